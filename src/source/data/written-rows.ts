/** The rows of a table file → the same rows as written ones: all of one length, every cell as inline Markdown. */

import type { PhrasingContent } from 'mdast'
import type { Emit } from '../../diagnostics/diagnostic.ts'
import type { SourceText, Span } from '../../model/span.ts'
import { isTooLarge } from '../../model/table-size.ts'
import type { WrittenCell, WrittenRows } from '../../model/table.ts'
import { visibleText } from '../../model/visible-text.ts'
import { readCell } from '../note-marks.ts'
import type { DataCell, DataRows } from './data-rows.ts'
import { inlineText, isPlain } from './inline-text.ts'

/** `span` is that of the table as a whole; `convert` turns the Markdown in cells. */
export function writtenRows(
  [head = [], ...body]: DataRows,
  source: SourceText | null,
  span: Span,
  convert: (content: readonly PhrasingContent[]) => PhrasingContent[],
  emit: Emit,
): WrittenRows {
  const cell = ({ text, span, lost }: DataCell): WrittenCell => {
    if (lost) return { text, content: [], span, lost }
    if (isPlain(text)) return { text: visibleText(text).trim(), content: inlineText(text, span, false), span }
    const literal = source !== null && source.text.slice(span.start, span.end) === text
    const content = convert(inlineText(text, span, literal))
    return { text: readCell(content).text, content, span }
  }
  const size = { columns: head.length, rows: body.length }
  if (isTooLarge(size)) {
    emit('table/too-large', size, span)
    return { headings: [], toTheRight: [], rows: [], span }
  }
  const headings = head.map(cell)
  return {
    headings,
    toTheRight: headings.map(() => false),
    rows: body.map((row) => {
      const rowSpan = spanOfRow(row)
      if (row.length !== headings.length)
        emit('table/ragged-row', { cells: row.length, columns: headings.length }, rowSpan)
      const missing = Array.from({ length: headings.length - row.length }, (): WrittenCell => ({
        text: '',
        content: [],
        span: { ...rowSpan, start: rowSpan.end },
      }))
      return { cells: [...row.slice(0, headings.length).map(cell), ...missing], span: rowSpan }
    }),
    span,
  }
}

/** From the first cell to the last; in a workbook the first cell. */
function spanOfRow(row: readonly DataCell[]): Span {
  const first = row[0]!.span
  return first.cell ? first : { ...first, end: row.at(-1)!.span.end }
}
