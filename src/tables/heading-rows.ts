/** Headings in two rows, as of period and year side by side, become one row: each heading under the one that it stands below. */

import { readDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import type { WrittenCell, WrittenRow, WrittenTable } from '../model/table.ts'
import { moneyUnitOf } from '../model/units.ts'
import { evenSpaces } from './number-grammar.ts'
import { nameOf } from './row-names.ts'

/** A table whose headings stand in one row. */
export interface HeadedTable extends WrittenTable {
  /** What each heading stood below, by column; null where the table had one heading row. */
  readonly groups: readonly string[] | null
  /** What stood in the lowest heading row, by column. */
  readonly ownHeadings: readonly string[]
}

/** Rows of headings beyond these two say nothing that a reader could follow. */
const mostRows = 3

export function oneHeadingRow(table: WrittenTable, language: Language): HeadedTable {
  const { headings, rows, headingRows } = table
  const asked = headingRows === null ? null : Math.min(headingRows, mostRows, rows.length + 1)
  const more = asked === null ? (isSecondRow(table, language) ? 1 : 0) : asked - 1
  const own = headings.map(({ text }) => text)
  if (more === 0) return { ...table, groups: null, ownHeadings: own }
  const [merged, groups] = rows.slice(0, more).reduce<[readonly WrittenCell[], readonly string[]]>(
    ([above], row) => {
      const filled = above.map((cell, column) => (column === 0 ? cell : (lastFilled(above, column) ?? cell)))
      return [
        row.cells.map((cell, column) => joined(filled[column]!, cell, column === 0)),
        filled.map(({ text }, column) => (column === 0 ? '' : text)),
      ]
    },
    [headings, []],
  )
  const ownHeadings = rows[more - 1]!.cells.map(({ text }, column) => text || merged[column]!.text)
  return { ...table, headings: merged, rows: rows.slice(more), groups, ownHeadings }
}

/** A heading above several columns stands over the first of them. */
function lastFilled(cells: readonly WrittenCell[], column: number): WrittenCell | undefined {
  return cells.slice(1, column + 1).findLast(({ text }) => text !== '')
}

function joined(group: WrittenCell, own: WrittenCell, isLabel: boolean): WrittenCell {
  if (own.text === '') return group
  if (group.text === '' || (isLabel && isUnit(own.text))) return { ...own }
  const between = isWhen(own.text, 'sv') ? ' ' : ': '
  return {
    ...own,
    text: group.text + between + own.text,
    content: [...group.content, { type: 'text', value: between }, ...own.content],
  }
}

/**
 * The first row goes on with the headings where it labels no row, holds words, years or dates alone, and stands below
 * headings that leave columns to it.
 */
function isSecondRow({ headings, rows }: WrittenTable, language: Language): boolean {
  const [first, next] = rows
  if (!first || !next) return false
  const [label, ...cells] = first.cells
  const above = headings.slice(1)
  const filled = cells.filter(({ text }) => text !== '')
  const leaves = above.some(({ text }, column) => text === '' && cells[column]!.text !== '')
  const isLabelled = label!.text !== '' && !isUnit(label!.text)
  return (
    !isLabelled && leaves && filled.length > 1 && filled.every(({ text }) => isHeadingText(text, language))
  )
}

const isHeadingText = (text: string, language: Language): boolean =>
  isWhen(text, language) || !/\d/.test(withoutYears(text))

const withoutYears = (text: string): string =>
  text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}/g, '')

/** A year, a date or a span of dates, in whatever form. */
function isWhen(text: string, language: Language): boolean {
  const even = nameOf(text).replace(/[*)]+$/, '')
  return /^(?:19|20)\d\d$/.test(even) ||
    /^\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d$/.test(even) ||
    /^[\d.]+ ?[-–] ?[\d.]+$/.test(even)
    ? true
    : readDate(even, language) !== null
}

/** `Belopp i mnkr`, `Tkr`. */
function isUnit(text: string): boolean {
  const words = evenSpaces(text)
    .replace(/^.*(?: i |, ?|\()/u, '')
    .replace(/\)$/, '')
  return moneyUnitOf(words) !== null
}

/** Whether a row says the headings again, as where a table goes on. */
export const repeatsHeadings = (row: WrittenRow, { headings, ownHeadings }: HeadedTable): boolean =>
  row.cells.slice(1).some(({ text }) => text !== '') &&
  row.cells
    .slice(1)
    .every(
      ({ text }, column) =>
        text === '' || text === headings[column + 1]!.text || text === ownHeadings[column + 1],
    )
