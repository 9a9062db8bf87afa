/** Which cells of a report's tables print an adopted budget, and whose: by the names of rows and of the organisation. */

import { remembered } from '../model/remembered.ts'
import type { Report, ReportMeta } from '../model/report.ts'
import type { AdoptedBudget, CellSource, Column, Quantity, Row, Table } from '../model/table.ts'
import { columnMatter } from '../tables/between/column-matter.ts'
import { nameOf } from '../tables/name-words.ts'
import { rowLabel } from '../tables/row-names.ts'
import type { AdoptedBoard } from './adopted.ts'
import { boardName } from './board-name.ts'
import { adoptedNames, type FindNamed, type Named } from './adopted-names.ts'

export interface BudgetCell {
  readonly table: Table
  readonly row: Row
  readonly column: Column
  readonly label: string
  readonly printed: Quantity
  readonly source: CellSource
}

export interface PairedCell extends BudgetCell, Named {}

/** A column of a table that prints adopted budgets. */
export interface PairedColumn {
  readonly budget: AdoptedBudget
  /** Rows that the file knows by their name, or as a board. */
  readonly paired: readonly PairedCell[]
  /** Other rows with a budget, totals left out. */
  readonly others: readonly BudgetCell[]
  /** The last row, where it sums up the table and no row of the file is called so. */
  readonly total: BudgetCell | null
}

/** The boards of the file whose report it is, the one that its organisation names first first. */
export function ownBoards(boards: readonly AdoptedBoard[], organisation: string): AdoptedBoard[] {
  const name = inWords(organisation)
  return boards
    .map((board) => ({ board, at: name.indexOf(inWords(board.name)) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at)
    .map(({ board }) => board)
}

/** Each word between blanks, so that no name is found within another word. */
const inWords = (text: string): string => ` ${boardName(text)} `

export function pairedColumns(
  report: Pick<Report, 'tables' | 'meta'>,
  year: string,
  boards: readonly AdoptedBoard[],
  own: readonly AdoptedBoard[],
): PairedColumn[] {
  const isGathered = namesBoards(report.tables, boards, own)
  const names = remembered((budget: AdoptedBudget) => adoptedNames(budget, boards, own, isGathered))
  return report.tables.flatMap((table) =>
    table.columns.flatMap((column, index) => {
      const { adopted } = column
      if (adopted === null || !isOfYear(column, table, report.meta, year)) return []
      const cells = table.rows.flatMap((row, at) => cellAt(table, row, at, column, index) ?? [])
      return [pairedColumn(adopted, cells, names(adopted))]
    }),
  )
}

/** Whether rows are called after boards, whose projects may then be in the report too. */
function namesBoards(
  tables: readonly Table[],
  boards: readonly AdoptedBoard[],
  own: readonly AdoptedBoard[],
): boolean {
  const ownNames = new Set(own.map(({ name }) => boardName(name)))
  const others = new Set(boards.map(({ name }) => boardName(name)).filter((name) => !ownNames.has(name)))
  const labels = tables.flatMap((table) => table.rows.map((_, at) => boardName(rowLabel(table, at))))
  return new Set(labels.filter((label) => others.has(label))).size > 1
}

/** Not of another year or a part of it, nor of the municipality with its companies. */
function isOfYear(column: Column, table: Table, meta: ReportMeta, year: string): boolean {
  const matter = columnMatter(column, table, meta)
  return (
    matter !== null &&
    ['', 'helår', 'full year'].includes(matter.whose) &&
    // Without a cutoff no column says of which year it is but by its heading.
    [year, ''].includes(matter.time)
  )
}

function cellAt(table: Table, row: Row, at: number, column: Column, index: number): BudgetCell | null {
  const { value, written } = row.cells[index]!
  if (value.type !== 'number' || row.role === 'heading') return null
  return {
    table,
    row,
    column,
    label: rowLabel(table, at),
    printed: { amount: value.amount, unit: value.unit ?? column.unit },
    source: { table: table.id, row: at, column: index, span: written.span },
  }
}

/** A name that stands in several rows may be any of them, and so is none. */
function pairedColumn(budget: AdoptedBudget, cells: readonly BudgetCell[], find: FindNamed): PairedColumn {
  const times = new Map<string, number>()
  for (const { label } of cells) times.set(nameOf(label), (times.get(nameOf(label)) ?? 0) + 1)
  const single = cells.filter(({ label }) => nameOf(label) !== '' && times.get(nameOf(label)) === 1)
  const found = new Map(single.map((cell) => [cell, find(nameOf(cell.label))]))
  const last = cells.at(-1)
  return {
    budget,
    paired: single.flatMap((cell) => {
      const named = found.get(cell)
      return named ? [{ ...cell, ...named }] : []
    }),
    others: single.filter((cell) => !found.get(cell) && cell.row.role === 'body'),
    total: last && last.row.role === 'total' && !found.get(last) ? last : null,
  }
}
