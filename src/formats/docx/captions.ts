/** What tables and figures are called, with a number that Word can count anew. */

import type { PhrasingContent } from 'mdast'
import { isRightToLeft } from '../../model/writing-direction.ts'
import type { ChapterWriter } from './chapter-writer.ts'
import { field } from './fields.ts'
import { inItsLanguage, runs, textRun } from './inline.ts'
import type { RunProperties } from './paragraph.ts'
import type { Writer } from './writer.ts'

/** By this word Word counts them and makes lists of them: one for all chapters, whatever language each is in. */
export const sequenceOf = (sort: 'table' | 'figure', { numbered }: Writer): string =>
  ({ sv: { table: 'Tabell', figure: 'Figur' }, en: { table: 'Table', figure: 'Figure' } })[
    numbered.report.meta.language
  ][sort]

/** `Tabell 3 Driftredovisning`; the bookmark is around the number. */
export function captionRuns(
  sort: 'table' | 'figure',
  number: string | null,
  caption: readonly PhrasingContent[],
  bookmark: string,
  writer: ChapterWriter,
): string {
  const look: RunProperties = { bold: true, colour: writer.look.colours.accentText }
  const text = runs(caption, writer)
  if (number === null) return writer.bookmarks.around(bookmark, text)
  // The program's own word runs from the left whatever the language around it, and its number goes with it.
  const own = isRightToLeft(writer.lang) ? { ...writer, lang: writer.language } : writer
  return (
    textRun(`${writer.words[sort]}\u00a0`, own, look) +
    writer.bookmarks.around(
      bookmark,
      field(`SEQ ${sequenceOf(sort, writer)} \\* ARABIC`, number, inItsLanguage(own, look)),
    ) +
    (text === '' ? '' : textRun(' ', writer) + text)
  )
}
