/** Tables that are wider than Word's can be, as several that each begin with what names the rows. */

import type { Table } from '../../model/table.ts'
import { labelColumn } from '../../tables/row-names.ts'

/** Word opens no document that holds a table of more columns. */
const mostColumns = 63

/** All of it where it fits. */
export function tableParts(table: Table): readonly Table[] {
  const { columns } = table
  if (columns.length <= mostColumns) return [table]
  // Where labels stand so far in that little else would fit, none are repeated.
  const named = Math.min(labelColumn(columns) + 1, columns.length)
  const names = named > mostColumns / 2 ? 0 : named
  const width = mostColumns - names
  const parts: Table[] = []
  for (let from = names; from < columns.length; from += width)
    parts.push(partOf(table, names, from, from + width))
  return parts
}

/** The first `names` columns, and those from one to another. */
function partOf(table: Table, names: number, from: number, to: number): Table {
  const chosen = <T>(all: readonly T[]): readonly T[] => [...all.slice(0, names), ...all.slice(from, to)]
  return {
    ...table,
    columns: chosen(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: chosen(row.cells) })),
  }
}
