/** A table's rows in the groups that its group columns make: what is kept together on a page. */

import type { Table } from '../model/table.ts'

export interface RowGroup {
  readonly id: string
  /** Index of the first row, and of the row after the last. */
  readonly start: number
  readonly end: number
  /** Group columns whose label stands further up and goes on here. */
  readonly continued: readonly number[]
  /** Group columns whose label goes on in the next group. */
  readonly open: readonly number[]
}

/** A new group begins wherever some group column begins anew; a table without such columns is a single group. */
export function rowGroups({ id, columns, rows }: Table): RowGroup[] {
  const groupColumns = columns.flatMap(({ role }, index) => (role === 'group' ? [index] : []))
  const inherits = (row: number, column: number) => rows[row]?.cells[column]!.origin === 'inherited'
  const starts = rows.flatMap((_, row) =>
    row === 0 ||
    (groupColumns.length > 0 && rows[row]!.role === 'total') ||
    groupColumns.some((column) => !inherits(row, column) && beginsHere(row, column))
      ? [row]
      : [],
  )
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? rows.length
    return {
      id: `${id}--group-${index + 1}`,
      start,
      end,
      continued: groupColumns.filter((column) => inherits(start, column)),
      open: groupColumns.filter((column) => end < rows.length && inherits(end, column)),
    }
  })

  /** A blank inner cell under a filled one of its own group begins nothing. */
  function beginsHere(row: number, column: number): boolean {
    return rows[row]!.cells[column]!.value.type !== 'missing'
  }
}

/** A label that must be printed again when its group is the first on a page. */
export interface Continuation {
  /** The group, and the one above it. */
  readonly group: string
  readonly above: string
  /** Id of the repeated labels. */
  readonly again: string
}

export const againId = (group: RowGroup): string => `${group.id}--again`

export function continuationsOf(table: Table): Continuation[] {
  return rowGroups(table).flatMap((group, index, groups) =>
    group.continued.length > 0 && index > 0
      ? [{ group: group.id, above: groups[index - 1]!.id, again: againId(group) }]
      : [],
  )
}
