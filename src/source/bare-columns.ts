/** Columns without a heading: blank ones go, and what stands under no heading is told. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { WrittenRow, WrittenRows } from '../model/table.ts'
import { isFigure } from './data/is-figure.ts'

/**
 * The table without its blank columns, and without those whose content nobody could name. One heading may be blank:
 * that of the rows' names. Headings in two rows leave blanks in the first, and are left alone.
 */
export function withHeadedColumns(table: WrittenRows, emit: Emit): WrittenRows {
  const { headings, rows } = table
  const all = headings.map((_, index) => index)
  const isBlank = (index: number) =>
    headings[index]!.text === '' &&
    headings[index]!.content.length === 0 &&
    rows.every((row) => isEmpty(row, index))
  const filled = all.filter((index) => !isBlank(index))
  // The names of the rows may all be left out.
  const kept = filled.length > 0 ? all.filter((index) => !isBlank(index) || isNames(index)) : all
  const nameless = kept.filter(
    (index) => headings[index]!.text === '' && headings[index]!.content.length === 0 && !isBlank(index),
  )
  const names = nameless[0] === undefined ? -1 : hasFiguresBefore(nameless[0]) ? -1 : nameless[0]
  const stray = hasSecondRow() ? [] : nameless.filter((index) => index !== names)
  for (const index of stray)
    emit(
      'table/no-heading',
      {},
      headings[index]!.beyond === undefined
        ? headings[index]!.span
        : rows.find((row) => !isEmpty(row, index))!.cells[index]!.span,
    )
  return only(
    table,
    kept.filter((index) => !stray.includes(index)),
  )

  /** A blank first column, where no other one has words to name the rows by. */
  function isNames(index: number): boolean {
    return index === 0 && (filled[0] === undefined || !hasWords(filled[0]))
  }

  function hasWords(index: number): boolean {
    return rows.some(({ cells }) => /\p{L}/u.test(cells[index]!.text) && !isFigure(cells[index]!.text))
  }

  function hasFiguresBefore(index: number): boolean {
    return rows.some(({ cells }) => cells.slice(0, index).some(({ text }) => isFigure(text)))
  }

  /** Whether the row under the headings has words where they are blank, or years or days in all of them, above figures. */
  function hasSecondRow(): boolean {
    const [second, ...others] = rows
    const blank = nameless.filter((index) => index > 0)
    const text = (index: number) => second?.cells[index]!.text.trim() ?? ''
    const isOverFigures = (index: number) => others.some(({ cells }) => isFigure(cells[index]!.text))
    return (
      blank.some((index) => /\p{L}/u.test(text(index)) && !isFigure(text(index)) && isOverFigures(index)) ||
      (blank.some(isOverFigures) && blank.every((index) => text(index) === '' || yearOrDay.test(text(index))))
    )
  }
}

/** `2025`, `2025-12-31`, `31/12 2025`, `12/31/2025`. */
const yearOrDay = /^(?:(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}[ ./-](?:19|20)?\d\d)\*?$/

const isEmpty = ({ cells }: WrittenRow, index: number): boolean => {
  const { text, content, lost } = cells[index]!
  return text === '' && content.length === 0 && !lost
}

function only({ headings, toTheRight, rows, span }: WrittenRows, columns: readonly number[]): WrittenRows {
  if (columns.length === headings.length) return { headings, toTheRight, rows, span }
  const among = <T>(items: readonly T[]): T[] => columns.map((index) => items[index]!)
  return {
    headings: among(headings),
    toTheRight: among(toTheRight),
    rows: rows.map((row) => ({ ...row, cells: among(row.cells) })),
    span,
  }
}
