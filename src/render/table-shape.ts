/** How a table is set, whatever prints it: what stands to the right and what heads a row. */

import type { Column, Table } from '../model/table.ts'
import { labelColumn } from '../tables/row-names.ts'
import { holdsFigures, isLoneFigure, namesRows } from '../tables/free-columns.ts'

/** `right` is for words that an author sets there: unlike figures they may take several lines. */
export type Align = 'number' | 'right' | 'text'

/** What is longer than this does not stay on one line. */
const figureLength = 24

/** By column. */
export const alignsOf = (table: Table): Align[] =>
  table.columns.map((column, index): Align => {
    if (isNumeric(column) || holdsFigures(table, index) || showsFigures(table, index)) return 'number'
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

/** Whether most of what stands in a column that no kind declares is figures, if with marks of notes, and the rest is short: a
 * word in a place of a figure, as “Stängt”, stands where the figure would. */
function showsFigures({ columns, rows }: Table, index: number): boolean {
  const { id, type } = columns[index]!
  if (index === 0 || id !== null || type !== 'text') return false
  const texts = rows.map(({ cells }) => cells[index]!.written.text).filter((text) => text !== '')
  const figures = texts.filter((text) => isLoneFigure(text.replace(noteMark, '')))
  return (
    figures.length > 0 &&
    2 * figures.length >= texts.length &&
    texts.every(({ length }) => length <= shortWord)
  )
}

const noteMark = /\s?(?:\*{1,3}|\d{1,2}\)|\(\d{1,2}\))$/
const shortWord = 14

const isNumeric = ({ type }: Column): boolean => ['money', 'number', 'integer', 'percent'].includes(type)

const isToTheRight = ({ type, id, toTheRight }: Column): boolean =>
  toTheRight && (id === null || type === 'measure' || type === 'target')

/** Inner groups head the rows they span, the outermost its whole row group. */
function scopeOf({ role }: Column, isOuter: boolean): 'row' | 'rowgroup' | null {
  if (role === 'key') return 'row'
  return role === 'group' ? (isOuter ? 'rowgroup' : 'row') : null
}
