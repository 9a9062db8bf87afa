/** The language that an author's table is written in, where the text around it is in another than the report. */

import { fallbackKind } from '../../kinds/fallback-kind.ts'
import type { Kind } from '../../kinds/kind.ts'
import { kindNamed } from '../../kinds/kind-named.ts'
import type { Language } from '../../model/language.ts'
import type { WrittenTable } from '../../model/table.ts'
import { compareAmounts } from '../../model/amount.ts'
import { isProblem, readQuantity } from '../number-grammar.ts'
import { findKind } from './find-kind.ts'
import { fitHeadings } from './fit-headings.ts'
import { oneHeadingRow } from './heading-rows.ts'

/**
 * Authors write a table in another language as in the rest of the report, or as its text is written: `184,230` is a
 * hundred and eighty-four thousand in English, and not in Swedish. Its headings tell; where they fit both, its figures do.
 */
export function isInOwnLanguage(
  table: WrittenTable,
  language: Language,
  report: Language,
  kinds: readonly Kind[],
): boolean {
  const figures = figuresTell(table, language, report)
  if (figures === 'report') return false
  const [own, others] = [knownHeadings(table, kinds, language), knownHeadings(table, kinds, report)]
  return own === others ? figures === 'own' : own > others
}

/** How many headings a kind knows: the one that the author names, else the one that they are told by. */
function knownHeadings(table: WrittenTable, kinds: readonly Kind[], language: Language): number {
  const headed = oneHeadingRow(table, language)
  const kind = table.kind ? kindNamed(kinds, table.kind.id) : findKind(headed, kinds, language, () => {})
  if (kind === null || kind === fallbackKind) return 0
  // Whatever stands first names the rows.
  return fitHeadings(kind, headed, language, table.kind !== null)
    .columns.slice(1)
    .filter((column) => column !== null).length
}

/** Whose figures they are: the report's where one is a figure there alone, the text's own where one says something else in it. */
function figuresTell(
  { rows }: WrittenTable,
  language: Language,
  report: Language,
): 'report' | 'own' | 'either' {
  let told: 'own' | 'either' = 'either'
  for (const { cells } of rows)
    for (const { text } of cells.slice(1)) {
      const [own, other] = [readQuantity(text, language), readQuantity(text, report)]
      if (isProblem(own) && !isProblem(other)) return 'report'
      if (isProblem(own)) continue
      if (isProblem(other) || compareAmounts(own.amount, other.amount) !== 0) told = 'own'
    }
  return told
}
