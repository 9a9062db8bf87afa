/** A goal that is said to be met although its own values say that it is not, where no forecast can make both true. */

import { subtract } from '../model/amount.ts'
import { convertedTo } from '../model/convert-money.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Assessment, Cell } from '../model/table.ts'
import { isComparable } from '../model/units.ts'

export interface JudgedGoal {
  readonly current: Cell
  readonly forecast: Cell | null
  readonly target: Cell
  readonly judgement: Cell | null
  /** What the indicator was the year before. */
  readonly previous: Cell | null
}

/** An author who gives a reason has seen it. */
export function holdJudgement(
  { current, forecast, target, judgement, previous }: JudgedGoal,
  { now, byForecast, judged, taken }: Assessment,
  emit: Emit,
): void {
  const isExplained = judgement?.value.type === 'choice' && judgement.value.reason !== null
  if (judged !== 'met' || byForecast !== 'notAssessed' || isExplained) return
  const latest = forecast?.value.type === 'number' ? forecast : current
  const isMissed = latest === current && (now === 'notMet' || now === 'partly')
  const before = isMissed ? null : previous && isWrongWay(target, latest, previous) ? previous : null
  if (!isMissed && !before) return
  emit(
    'goal/judged-otherwise',
    {
      value: latest.written.text,
      target: target.written.text,
      taken,
      before: before && before.written.text,
    },
    judgement!.written.span,
    [latest.written.span],
  )
}

/** Whether a target of rising or falling alone has been gone away from, or has not moved. */
function isWrongWay({ value: target }: Cell, { value }: Cell, { value: before }: Cell): boolean {
  if (target.type !== 'target' || target.bounds.length > 0) return false
  if (value.type !== 'number' || before.type !== 'number' || !isComparable(value.unit, before.unit))
    return false
  const { units } = subtract(value.amount, convertedTo(before, value.unit))
  return target.relation === 'increase' ? units <= 0n : target.relation === 'decrease' && units >= 0n
}
