/** Charts of goals: each indicator's values beside the values that meet its target. */

import { compare, ratioOf } from '../model/ratio.ts'
import type { ChartGoal, ChartRequest, GoalChart } from '../model/chart.ts'
import type { Quantity, Row, Table, Value } from '../model/table.ts'
import { unitName } from '../model/units.ts'
import {
  chosenColumns,
  chosenRows,
  labelsOf,
  quantityIn,
  reportEmpty,
  type ChartSource,
} from './chosen-cells.ts'

/** As many indicators as find room on a page. */
const limit = 15

/** Indicators without a target in figures are left out; null, and reported, where that leaves none. */
export function goalChart(id: string, request: ChartRequest, source: ChartSource): GoalChart | null {
  const { table, emit } = source
  const target = table.columns.findIndex(({ type }) => type === 'target')
  const rows = chosenRows(request.rows, source)
  const named = chosenColumns(request.values, source)
  const measures = request.values.length > 0 ? named : measuresOf(table)
  const [category] = request.category ? chosenColumns([request.category], source) : []
  const labels = labelsOf(rows, category, source)
  const goals =
    target === -1 ? [] : rows.flatMap((row, at) => goalOf(table, row, labels[at]!, target, measures, source))
  if (goals.length === 0) {
    reportEmpty('goals', request, { rows, columns: named }, source)
    return null
  }
  if (goals.length > limit) {
    emit('chart/crowded', { what: 'categories', count: goals.length, limit }, request.span)
    return null
  }
  return {
    type: 'goals',
    id,
    table: table.id,
    measures: measures.map((column) => table.columns[column]!.heading.text),
    targetName: table.columns[target]!.heading.text,
    goals,
  }
}

const measuresOf = ({ columns }: Table): number[] =>
  columns.flatMap(({ type }, index) => (type === 'measure' ? [index] : []))

function goalOf(
  { rows, columns }: Table,
  row: number,
  label: string,
  target: number,
  measures: readonly number[],
  { language }: ChartSource,
): ChartGoal[] {
  const { cells } = rows[row]!
  const { value, written } = cells[target]!
  if (value.type !== 'target') return []
  const bounds = boundsOf(value, rows[row]!)
  if (!bounds) return []
  const read = measures.map((column) => quantityIn(cells[column]!, columns[column]!, language))
  const unit = [...value.bounds, ...read].find((one) => one?.unit)?.unit ?? null
  const values = read.map((one) =>
    one && (!one.unit || unitName(one.unit) === unitName(unit!)) ? one : null,
  )
  if (values.every((one) => one === null)) return []
  return [{ label, unit, target: written.text, relation: value.relation, ...bounds, values }]
}

/** Between which values the target is met; null for a direction alone, which has no bound to draw. */
function boundsOf(
  { relation, bounds, baseline }: Extract<Value, { type: 'target' }>,
  { assessment }: Row,
): { from: Quantity | null; to: Quantity | null } | null {
  const [first, second] = bounds
  if (!first) return null
  switch (relation) {
    case 'atLeast':
    case 'above':
      return { from: first, to: null }
    case 'atMost':
    case 'below':
      return { from: null, to: first }
    case 'between':
      return { from: first, to: second! }
    case 'stated': {
      const isFalling = baseline !== null && compare(ratioOf(first.amount), ratioOf(baseline.amount)) < 0
      return isFalling || assessment?.taken === 'atMost'
        ? { from: null, to: first }
        : { from: first, to: null }
    }
    default:
      return null
  }
}
