/** What stands in braces in a text → the cell that it is printed from, and how that is made. */

import type { Language } from '../model/language.ts'
import type { ValueNode } from '../model/content.ts'
import type { Span } from '../model/span.ts'
import { placeText } from '../diagnostics/describe.ts'
import { explainCell, namedCell, type Explained } from './explain-cell.ts'
import type { Explanation } from './explanation.ts'
import { explanationTexts } from './texts.ts'

/** `span` is where the braces stand. Null where nothing is printed for them. */
export function explainValue(
  explained: Explained,
  { written, value, cell: at }: ValueNode,
  span: Span,
  language: Language,
): Explanation | null {
  const say = explanationTexts[language]
  const place = placeText({
    file: span.file,
    cell: span.cell ?? null,
    start: explained.locate(span).start,
  })
  const here = { printed: value, span, place }
  if (!at)
    return value === written
      ? null
      : { ...here, table: '', row: '', column: '', sentences: [say.setting(written)], sources: [] }
  const table = explained.numbered.report.tables.find(({ id }) => id === at.table)
  const cell = explainCell(explained, at, language)
  if (!table || !cell) return null
  return {
    ...cell,
    ...here,
    sentences: [say.fetched([written]), ...cell.sentences],
    sources: [namedCell(explained, table, at)],
  }
}
