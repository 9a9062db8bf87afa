/** Goals: each row's fulfilment, proposed from its values, and what does not agree along the row. */

import { subtract } from '../model/amount.ts'
import { commonest } from '../model/commonest.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { AssessmentKind, Kind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import {
  fulfilments,
  verdict,
  type Assessment,
  type Cell,
  type Column,
  type Fulfilment,
  type Quantity,
} from '../model/table.ts'
import { isOutOf } from './cells/measure.ts'
import { isComparable, unitName } from '../model/units.ts'
import { directionOf, fulfilmentOf } from './fulfilment.ts'
import { holdJudgement, type JudgedGoal } from './hold-judgement.ts'

/** One for each row, null for rows that are no indicator's; a blank cell for the fulfilment is filled in. */
export function assessRows(
  { assessment }: Kind,
  table: string,
  columns: readonly Column[],
  cells: Cell[][],
  language: Language,
  emit: Emit,
): readonly (Assessment | null)[] {
  if (!assessment) return cells.map(() => null)
  return cells.map((row, index) => {
    const goalRow = readGoalRow(assessment, columns, row)
    if (!goalRow) return null
    reportWithoutIndicator(assessment, columns, goalRow, emit)
    if (goalRow.indicator.value.type === 'missing') return null
    reportUnits(goalRow, emit)
    const assessed = assess(goalRow, language)
    reportMiss(goalRow, assessed, emit)
    holdJudgement(goalRow, assessed, emit)
    const column = columns.findIndex(({ id }) => id === assessment.fulfilment)
    const judgement = row[column]
    if (judgement?.value.type === 'missing')
      row[column] = {
        ...judgement,
        value: { type: 'choice', choice: verdict(assessed), reason: null, own: null },
        origin: 'computed',
        sources: judgedBy(assessment, columns).map((at) => ({
          table,
          row: index,
          column: at,
          span: row[at]!.written.span,
        })),
      }
    return assessed
  })
}

/** The columns that a fulfilment is proposed from. */
const judgedBy = ({ current, forecast, target }: AssessmentKind, columns: readonly Column[]): number[] =>
  [current, forecast, target].flatMap((name) => {
    const at = columns.findIndex(({ id }) => id === name)
    return at === -1 ? [] : [at]
  })

/** A cell is null where the table has no such column. */
interface GoalRow extends JudgedGoal {
  readonly cells: readonly Cell[]
  readonly indicator: Cell
}

/** Null where the table lacks a column; that has been told. */
function readGoalRow(
  kind: AssessmentKind,
  columns: readonly Column[],
  cells: readonly Cell[],
): GoalRow | null {
  const cellOf = (id: string) => cells[columns.findIndex((column) => column.id === id)] ?? null
  const [indicator, current] = [cellOf(kind.indicator), cellOf(kind.current)]
  const [forecast, target] = [cellOf(kind.forecast), cellOf(kind.target)]
  if (!indicator || !current || !target) return null
  const previous = cells[columns.findIndex(({ isEarlier }) => isEarlier)] ?? null
  return { cells, indicator, current, forecast, target, judgement: cellOf(kind.fulfilment), previous }
}

function assess(
  { indicator, current, forecast, target, judgement }: GoalRow,
  language: Language,
): Assessment {
  const { bounds = [], baseline = null } = target.value.type === 'target' ? target.value : {}
  const isBare = target.value.type === 'target' && target.value.relation === 'stated'
  // “från 70 till 74 %” says itself which way it goes.
  const towards =
    baseline && bounds[0] && subtract(bounds[0].amount, baseline.amount).units < 0n ? 'atMost' : 'atLeast'
  const direction = baseline ? towards : directionOf(indicator.written.text, language)
  const judged = judgement?.value.type === 'choice' ? judgement.value.choice : null
  return {
    now: fulfilmentOf(target.value, current.value, direction),
    byForecast: forecast ? fulfilmentOf(target.value, forecast.value, direction) : 'notAssessed',
    judged: fulfilments.find((known): known is Fulfilment => known === judged) ?? null,
    taken: isBare && !baseline ? direction : null,
  }
}

/** An author who judges that the goal is not met has seen it. */
function reportMiss({ forecast, target, judgement }: GoalRow, assessed: Assessment, emit: Emit): void {
  if (!forecast || (assessed.byForecast !== 'notMet' && assessed.byForecast !== 'partly')) return
  // One that could not be read has been reported, and says something.
  const isExplained =
    judgement?.value.type === 'unreadable' ||
    (judgement?.value.type === 'choice' && judgement.value.reason !== null)
  if (isExplained || (assessed.judged !== null && assessed.judged !== 'met')) return
  emit(
    'goal/forecast-misses',
    {
      forecast: forecast.written.text,
      target: target.written.text,
      taken: assessed.taken,
      judgedMet: assessed.judged === 'met',
    },
    forecast.written.span,
    [target.written.span],
  )
}

/** Values that are compared are in units that can be, written in each of them; nought needs none. */
function reportUnits({ current, forecast, target }: GoalRow, emit: Emit): void {
  const quantities = [current, forecast, target].flatMap((cell) =>
    (cell ? quantitiesOf(cell) : []).map((quantity) => ({ cell: cell!, ...quantity })),
  )
  if (quantities.some(isOutOf)) return
  const units = quantities.flatMap(({ unit }) => (unit === null ? [] : [unit]))
  const usual = commonest(units.map(unitName))
  if (usual === null) return
  const expected = units.find((unit) => unitName(unit) === usual)!
  const told = new Set<Cell>()
  for (const { cell, amount, unit } of quantities) {
    if (told.has(cell) || (unit === null ? amount.units === 0n : isComparable(unit, usual))) continue
    told.add(cell)
    emit('goal/units', { written: cell.written.text, unit, expected }, cell.written.span)
  }
}

function quantitiesOf({ value }: Cell): readonly Quantity[] {
  if (value.type === 'number') return [value]
  if (value.type !== 'target') return []
  return value.baseline ? value.bounds.slice(-1) : value.bounds
}

/** A goal that nothing measures. */
function reportWithoutIndicator(
  kind: AssessmentKind,
  columns: readonly Column[],
  { cells, indicator }: GoalRow,
  emit: Emit,
): void {
  if (indicator.value.type !== 'missing') return
  const goal = kind.goals
    .map((id) => cells[columns.findIndex((column) => column.id === id)])
    .findLast((cell) => cell?.origin === 'written' && cell.value.type !== 'missing')
  if (goal) emit('goal/without-indicator', {}, goal.written.span)
}
