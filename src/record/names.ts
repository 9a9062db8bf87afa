/** What tables, cells and places are called in a record. */

import path from 'node:path/posix'
import { placeText } from '../diagnostics/describe.ts'
import type { Locate } from '../diagnostics/locate.ts'
import type { CellSource, Table } from '../model/table.ts'
import type { Span } from '../model/span.ts'
import { tableOf } from '../model/report.ts'
import { figureAt, type PrintedFigures } from '../checks/printed-figures.ts'
import type { ReportCell } from '../checks/derivations.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import { nameOfTable } from '../tables/between/name-of-table.ts'
import { cellText } from '../wording/cell-text.ts'
import { words } from '../wording/words.ts'
import { namesOfRows } from './row-names.ts'
import type { RecordCell } from './blocks.ts'

/** `Tabell 3 Driftredovisning`. */
export function tableName(table: Table, { report, targets }: NumberedReport): string {
  const number = targets.get(table.id)?.number ?? null
  const name = nameOfTable(table)
  return number === null ? name : `${words[report.meta.language].table} ${number} ${name}`
}

/** A name that no other row of the table has. */
export const rowName = (table: Table, row: number, { report }: NumberedReport): string =>
  namesOfRows[report.meta.language](table)[row]!

/** `Tabell 3 Driftredovisning, Bibliotek, Utfall`. */
export function wholeCellName(cell: ReportCell, numbered: NumberedReport): string {
  const table = tableOf(numbered.report, cell)!
  const { text } = table.columns[cell.column]!.heading
  return [tableName(table, numbered), rowName(table, cell.row, numbered), text].filter(Boolean).join(', ')
}

/** A cell as seen from another: by what the two do not share. */
export function cellName(
  cell: Omit<CellSource, 'span'>,
  seenFrom: ReportCell,
  numbered: NumberedReport,
): string {
  const table = tableOf(numbered.report, cell)!
  const [row, column] = [rowName(table, cell.row, numbered), table.columns[cell.column]!.heading.text]
  if (cell.table !== seenFrom.table) return wholeCellName(cell, numbered)
  if (cell.row === seenFrom.row) return column
  return cell.column === seenFrom.column ? row : [row, column].filter(Boolean).join(', ')
}

/** What the report prints there: a figure, or a target in words. */
export function printedCell(
  { table: id, row, column }: ReportCell,
  { report }: NumberedReport,
  printed: PrintedFigures,
): RecordCell {
  const figure = figureAt({ table: id, row, column }, printed)
  // A unit that stands over the column is not printed at each figure.
  if (figure) return { amount: figure.amount, unit: figure.look.behind === '' ? null : figure.unit }
  const table = tableOf(report, { table: id })!
  return cellText(table.rows[row]!.cells[column]!, table.columns[column]!, report.meta.language)
}

/** `12:5` or `Drift!B7`, in the file that is named above. */
export function placeInFile({ cell, ...span }: Span, locate: Locate): string {
  if (cell !== undefined) return cell
  const { line, column } = locate(span).start
  return `${line}:${column}`
}

/** `04-ekonomi.md:12:5`. */
export const placeOf = (span: Span, locate: Locate): string =>
  placeText({ file: path.basename(span.file), cell: span.cell ?? null, start: locate(span).start })
