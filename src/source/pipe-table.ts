/** A pipe table's nodes → a table as written, every cell with its place. */

import type { PhrasingContent, Table as PipeTable, TableCell, TableRow } from 'mdast'
import type { Span } from '../model/span.ts'
import { isTooLarge } from '../model/table-size.ts'
import type { WrittenCell, WrittenRow, WrittenRows } from '../model/table.ts'
import { withHeadedColumns } from './bare-columns.ts'
import type { ChapterContext } from './chapter-context.ts'
import { readCell } from './note-marks.ts'

/** Rows with too few or too many cells are reported and evened out; `convert` turns the Markdown in cells. */
export function readPipeTable(
  table: PipeTable,
  context: ChapterContext,
  convert: (content: readonly PhrasingContent[]) => PhrasingContent[],
): WrittenRows {
  const [head, ...body] = table.children
  const cell = (node: TableCell): WrittenCell => {
    const content = convert(node.children)
    return { text: readCell(content).text, content, span: cellSpan(node, context) }
  }
  const size = { columns: head!.children.length, rows: body.length }
  if (isTooLarge(size)) {
    context.emit('table/too-large', size, context.spanOf(head!))
    return { headings: [], toTheRight: [], rows: [], span: context.spanOf(table) }
  }
  const headings = head!.children.map(cell)
  const evened = (row: TableRow): WrittenRow => {
    const span = context.spanOf(row)
    const cells = row.children.map(cell)
    if (cells.length !== headings.length)
      context.emit('table/ragged-row', { cells: cells.length, columns: headings.length }, span)
    while (cells.length < headings.length)
      cells.push({ text: '', content: [], span: { ...span, start: Math.max(span.start, span.end - 1) } })
    return { cells: cells.slice(0, headings.length), span }
  }
  const toTheRight = headings.map((_, index) => table.align?.[index] === 'right')
  const rows = { headings, toTheRight, rows: body.map(evened), span: context.spanOf(table) }
  return withHeadedColumns(rows, context.emit)
}

/** The cell's content without its bars; an empty cell is the space between them, if there is any. */
function cellSpan(node: TableCell, context: ChapterContext): Span {
  const outer = context.spanOf(node)
  const [first, last] = [node.children[0], node.children.at(-1)]
  if (first && last) return { ...outer, start: context.spanOf(first).start, end: context.spanOf(last).end }
  const [bar, inner] = /^(\|?)([^|]*)/.exec(context.text.slice(outer.start, outer.end))!.slice(1)
  const start = outer.start + bar!.length
  return { ...outer, start, end: start + inner!.length }
}
