/** The cell of a table that a cursor stands in: anywhere between its bars. */

import type { SourceText } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import { cellAt, type CellAt } from './cell-at.ts'

/** In a table, but in none of its cells. */
export interface TableAt {
  readonly table: string
  readonly row: null
  readonly column: null
}

/** Null for what lies in no table. */
export function cursorCell(
  tables: readonly Table[],
  source: Pick<SourceText, 'file' | 'text'>,
  offset: number,
): CellAt | TableAt | null {
  const cellHolding = (start: number) => cellAt(tables, { file: source.file, start, end: start })
  return (
    cellHolding(offset) ??
    cellHolding(wordsOfCell(source.text, offset)) ??
    tableHolding(tables, source, offset)
  )
}

/** Where the words of the cell begin, or would begin: blanks line it up with the others. */
function wordsOfCell(text: string, offset: number): number {
  let bar = offset
  while (bar > 0 && text[bar - 1] !== '\n' && (text[bar - 1] !== '|' || text[bar - 2] === '\\')) bar--
  let words = bar
  while (text[words] === ' ') words++
  return text[words] === '|' ? bar + 1 : words
}

function tableHolding(
  tables: readonly Table[],
  { file, text }: Pick<SourceText, 'file' | 'text'>,
  offset: number,
): TableAt | null {
  const table = tables.find(
    ({ span }) => span.file === file && blockStart(text, span.start) <= offset && offset <= span.end,
  )
  return table ? { table: table.id, row: null, column: null } : null
}

/** Where the line of colons begins that stands above the table; where there is none, the table's own beginning. */
function blockStart(text: string, start: number): number {
  const above = text.slice(0, start).trimEnd()
  const line = above.lastIndexOf('\n') + 1
  return above.startsWith(':::', line) ? line : start
}
