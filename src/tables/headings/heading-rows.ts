/** Headings in two rows, as of period and year side by side, become one row: each heading under the one that it stands below. */

import { readDate } from '../../model/calendar.ts'
import type { Language } from '../../model/language.ts'
import type { WrittenCell, WrittenRow, WrittenTable } from '../../model/table.ts'
import { moneyUnitOf } from '../../model/units.ts'
import { evenSpaces } from '../number-grammar.ts'
import { nameOf } from '../name-words.ts'
import { readHeading } from './read-heading.ts'

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
  const { headings, headingRows } = table
  const own = headings.map(({ text }) => text)
  let headed: HeadedTable = { ...table, groups: null, ownHeadings: own }
  const most = headingRows === null ? mostRows : Math.min(headingRows, mostRows, table.rows.length + 1)
  for (let count = 1; count < most; count++) {
    if (headingRows === null && !isSecondRow(headed, language)) break
    headed = withNextRow(headed, language)
  }
  return headed
}

function withNextRow(table: HeadedTable, language: Language): HeadedTable {
  const { headings, rows } = table
  const [next, ...others] = rows
  const { cells } = next!
  // Headings that each stand over a single column are gone on with; others group those that stand below them.
  const isWhole = headings.slice(1).every(({ text }, column) => text !== '' || cells[column + 1]!.text === '')
  if (isWhole) {
    const whole = headings.map((above, column) => goneOn(above, cells[column]!, language))
    const ownHeadings = whole.map(({ text }, column) =>
      table.groups ? joinedText(table.ownHeadings[column]!, cells[column]!.text, language) : text,
    )
    return { ...table, headings: whole, rows: others, ownHeadings }
  }
  const groups = headings.map((above, column) =>
    column === 0 ? above : (lastFilled(headings, column) ?? above),
  )
  return {
    ...table,
    headings: headings.map((above, column) =>
      under(above, groups[column]!, cells[column]!, column === 0, language),
    ),
    rows: others,
    groups: groups.map(({ text }, column) => (column === 0 || cells[column]!.text === '' ? '' : text)),
    ownHeadings: cells.map(({ text }, column) => text || headings[column]!.text),
  }
}

/** A heading above several columns stands over the first of them. */
function lastFilled(cells: readonly WrittenCell[], column: number): WrittenCell | undefined {
  return cells.slice(1, column + 1).findLast(({ text }) => text !== '')
}

/** A heading below the one that groups it; without one of its own it is what stands above it. */
function under(
  above: WrittenCell,
  group: WrittenCell,
  own: WrittenCell,
  isLabel: boolean,
  language: Language,
): WrittenCell {
  if (own.text === '') return above
  if (group.text === '' || (isLabel && isUnit(own.text))) return own
  const between = isWhen(own.text, language) ? ' ' : ': '
  return {
    ...own,
    text: group.text + between + own.text,
    content: [
      ...group.content,
      { type: 'text', value: between, data: { isBetweenHeadings: true } },
      ...own.content,
    ],
  }
}

/** `Budget` and below it `2026`, `tkr` or `B-P`. */
function goneOn(above: WrittenCell, own: WrittenCell, language: Language): WrittenCell {
  if (own.text === '' || above.text === '') return own.text === '' ? above : own
  const [before, after] = isWhen(own.text, language) ? [' ', ''] : [' (', ')']
  return {
    ...own,
    text: joinedText(above.text, own.text, language),
    content: [
      ...above.content,
      { type: 'text', value: before },
      ...own.content,
      ...(after === '' ? [] : [{ type: 'text' as const, value: after }]),
    ],
  }
}

function joinedText(above: string, own: string, language: Language): string {
  if (own === '' || above === '') return above || own
  return isWhen(own, language) ? `${above} ${own}` : `${above} (${own})`
}

/**
 * The first row goes on with the headings where it labels no row and holds words, units, years or dates alone.
 */
function isSecondRow({ headings, rows }: WrittenTable, language: Language): boolean {
  const [first, next] = rows
  if (!first || !next) return false
  const [label, ...cells] = first.cells
  const above = headings.slice(1)
  const filled = cells.filter(({ text }) => text !== '')
  const leaves = above.some(({ text }, column) => text === '' && cells[column]!.text !== '')
  const isLabelled = label!.text !== '' && !isUnit(label!.text)
  const isBare = label!.text === '' && rows.length > 2
  return (
    !isLabelled &&
    (leaves || isBare) &&
    filled.length > 1 &&
    filled.every(({ text }) => isHeadingText(text, language))
  )
}

const isHeadingText = (text: string, language: Language): boolean =>
  isWhen(text, language) || !/\d/.test(withoutYears(text))

const withoutYears = (text: string): string =>
  text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}/g, '')

/** A year, a date or a span of dates, in whatever form. */
function isWhen(text: string, language: Language): boolean {
  const even = nameOf(text).replace(/(?<![*)])[*)]+$/, '')
  return /^(?:19|20)\d\d$/.test(even) ||
    /^\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d$/.test(even) ||
    /^[\d.]+ ?[-–] ?[\d.]+$/.test(even)
    ? true
    : readDate(even, language) !== null || isMonth(even, language)
}

/** `aug 2025`, `jan–aug 2025`: what would be left out of a heading that it stood in. */
function isMonth(text: string, language: Language): boolean {
  const { word, year } = readHeading(`x ${text}`, language)
  return word === 'x' && year !== null
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
