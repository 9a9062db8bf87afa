/**
 * The cell of a table that a place lies in. Found by the tables alone: an index of all places of a report would be made
 * anew at each save, which takes longer than an author likes to wait.
 */

import type { Span } from '../model/span.ts'
import type { Table, WrittenCell } from '../model/table.ts'

export interface CellAt {
  readonly table: string
  /** Null in the heading. */
  readonly row: number | null
  readonly column: number
}

/** Null for what lies in no cell. */
export function cellAt(tables: readonly Table[], place: Span): CellAt | null {
  for (const table of tables) {
    if (!mayHold(table, place)) continue
    const { id, columns, rows } = table
    const heading = columns.findIndex((column) => holds(column.heading, place))
    if (heading !== -1) return { table: id, row: null, column: heading }
    for (const [row, { cells }] of rows.entries()) {
      const column = cells.findIndex(({ written }) => holds(written, place))
      if (column !== -1) return { table: id, row, column }
    }
  }
  return null
}

/** A table's cells stand within it, or in a file of their own. */
function mayHold({ span, columns }: Table, place: Span): boolean {
  if (span.file === place.file) return span.start <= place.start && place.start <= span.end
  return columns.some(({ heading }) => heading.span.file === place.file)
}

/** What is empty stands before the next character; in a workbook the cell has a name. */
const holds = ({ span }: WrittenCell, { file, start, cell }: Span): boolean =>
  span.file === file &&
  (span.cell !== undefined || cell !== undefined
    ? span.cell === cell
    : span.start <= start && start < Math.max(span.end, span.start + 1))
