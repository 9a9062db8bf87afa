/** How a table is set, whatever prints it: what stands to the right, what heads a row, and what a row is. */

import type { Column, Row, RowRole, Table } from '../model/table.ts'
import { labelColumn } from '../tables/row-names.ts'
import { holdsFigures, namesRows } from '../tables/free-columns.ts'

/** `right` is for words that an author sets there: unlike figures they may take several lines. */
export type Align = 'number' | 'right' | 'text'

/** What is longer than this does not stay on one line. */
const figureLength = 24

/** By column. */
export const alignsOf = (table: Table): Align[] =>
  table.columns.map((column, index): Align => {
    if (isNumeric(column) || holdsFigures(table, index)) return 'number'
    if (!isToTheRight(column)) return 'text'
    return table.rows.some(({ cells }) => cells[index]!.written.text.length > figureLength)
      ? 'right'
      : 'number'
  })

/** By column: `row` or `rowgroup` where its cells head what stands beside them, else null. */
export function scopesOf(table: Table): ('row' | 'rowgroup' | null)[] {
  const outer = table.columns.findIndex(({ role }) => role === 'group')
  const key = labelColumn(table.columns)
  return table.columns.map((column, index) =>
    index === key && namesRows(table) ? 'row' : scopeOf(column, index === outer),
  )
}

/** Rows that the kind sets apart by name stand on their own; “varav …” is part of the row above. */
export const printedRole = ({ role, id }: Row): RowRole => (role === 'apart' && id !== null ? 'body' : role)

const isNumeric = ({ type }: Column): boolean => ['money', 'number', 'integer', 'percent'].includes(type)

const isToTheRight = ({ type, id, toTheRight }: Column): boolean =>
  toTheRight && (id === null || type === 'measure' || type === 'target')

/** Inner groups head the rows they span, the outermost its whole row group. */
function scopeOf({ role }: Column, isOuter: boolean): 'row' | 'rowgroup' | null {
  if (role === 'key') return 'row'
  return role === 'group' ? (isOuter ? 'rowgroup' : 'row') : null
}
