/** A table of the report as a sheet: its name and unit, the heads that stay in sight, and the rows as they are printed. */

import type { DataCell, NumberCell } from '../../exchange/data-cell.ts'
import { isNoFigure, type DataTable } from '../../exchange/data-table.ts'
import type { IsoDate } from '../../model/calendar.ts'
import type { Language } from '../../model/language.ts'
import { largest } from '../../model/extremes.ts'
import { numberText, unitText } from '../../model/number-text.ts'
import type { Cell } from '../../model/table.ts'
import { labelColumn } from '../../tables/row-names.ts'
import { remarkLines } from '../../wording/remark-lines.ts'
import { words } from '../../wording/words.ts'
import type { LiveFormula } from './live-formula.ts'
import { formatCode, isExact, storedDigits } from './number-format.ts'
import type { CellStyle, CellValue, Range, Sheet, SheetCell } from './package/workbook.ts'

/** The name of the table, its unit, and its heads stand above its rows. */
const headRow = 2
export const firstRow = headRow + 1

export interface TableToShow {
  readonly data: DataTable
  /** What the sheet is called, and the table in the workbook. */
  readonly sheet: string
  readonly name: string
  /** `Tabell 3 Driftredovisning`. */
  readonly title: string
  formulaAt(row: number, column: number): LiveFormula | null
  /** They stand below its rows. */
  readonly notes: readonly string[]
}

export function tableSheet(shown: TableToShow, language: Language): Sheet {
  const { data, sheet, name, title, notes } = shown
  const { columns, rows } = data
  const range = rangeOf(shown)
  return {
    name: sheet,
    isHidden: false,
    rows: [
      [textCell(title, { format: null, isTitle: true })],
      [textCell(noteOf(data, language), { format: null, isFaint: true })],
      columns.map(({ name: head }, column) =>
        textCell(head, {
          format: null,
          isBold: true,
          fill: 'heading',
          line: 'below',
          wraps: true,
          ...(holdsFiguresAlone(data, column) && { isToTheRight: true }),
        }),
      ),
      ...rows.map((cells, row) => cells.map((_, column) => cellAt(shown, row, column))),
      ...notesBelow(notes, language),
    ],
    widths: columns.map((_, index) => widthOf(data, index, language)),
    frozen: { rows: firstRow, columns: frozenColumns(data, language) },
    table:
      rows.length === 0 || columns.length === 0
        ? null
        : { name, range, columns: columns.map((column) => column.name) },
    repeated: { from: headRow, to: headRow },
  }
}

/** Its head stands as its cells do, also where they are in several units. */
const holdsFiguresAlone = ({ rows, columns }: DataTable, column: number): boolean =>
  columns[column]!.type !== 'text' &&
  columns[column]!.type !== 'date' &&
  rows.every((row) => row[column]!.type === 'number' || isNoFigure(row[column]!))

