/** Figures with decimals that nobody wrote → as the others of their columns are printed, beside what they are exactly. */

import { compareAmounts } from '../../../model/amount.ts'
import { numberText } from '../../../model/number-text.ts'
import { ratioOf, rounded } from '../../../model/ratio.ts'
import type { WrittenRow } from '../../../model/table.ts'
import { usualDecimalsOf } from '../../../model/units.ts'
import { isProblem, readQuantity } from '../../number-grammar.ts'
import type { GatheredCell, GatheredRow } from './gathered-row.ts'
import { plainCell, type RollupTarget } from './rollup-target.ts'

/**
 * With the decimals that reports and the author's own rows are written with in that column, and no fewer than the unit is
 * usually printed with: a board of some hundred thousand would else be nothing among whole millions.
 */
export function printedAlike(
  gathered: readonly GatheredRow[],
  own: readonly WrittenRow[],
  target: RollupTarget,
): readonly GatheredRow[] {
  const { language, unit } = target
  const columns = gathered[0]?.cells.length ?? 0
  const decimals = Array.from({ length: columns }, (_, column) =>
    [
      ...gathered.map(({ cells }) => cells[column]!.asWritten ?? 0),
      ...own.map(({ cells }) => writtenDecimals(cells[column]?.text ?? '')),
    ].reduce((most, one) => Math.max(most, one), usualDecimalsOf(unit)),
  )
  return gathered.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => printed(cell, decimals[column]!)),
  }))

  function printed({ asWritten: _, ...cell }: GatheredCell, decimals: number): GatheredCell {
    const { exact, ...rest } = cell
    if (!exact) return cell
    const shown = rounded(ratioOf(exact), decimals)
    const { text, content } = plainCell(numberText(shown, language), target)
    return { ...rest, text, content, ...(compareAmounts(shown, exact) !== 0 && { exact }) }
  }

  function writtenDecimals(text: string): number {
    const read = readQuantity(text, language)
    return isProblem(read) ? 0 : read.amount.decimals
  }
}
