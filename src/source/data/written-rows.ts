/** The rows of a table file → the same rows as written ones: all of one length, every cell as inline Markdown. */

import type { PhrasingContent } from 'mdast'
import type { Separator } from '../../diagnostics/catalogue/data-file.ts'
import type { Emit } from '../../diagnostics/diagnostic.ts'
import { smallest } from '../../model/extremes.ts'
import type { SourceText, Span } from '../../model/span.ts'
import { isTooLarge } from '../../model/table-size.ts'
import type { WrittenCell, WrittenRow, WrittenRows } from '../../model/table.ts'
import { visibleText } from '../../model/visible-text.ts'
import { withHeadedColumns } from '../bare-columns.ts'
import { readCell } from '../note-marks.ts'
import type { DataCell, DataRows } from './data-rows.ts'
import { inlineText, isPlain } from './inline-text.ts'

export interface RowsContext {
  /** Null for a workbook. */
  readonly source: SourceText | null
  /** What parts cells in the file, for messages. */
  readonly separator: Separator
  /** Whether a program exported the cells, so that they are text rather than Markdown. */
  readonly isData: boolean
  /** The table as a whole. */
  readonly span: Span
  /** Turns the Markdown in cells. */
  convert(content: readonly PhrasingContent[]): PhrasingContent[]
  readonly emit: Emit
}

export function writtenRows(
  rows: DataRows,
  { source, separator, isData, span, convert, emit }: RowsContext,
): WrittenRows {
  const cell = ({ text, span, lost, beyond, ungrouped }: DataCell): WrittenCell => {
    if (beyond !== undefined) return { text: '', content: [], span, beyond }
    if (lost) return { text, content: [], span, lost }
    if (isPlain(text))
      return {
        text: visibleText(text).trim(),
        content: inlineText(text, span, false, isData),
        span,
        ...(ungrouped && { ungrouped }),
      }
    const literal = source !== null && source.text.slice(span.start, span.end) === text
    const content = convert(inlineText(text, span, literal, isData))
    return { text: readCell(content).text, content, span }
  }
  const [head = [], ...body] = rows
  const width = widthOf(head, body, separator)
  const size = { columns: width, rows: body.length }
  if (isTooLarge(size)) {
    emit('table/too-large', size, span)
    return { headings: [], toTheRight: [], rows: [], span }
  }
  const headings = evened(head, width).map(cell)
  const table: WrittenRows = {
    headings,
    toTheRight: headings.map(() => false),
    rows: body.map((row): WrittenRow => {
      const span = spanOfRow(row)
      if (row.length > width && !row.some(({ lost }) => lost))
        emit('data/long-row', { cells: row.length, columns: width, separator }, span)
      return { cells: evened(row, width).map(cell), span }
    }),
    span,
  }
  return withHeadedColumns(table, emit)
}

/**
 * As many columns as have headings, or as most rows have cells: then some column lacks its heading. Where commas part
 * cells, too many are likelier those of decimals.
 */
function widthOf(head: readonly DataCell[], body: DataRows, separator: Separator): number {
  if (separator === ',' || separator === 'list') return head.length
  const longer = body.filter(({ length }) => length > head.length)
  return longer.length > 1 && longer.length * 2 > body.length
    ? smallest(longer.map(({ length }) => length))
    : head.length
}

/** A row of a file may leave out its last cells. */
function evened(row: readonly DataCell[], width: number): readonly DataCell[] {
  if (row.length >= width) return row.slice(0, width)
  const { span } = row.at(-1)!
  const missing = Array.from({ length: width - row.length }, (_, index): DataCell => ({
    text: '',
    span: { ...span, start: span.end },
    beyond: index + 1,
  }))
  return [...row, ...missing]
}

/** From the first cell to the last; in a workbook the first cell. */
function spanOfRow(row: readonly DataCell[]): Span {
  const first = row[0]!.span
  return first.cell ? first : { ...first, end: row.at(-1)!.span.end }
}
