/** What cells are called in references, where that name leads back to them: rows may share a label. */

import type { Table } from '../model/table.ts'
import { findCell, isUnknown, referenceTo, type FoundCell } from '../values/find-cell.ts'
import { readExpression } from '../values/read-expression.ts'

/** Names, looked up in tables of any size without going through their rows each time; empty for a cell without one. */
export function createNames(tables: readonly Table[]): (cell: FoundCell) => string {
  const rowsOf = new Map<Table, ReadonlyMap<string, number>>()
  const columnsOf = new Map<Table, readonly boolean[]>()
  const rowsByName = (table: Table): ReadonlyMap<string, number> => {
    const known = rowsOf.get(table)
    if (known) return known
    const names = new Map<string, number>()
    // A row's id goes before labels, as in references.
    table.rows.forEach(({ id }, row) => id !== null && !names.has(id) && names.set(id, row))
    table.rows.forEach((_, row) => {
      const name = rowPart({ table, row, column: 0 })
      if (!names.has(name)) names.set(name, row)
    })
    rowsOf.set(table, names)
    return names
  }
  const leadingColumns = (table: Table): readonly boolean[] => {
    const known = columnsOf.get(table) ?? table.columns.map((_, column) => leadsToColumn(table, column))
    columnsOf.set(table, known)
    return known
  }
  /** The column is found whichever the row. */
  const leadsToColumn = (table: Table, column: number): boolean =>
    table.rows.some((_, row) => {
      const expression = readExpression(`{{${referenceTo({ table, row, column })}}}`)
      if (!expression || expression.helper) return false
      const found = findCell(expression.path, tables)
      return !isUnknown(found) && found.table === table && found.column === column
    })

  return (cell) => {
    const row = rowPart(cell)
    const isBack =
      row !== '' && rowsByName(cell.table).get(row) === cell.row && leadingColumns(cell.table)[cell.column]
    return isBack ? referenceTo(cell) : ''
  }
}

const rowPart = (cell: FoundCell): string => referenceTo(cell).split('.')[1] ?? ''
