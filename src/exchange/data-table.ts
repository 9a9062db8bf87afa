/** A report's table as other programs read it: named columns of one type each, and rows of typed cells. */

import type { Language, Localized } from '../model/language.ts'
import { unitText } from '../model/number-text.ts'
import type { Column, Table } from '../model/table.ts'
import { readHeading } from '../tables/headings/read-heading.ts'
import { holdsFigures } from '../tables/free-columns.ts'
import { labelColumn, labelRows } from '../tables/row-names.ts'
import { headingUnit } from '../wording/heading-unit.ts'
import { dataCell, isWhole, type DataCell, type NumberCell } from './data-cell.ts'

/** What all cells of a column are that are not empty, dashes aside. `mixed` is printed texts and figures of several units. */
export type DataType = 'text' | 'integer' | 'number' | 'date' | 'mixed'

export interface DataColumn {
  /** Its heading, or a word for what has none; no two of a table are alike. */
  readonly name: string
  /** The same with its unit behind it, for where nothing else says it: `Budget (tkr)`. */
  readonly nameWithUnit: string
  readonly type: DataType
  /** That of all its figures; null where they have none. */
  readonly unit: string | null
  readonly column: Column
}

/** Rows and cells stand as in the table that it is made of. */
export interface DataTable {
  readonly table: Table
  readonly columns: readonly DataColumn[]
  readonly rows: readonly (readonly DataCell[])[]
  /** Whether a cell repeats the label of a group that stands further up, where the report prints it once. */
  isRepeated(row: number, column: number): boolean
}

/** What stands for a figure that is not there: nothing, a dash, and figures that are withheld. */
export const noFigures = ['', '\u2013', '..'] as const

export function dataTable(table: Table, language: Language): DataTable {
  const { columns } = table
  const rows = cellsOf(table, language)
  const types = columns.map((_, index) => typeOf(rows.map((row) => row[index]!)))
  const units = columns.map((column, index) =>
    unitOf(
      column,
      rows.map((row) => row[index]!),
      types[index]!,
    ),
  )
  const names = namesOf(table, language)
  const said = columns.map(({ heading }) => readHeading(heading.text, language).unit)
  const withUnits = apart(
    names.map((name, index) => {
      const unit = units[index]!
      if (unit === null || said[index] === unit) return name
      const printed = unitText(unit, language)
      return name.includes(unit) || name.includes(printed) ? name : `${name} (${printed})`
    }),
  )
  return {
    table,
    rows,
    columns: columns.map((column, index) => ({
      name: names[index]!,
      nameWithUnit: withUnits[index]!,
      type: types[index]!,
      unit: units[index]!,
      column,
    })),
    isRepeated: (row, column) => table.rows[row]!.cells[column]!.origin === 'inherited',
  }
}

function cellsOf(table: Table, language: Language): DataCell[][] {
  const { columns, rows } = table
  const areFigures = columns.map((_, index) => holdsFigures(table, index))
  const writtenIn = columns.map(({ role }, index) => (role === 'group' ? labelRows(table, index) : null))
  return rows.map(({ cells }, row) =>
    cells.map((cell, index) => {
      const source = writtenIn[index] ? rows[writtenIn[index][row]!]!.cells[index]! : cell
      return dataCell(source, columns[index]!, areFigures[index]!, language)
    }),
  )
}

export const isNoFigure = (cell: DataCell): boolean =>
  cell.type === 'empty' || (cell.type === 'text' && noFigures.some((sign) => sign === cell.text))

function typeOf(cells: readonly DataCell[]): DataType {
  const telling = cells.filter((cell) => !isNoFigure(cell))
  const numbers = telling.filter((cell): cell is NumberCell => cell.type === 'number')
  if (numbers.length === 0)
    return telling.length > 0 && telling.every(({ type }) => type === 'date') ? 'date' : 'text'
  const units = new Set(numbers.map(({ unit }) => unit))
  if (numbers.length < telling.length || units.size > 1) return 'mixed'
  return numbers.every(({ exact }) => isWhole(exact)) ? 'integer' : 'number'
}

function unitOf({ unit }: Column, cells: readonly DataCell[], type: DataType): string | null {
  if (type !== 'integer' && type !== 'number') return null
  const first = cells.find((cell): cell is NumberCell => cell.type === 'number')
  return first?.unit ?? unit
}

const unnamed: Localized<{ readonly row: string; readonly column: (number: number) => string }> = {
  sv: { row: 'Rad', column: (number) => `Kolumn ${number}` },
  en: { row: 'Row', column: (number) => `Column ${number}` },
}

/** A name that is longer makes a workbook that Excel does not open. */
const longestName = 200

function namesOf({ columns }: Table, language: Language): string[] {
  const key = labelColumn(columns)
  const words = unnamed[language]
  return apart(
    columns.map((column, index) => {
      const heading = `${column.heading.text}${headingUnit(column, language)}`.replace(/\s+/g, ' ').trim()
      return heading.slice(0, longestName) || (index === key ? words.row : words.column(index + 1))
    }),
  )
}

/** Names of which no two are alike: case alone tells none apart in a spreadsheet. */
function apart(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((wanted) => {
    let name = wanted
    for (let time = 2; taken.has(name.toLowerCase()); time++) name = `${wanted} (${time})`
    taken.add(name.toLowerCase())
    return name
  })
}
