/** What was taken from one report, or from several, as a cell of the gathered table. */

import { add, zero } from '../../../model/amount.ts'
import { numberText } from '../../../model/number-text.ts'
import { nought, plus } from '../../../model/ratio.ts'
import type { Reckoning } from '../../../model/table.ts'
import type { GatheredCell } from './gathered-row.ts'
import { lostCell, plainCell, type RollupTarget } from './rollup-target.ts'
import { isFigure, type Taken, type TakenFigure } from './take-cell.ts'

/** The sum of all; one that is lost takes it along. */
export function madeFigure(taken: readonly Taken[], target: RollupTarget): GatheredCell {
  if (taken.includes('lost')) return lostCell(target)
  const figures = taken.filter(isFigure)
  if (figures.length === 0) return plainCell('', target)
  const sum = figures.map(({ amount }) => amount).reduce(add, zero)
  return {
    ...plainCell(numberText(sum, target.language), target),
    sources: figures.map(({ source }) => source),
    offBy: figures.map((one) => one.offBy).reduce(plus, nought),
    asWritten: figures.reduce(
      (most, { amount, isFiner }) => (isFiner ? most : Math.max(most, amount.decimals)),
      0,
    ),
    ...(figures.some(({ isFiner }) => isFiner) && { exact: sum }),
    ...(figures.length > 1 &&
      figures.every(({ isAsWritten }) => isAsWritten) && { reckoning: sumOf(figures) }),
  }
}

function sumOf(figures: readonly TakenFigure[]): Reckoning {
  const result = figures.map(({ amount }) => amount).reduce(add, zero)
  return {
    arithmetic: { by: 'sum', takenAway: [] },
    agreement: 'same',
    result,
    tolerance: { units: 0n, decimals: result.decimals },
  }
}
