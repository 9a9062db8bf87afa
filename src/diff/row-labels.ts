/** What each row of a table is called, and the group that it stands in. */

import type { Cell, Row, Table } from '../model/table.ts'

export interface NamedRow {
  readonly row: Row
  /** Empty where the author wrote none. */
  readonly label: string
  /** The labels of its groups, from the outermost. */
  readonly groups: readonly string[]
}

export function labelsOf({ columns, rows }: Table): NamedRow[] {
  const groupColumns = columns.flatMap(({ role }, index) => (role === 'group' ? [index] : []))
  const keys = columns.flatMap(({ role }, index) => (role === 'key' ? [index] : []))
  const keyColumns = keys.length > 0 ? keys : columns.length > groupColumns.length ? [firstOf(columns)] : []
  const current: string[] = []
  return rows.map((row) => {
    groupColumns.forEach((column, depth) => {
      const cell = row.cells[column]
      if (cell?.origin !== 'inherited') current[depth] = textOf(cell)
    })
    const groups = row.role === 'total' ? [] : current.filter((text) => text !== '')
    const written = keyColumns.map((column) => textOf(row.cells[column])).filter((text) => text !== '')
    // A goal without indicators has a group's label alone.
    const label = written.join(' ') || (row.role === 'total' ? '' : (groups.at(-1) ?? ''))
    return { row, label, groups }
  })
}

/** Tables without a key column are named by their first. */
const firstOf = (columns: Table['columns']): number => columns.findIndex(({ role }) => role !== 'group')

const textOf = (cell: Cell | undefined): string => cell?.written.text.replace(/\s+/g, ' ').trim() ?? ''
