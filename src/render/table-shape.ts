/** How a table is set, whatever prints it: what stands to the right and what heads a row. */

import type { Column, RowRole, Table } from '../model/table.ts'
import { rowGroups } from '../tables/row-groups.ts'
import { labelColumn } from '../tables/row-names.ts'
import { holdsFigures, isLoneFigure, namesRows } from '../tables/free-columns.ts'

/** `right` is for words that an author sets there: unlike figures they may take several lines. */
export type Align = 'number' | 'right' | 'text'

/** What is longer than this does not stay on one line, nor words that are longer than a short one. */
const figureLength = 24

/** By column. */
export const alignsOf = (table: Table): Align[] =>
  table.columns.map((column, index): Align => {
    if (isNumeric(column) || holdsFigures(table, index) || showsFigures(table, index)) return 'number'
    if (!isToTheRight(column)) return 'text'
    return table.rows.some(({ cells }) => takesLines(cells[index]!.written.text)) ? 'right' : 'number'
  })

const takesLines = (text: string): boolean =>
  text.length > figureLength || (text.length > shortWord && !/\d/.test(text))

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

/** Fewer rows than this are seen at a glance. */
const sortedFrom = 4

/**
 * Whether its rows may stand in another order than the author's. In a statement order is meaning: its kind says which rows it has,
 * or headings and sub-totals part them. Totals, sub-totals and the labels of groups stay; rows change places between them. `roles` are as printed, by row.
 */
export function isSortable(table: Table, roles: readonly RowRole[]): boolean {
  const own = table.rows.filter((_, row) => roles[row] === 'body')
  if (roles.includes('heading')) return false
  if (own.filter(({ id }) => id !== null).length * 2 > own.length) return false
  const runs = rowGroups(table).flatMap(({ start, end }) => runsIn(roles.slice(start, end)))
  const longest = runs.reduce((most, length) => Math.max(most, length), 0)
  const isGrouped = table.columns.some(({ role }) => role === 'group')
  return longest >= sortedFrom && (isGrouped || runs.length === 1 || longest * 2 > own.length)
}

/** How many rows stand between totals and sub-totals. */
function runsIn(roles: readonly RowRole[]): number[] {
  const runs: number[] = []
  let run = 0
  for (const role of roles)
    if (role === 'body') run++
    else if (role !== 'apart') {
      runs.push(run)
      run = 0
    }
  return [...runs, run].filter((length) => length > 0)
}

const isNumeric = ({ type }: Column): boolean => ['money', 'number', 'integer', 'percent'].includes(type)

const isToTheRight = ({ type, id, toTheRight }: Column): boolean =>
  toTheRight && (id === null || type === 'measure' || type === 'target')

/** Inner groups head the rows they span, the outermost its whole row group. */
function scopeOf({ role }: Column, isOuter: boolean): 'row' | 'rowgroup' | null {
  if (role === 'key') return 'row'
  return role === 'group' ? (isOuter ? 'rowgroup' : 'row') : null
}