function noteOf({ table: { unit, remarks, rounded } }: DataTable, language: Language): string {
  const say = words[language]
  const said = remarkLines(remarks, language).map((line) => (/[.!?]$/.test(line) ? line : `${line}.`))
  return [
    unit === null ? '' : `${say.amountsIn} ${unitText(unit, language)}.`,
    ...said,
    rounded ? say.rounded : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function notesBelow(notes: readonly string[], language: Language): SheetCell[][] {
  if (notes.length === 0) return []
  const lines = notes.map((note) => [textCell(note, { format: null })])
  return [[], [textCell(words[language].notes, { format: null, isBold: true })], ...lines]
}

/** Its heads and rows; of a table that could not be read, the first head alone. */
export const rangeOf = ({ sheet, data }: TableToShow): Range => ({
  sheet,
  from: { row: headRow, column: 0 },
  to: { row: headRow + data.rows.length, column: Math.max(0, data.columns.length - 1) },
})

export const textCell = (text: string, style: CellStyle): SheetCell => ({
  value: text === '' ? { type: 'blank' } : { type: 'text', text },
  style,
})

function cellAt({ data, formulaAt }: TableToShow, row: number, column: number): SheetCell {
  const { table, rows } = data
  const { role, cells } = table.rows[row]!
  const cell = rows[row]![column]!
  const style: CellStyle = {
    ...lookOf(cell),
    ...((role === 'total' || role === 'subtotal' || role === 'heading') && { isBold: true }),
    ...(role === 'total' && { line: 'above' }),
    ...(data.isRepeated(row, column) && { isFaint: true }),
    ...fillOf(cells[column]!),
  }
  return { value: valueOf(cell, formulaAt(row, column)), style }
}

function fillOf({ isWrong, reckoning }: Cell): Pick<CellStyle, 'fill'> {
  if (isWrong || reckoning?.agreement === 'wrong') return { fill: 'wrong' }
  return reckoning?.agreement === 'rounded' ? { fill: 'rounded' } : {}
}

function lookOf(cell: DataCell): CellStyle {
  switch (cell.type) {
    case 'number':
      return { format: isExact(cell.amount) ? formatCode(cell) : null, isToTheRight: true }
    case 'date':
      return { format: 'yyyy\\-mm\\-dd', isToTheLeft: true }
    case 'text':
      return isSign(cell.text) ? { format: null, isToTheRight: true } : { format: null, wraps: true }
    case 'empty':
      return { format: null }
  }
}

/** A dash or two dots stand where figures do. */
const isSign = (text: string): boolean => /^(?:[-\u2013]|\.\.)$/.test(text)

export function valueOf(cell: DataCell, live: LiveFormula | null): CellValue {
  switch (cell.type) {
    case 'empty':
      return { type: 'blank' }
    case 'text':
      return cell
    case 'date':
      return dateValue(cell.date)
    case 'number':
      return isExact(cell.amount)
        ? { type: 'number', digits: storedDigits(cell), formula: live?.text ?? null }
        : { type: 'text', text: numberText(cell.amount, 'sv') + cell.look.behind }
  }
}

const dayLength = 86_400_000
/** Excel takes 1900 for a leap year: from its March on the days are right. */
const firstSureDay = '1900-03-01'

function dateValue(date: IsoDate): CellValue {
  if (date < firstSureDay) return { type: 'text', text: date }
  const days = (Date.parse(date) - Date.UTC(1899, 11, 30)) / dayLength
  return { type: 'number', digits: String(days), formula: null }
}

/** In characters. */
const narrowest = 9
const widest = 48
/** Those that a width is taken of. */
const measuredRows = 1000
/** What is longer goes on in a second line. */
const widestHead = 16
/** What stands beside a text in its cell, and beside a head, where the button to filter by is. */
const besideCell = 3
const besideHead = 5

function widthOf({ columns, rows }: DataTable, index: number, language: Language): number {
  const { name } = columns[index]!
  const longestWord = largest(name.split(' ').map(({ length }) => length))
  const head = Math.max(longestWord, Math.min(name.length, widestHead)) + besideHead
  const cells = rows.slice(0, measuredRows).map((row) => printedText(row[index]!, language).length)
  return Math.min(widest, Math.max(narrowest, head, largest(cells) + besideCell))
}

function printedText(cell: DataCell, language: Language): string {
  switch (cell.type) {
    case 'empty':
      return ''
    case 'text':
      return cell.text
    case 'date':
      return cell.date
    case 'number':
      return numberText(cell.amount, language) + cell.look.behind
  }
}

/** More would leave too little room for the others. */
const widestFrozen = 60

/** The names of rows stay in sight while the figures scroll. */
function frozenColumns(data: DataTable, language: Language): number {
  const columns = Math.min(labelColumn(data.table.columns) + 1, data.columns.length)
  let width = 0
  for (let index = 0; index < columns; index++) width += widthOf(data, index, language)
  return columns < data.columns.length && width <= widestFrozen ? columns : 0
}

/** The look of a number beside the table that it is from. */
export const numberLook = (cell: NumberCell): CellStyle => ({ format: formatCode(cell), isToTheRight: true })
