/** Which cells of a report's tables print an adopted budget, and whose: by the names of rows and of the organisation. */

import type { Report, ReportMeta } from '../model/report.ts'
import type { AdoptedBudget, CellSource, Column, Quantity, Row, Table } from '../model/table.ts'
import { columnMatter } from '../tables/between/column-matter.ts'
import { nameOf } from '../tables/name-words.ts'
import { rowLabel } from '../tables/row-names.ts'
import type { Adopted, AdoptedBoard } from './adopted.ts'

export interface BudgetCell {
  readonly table: Table
  readonly row: Row
  readonly column: Column
  readonly label: string
  readonly printed: Quantity
  readonly source: CellSource
}

export interface PairedCell extends BudgetCell {
  readonly board: AdoptedBoard
  readonly adopted: Adopted
}

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

/** Words alone, each between blanks, so that no name is found within another word. */
const inWords = (text: string): string =>
  ` ${nameOf(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `

export function pairedColumns(
  report: Pick<Report, 'tables' | 'meta'>,
  year: string,
  boards: readonly AdoptedBoard[],
  own: readonly AdoptedBoard[],
): PairedColumn[] {
  return report.tables.flatMap((table) =>
    table.columns.flatMap((column, index) => {
      const { adopted } = column
      if (adopted === null || !isOfYear(column, table, report.meta, year)) return []
      const cells = table.rows.flatMap((row, at) => cellAt(table, row, at, column, index) ?? [])
      return [pairedColumn(adopted, cells, boards, own)]
    }),
  )
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

function pairedColumn(
  budget: AdoptedBudget,
  cells: readonly BudgetCell[],
  boards: readonly AdoptedBoard[],
  own: readonly AdoptedBoard[],
): PairedColumn {
  const times = new Map<string, number>()
  for (const { label } of cells) times.set(nameOf(label), (times.get(nameOf(label)) ?? 0) + 1)
  const adopted = new Map(cells.map((cell) => [cell, adoptedOf(cell)]))
  const last = cells.at(-1)
  return {
    budget,
    paired: cells.flatMap((cell) => {
      const found = adopted.get(cell)
      return found ? [{ ...cell, ...found }] : []
    }),
    others: cells.filter(
      (cell) => !adopted.get(cell) && cell.row.role === 'body' && nameOf(cell.label) !== '',
    ),
    total: last && last.row.role === 'total' && !adopted.get(last) ? last : null,
  }

  /** A name that stands in several rows may be any of them. */
  function adoptedOf({ label }: BudgetCell): Pick<PairedCell, 'board' | 'adopted'> | null {
    const name = nameOf(label)
    if (name === '' || times.get(name)! > 1) return null
    const board = boards.find((one) => one.budget === budget && nameOf(one.name) === name)
    if (board) return { board, adopted: board.whole }
    const ofBudget = own.filter((one) => one.budget === budget)
    if (ofBudget.length > 0) return rowsNamed(name, ofBudget)[0] ?? null
    // Who has no budget of this sort gathers those of others, by project.
    const [only, ...more] = rowsNamed(
      name,
      boards.filter((one) => one.budget === budget),
    )
    return only && more.length === 0 ? only : null
  }
}

const rowsNamed = (name: string, boards: readonly AdoptedBoard[]): Pick<PairedCell, 'board' | 'adopted'>[] =>
  boards.flatMap((board) => {
    const adopted = board.rows.get(name)
    return adopted ? [{ board, adopted }] : []
  })
