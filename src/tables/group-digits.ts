/**
 * Whole numbers that a sheet shows without groups of three digits, in columns that no kind reads: they are printed in groups,
 * as all others of a report. Years stay as they are, and so do numbers that are names: of accounts, projects, cases.
 */

import { amountOf, negate } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { numberText } from '../model/number-text.ts'
import type { WrittenCell } from '../model/table.ts'
import type { TypedColumn } from './grid.ts'
import type { HeadedTable } from './headings/heading-rows.ts'
import { isReferenceName, nameOf } from './name-words.ts'
import { isProblem, readQuantity } from './number-grammar.ts'
import { saying } from './printed-amounts.ts'
import { labelColumn } from './row-names.ts'

const year = /^(?:19|20)\d\d$/
/** So many numbers of one length, and none of another, are names. */
const fewestNames = 3

export function grouped(
  table: HeadedTable,
  columns: readonly TypedColumn[],
  language: Language,
): HeadedTable {
  const { rows } = table
  if (!rows.some(({ cells }) => cells.some(({ ungrouped }) => ungrouped))) return table
  const key = labelColumn(columns)
  const down = columns.map((_, column) => figuresOf(rows.map(({ cells }) => cells[column]!)))
  const isAmounts = columns.map((column, index) => {
    const { kind, type, role, unit, heading } = column
    const isFree = index > 0 && index !== key && role === 'value' && kind === null && type === 'text'
    if (!isFree || isReferenceName(nameOf(heading.text), language)) return false
    return unit !== null || !areNames(down[index]!)
  })
  return {
    ...table,
    rows: rows.map((row) => {
      if (!row.cells.some(({ ungrouped }) => ungrouped)) return row
      const across = figuresOf(row.cells.filter((_, column) => isAmounts[column]!))
      const isNamed = isReferenceName(nameOf(row.cells[key]!.text), language)
      const cells = row.cells.map((cell, column) => {
        if (!cell.ungrouped || !isAmounts[column] || isNamed) return cell
        const isYear = year.test(cell.text) && [down[column]!, across].some(areYears)
        return isYear ? cell : inGroups(cell, language)
      })
      return { ...row, cells }
    }),
  }

  function figuresOf(cells: readonly WrittenCell[]): readonly string[] {
    return cells.flatMap(({ text }) => (isProblem(readQuantity(text, language)) ? [] : [text]))
  }
}

const areYears = (figures: readonly string[]): boolean =>
  figures.filter((text) => year.test(text)).length * 2 >= figures.length

const areNames = (figures: readonly string[]): boolean =>
  figures.length >= fewestNames &&
  figures.every((text) => /^\d+$/.test(text) && text.length === figures[0]!.length)

function inGroups(cell: WrittenCell, language: Language): WrittenCell {
  const amount = amountOf(cell.text.replace(/^\u2212/, ''))
  const text = numberText(cell.text.startsWith('\u2212') ? negate(amount) : amount, language)
  const content = saying(text, cell.content)
  return content ? { ...cell, text, content } : cell
}
