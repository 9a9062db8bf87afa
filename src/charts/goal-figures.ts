/** What a chart of goals draws: each indicator's values beside the values that meet its target. */

import { compareAmounts } from '../model/amount.ts'
import { compare, ratioOf } from '../model/ratio.ts'
import type { ChartRequest } from '../model/chart.ts'
import type { Quantity, Row, Table, TargetRelation, Value } from '../model/table.ts'
import { unitName } from '../model/units.ts'
import { cellText } from '../wording/cell-text.ts'
import type { ChartSource } from './chart-type.ts'
import { chosenColumns, chosenRows, isWithheld, labelsOf, quantityIn, reportEmpty } from './chosen-cells.ts'

/** An indicator on its way to its target, in a unit of its own. */
export interface ChartGoal {
  readonly label: string
  readonly unit: string | null
  /** The target as it is written in its table. */
  readonly target: string
  /** The same as it is printed. */
  readonly targetText: string
  /** Values that meet the target lie between these; null where there is no bound on that side. */
  readonly from: Quantity | null
  readonly to: Quantity | null
  /** How the target is to be compared. */
  readonly relation: TargetRelation
  /** One for each of the chart's measures. */
  readonly values: readonly (Quantity | null)[]
  /** The measures that the table says are not shown. */
  readonly withheld: readonly number[]
  /** Where it stood before; null where the table does not say. */
  readonly earlier: Quantity | null
}

export interface GoalChart {
  /** What is measured, such as “Nuvärde” and “Prognos”. */
  readonly measures: readonly string[]
  readonly targetName: string
  /** What the earlier values are called. */
  readonly earlierName: string
  readonly goals: readonly ChartGoal[]
}

const needs = {
  sv: 'Diagrammet behöver indikatorer med målvärden som är tal, till exempel minst 9 eller högst 20 st.',
  en: 'The chart needs indicators whose targets are numbers, such as at least 9.',
}

/** As many indicators as find room on a page. */
const limit = 15

/** Indicators without a target in figures are left out; null, and reported, where that leaves none. */
export function takeGoals(request: ChartRequest, source: ChartSource): GoalChart | null {
  const { table, emit, spoken } = source
  const target = table.columns.findIndex(({ type }) => type === 'target')
  const rows = chosenRows(request.rows, source)
  const named = chosenColumns(request.values, source)
  const measures = request.values.length > 0 ? named : measuresOf(table)
  const earlier = request.values.length > 0 ? -1 : table.columns.findIndex(({ isEarlier }) => isEarlier)
  const [category] = request.category ? chosenColumns([request.category], source) : []
  const labels = labelsOf(rows, category, source)
  const goals =
    target === -1
      ? []
      : rows.flatMap((row, at) =>
          goalOf(table, row, { label: labels[at]!, target, measures, earlier }, source),
        )
  if (goals.length === 0) {
    const wanted = target === -1 ? measures : [target, ...measures]
    reportEmpty(needs, request, { rows, columns: named, wanted }, source)
    return null
  }
  if (goals.length > limit) {
    emit('chart/crowded', { what: 'categories', count: goals.length, limit }, request.span)
    return null
  }
  return {
    measures: measures.map((column) => table.columns[column]!.heading.text),
    targetName: table.columns[target]!.heading.text,
    earlierName: earlier === -1 ? baselineName[spoken] : table.columns[earlier]!.heading.text,
    goals,
  }
}

const measuresOf = ({ columns }: Table): number[] =>
  columns.flatMap(({ type, isEarlier }, index) => (type === 'measure' && !isEarlier ? [index] : []))

/** What a value is called that a target says it comes from, as in “från 5 till minst 9”. */
const baselineName = { sv: 'Utgångsläge', en: 'Baseline' }

interface GoalPlace {
  readonly label: string
  /** Indexes of columns. */
  readonly target: number
  readonly measures: readonly number[]
  /** −1 for none. */
  readonly earlier: number
}

function goalOf(
  { rows, columns }: Table,
  row: number,
  { label, target, measures, earlier: before }: GoalPlace,
  { language, spoken }: ChartSource,
): ChartGoal[] {
  const { cells } = rows[row]!
  const { value, written } = cells[target]!
  if (value.type !== 'target') return []
  const bounds = boundsOf(value, rows[row]!)
  if (!bounds) return []
  const read = measures.map((column) => quantityIn(cells[column]!, columns[column]!, language))
  const unit = [...value.bounds, ...read].find((one) => one?.unit)?.unit ?? null
  const inUnit = (one: Quantity | null): Quantity | null =>
    one && (!one.unit || unitName(one.unit) === unitName(unit!)) ? one : null
  const values = read.map(inUnit)
  if (values.every((one) => one === null)) return []
  const withheld = measures.flatMap((column, index) => (isWithheld(cells[column]!) ? [index] : []))
  const stood = before === -1 ? value.baseline : quantityIn(cells[before]!, columns[before]!, language)
  const targetText = cellText(cells[target]!, columns[target]!, spoken).replace(/(^|\s)-(?=\d)/g, '$1\u2212')
  const shared = { label, unit, target: written.text, targetText, relation: value.relation, ...bounds }
  return [{ ...shared, values, withheld, earlier: inUnit(stood) }]
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

/** Whether a value lies where its target asks for. */
export function isMet({ from, to, relation }: ChartGoal, { amount }: Quantity): boolean {
  const over = from && compareAmounts(amount, from.amount)
  const under = to && compareAmounts(amount, to.amount)
  if (relation === 'above') return over !== null && over > 0
  if (relation === 'below') return under !== null && under < 0
  return (over === null || over >= 0) && (under === null || under <= 0)
}
