/** The rows of a table made elsewhere as a table of ours has them: a heading to each column, and nothing blank between. */

import type { ForeignCell, ForeignTable } from '../documents/document.ts'
import type { Language, Localized } from '../model/language.ts'
import { isFigure } from '../source/data/is-figure.ts'
import { wordsOf } from './words-of.ts'

export interface ShapedTable {
  readonly headings: readonly ForeignCell[]
  /** Below the first heading row. */
  readonly rows: readonly (readonly ForeignCell[])[]
  /** How many rows are headings, where the file says that several are; null leaves it to the rows. */
  readonly headingRows: number | null
  /** Whether headings were made up, since the table has none. */
  readonly isUnheaded: boolean
}

const columnWord: Localized<string> = { sv: 'Kolumn', en: 'Column' }

/** Null where nothing is left of it. */
export function shapeOf(table: ForeignTable, language: Language): ShapedTable | null {
  const filled = table.rows.filter((row) => row.some(isFilled))
  const width = filled[0]?.length ?? 0
  const kept = [...Array(width).keys()].filter((column) => filled.some((row) => isFilled(row[column]!)))
  const rows = filled.map((row) => kept.map((column) => row[column]!))
  const [first, ...others] = rows
  if (!first) return null
  // Rows that were blank may have been heading rows.
  const marked =
    table.headRows === null
      ? null
      : table.rows.slice(0, table.headRows).filter((row) => row.some(isFilled)).length
  const isUnheaded = marked === null && !looksLikeHeadings(first)
  const count = isUnheaded ? 0 : Math.min(Math.max(marked ?? 1, 1), 3, rows.length)
  const named = (index: number): ForeignCell => ({
    content: [{ type: 'text', value: `${columnWord[language]} ${index + 1}` }],
    isCovered: false,
    at: first[index]!.at,
  })
  if (isUnheaded)
    return { headings: first.map((_, index) => named(index)), rows, headingRows: null, isUnheaded }
  const isHeaded = (column: number) =>
    column === 0 ||
    rows.slice(0, Math.max(count, 2)).some((row) => isFilled(row[column]!)) ||
    first.slice(0, column).some((cell, at) => at > 0 && isFilled(cell) && count > 1)
  const headings = first.map((cell, column) => (isHeaded(column) ? cell : named(column)))
  return { headings, rows: others, headingRows: count > 1 ? count : null, isUnheaded }
}

export const isFilled = ({ content }: ForeignCell): boolean => wordsOf(content) !== ''

/** Words, years and dates alone, save for what names the rows. */
function looksLikeHeadings(row: readonly ForeignCell[]): boolean {
  const texts = row.slice(1).map(({ content }) => wordsOf(content))
  return row.length === 1 || texts.every((text) => text === '' || !isFigure(text) || isWhen(text))
}

const isWhen = (text: string): boolean => /^(?:(?:19|20)\d\d|\d{6})$/.test(text)
