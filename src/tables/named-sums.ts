/** What a row that bears the name of a sum would sum, by where it stands: for tables whose kind declares no totals. */

import type { Language } from '../model/language.ts'
import { namedOutcome, namedSum, type RowHint } from './relations/summed-table.ts'

/** A sum of all that stands above it, rather than of what its name says besides. */
const bare: Record<Language, RegExp> = {
  sv: /^(?:summa|suma|sum|totalt?|totalsumma|sammanlagt|s:a)$/,
  en: /^(?:total|totals|sum|grand total|in total)$/,
}

/**
 * Indexes of the rows: those since the last sum, or all single rows where there is none between. Null where it might be either,
 * or results stand among them.
 */
export function rowsSummed(
  hints: readonly RowHint[],
  row: number,
  language: Language,
): readonly number[] | null {
  const above = [...hints.keys()].slice(0, row)
  if (above.some((at) => hints[at]!.likely === namedOutcome && hints[at]!.label !== '')) return null
  const isSum = (at: number): boolean => hints[at]!.likely >= namedSum
  const singles = above.filter((at) => hints[at]!.counts && !isSum(at))
  const last = above.findLast(isSum) ?? -1
  if (last === -1) return singles
  const since = singles.filter((at) => at > last)
  const isBare = bare[language].test(hints[row]!.label)
  if (isBare && since.length === 0) return singles
  const hasHeading = above.some((at) => at > last && hints[at]!.isHeading && !isSum(at))
  return since.length > 0 && (hasHeading || !isBare) ? since : null
}
