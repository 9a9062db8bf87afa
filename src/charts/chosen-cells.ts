/** The rows and columns that a chart draws: those that its author names, or those that its type takes by itself. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { ChartRequest, Name } from '../model/chart.ts'
import type { Language, Localized } from '../model/language.ts'
import type { Cell, Column, Quantity } from '../model/table.ts'
import { bounded, withheld } from '../tables/cells/number.ts'
import { isProblem, readQuantity } from '../tables/number-grammar.ts'
import { labelsDown, rowLabel, unlabelledTotal } from '../tables/row-names.ts'
import {
  columnNames,
  columnNameTo,
  columnsNamed,
  findRow,
  isTwice,
  rowNames,
  toldApart,
} from '../values/find-cell.ts'
import type { ChartSource } from './chart-type.ts'
import { singleRows } from '../tables/sum-rows.ts'

/** Indexes of the named rows; of none, those that no total sums up. Names that lead nowhere are reported. */
export function chosenRows(names: readonly Name[], { table, language, emit }: ChartSource): number[] {
  if (names.length === 0) return singleRows(table, language)
  const known = rowNames(table)
  const rowOf = (text: string): number => {
    const segment = { text, isLabel: false }
    return isTwice(segment, table, known) ? -1 : findRow(segment, table, known)
  }
  if (tellSpaced(names, (text) => known[rowOf(text)] ?? null, emit)) return []
  return names.flatMap(({ text, span }) => {
    const segment = { text, isLabel: false }
    if (isTwice(segment, table, known)) {
      emit('chart/unknown', { what: 'row', name: text, nearest: null, known: [], isTwice: true }, span)
      return []
    }
    const row = findRow(segment, table, known)
    if (row === -1) emit('chart/unknown', { what: 'row', ...unknown(text, known) }, span)
    return row === -1 ? [] : [row]
  })
}

/** Indexes of the named columns, in the order named. */
export function chosenColumns(
  names: readonly Name[],
  { table, emit }: Pick<ChartSource, 'table' | 'emit'>,
): number[] {
  const known = columnNames(table)
  const nameOf = (column: number): string => columnNameTo(table, column, known) ?? known[column]!
  const found = (text: string): string | null => {
    const meant = columnsNamed({ text }, table, known)
    return meant.length === 1 ? nameOf(meant[0]!) : null
  }
  if (tellSpaced(names, found, emit)) return []
  return names.flatMap(({ text, span }) => {
    const meant = columnsNamed({ text }, table, known)
    if (meant.length === 1) return meant
    const told =
      meant.length > 1
        ? { name: text, nearest: null, known: toldApart(meant, table), isTwice: true }
        : unknown(
            text,
            known.map((name, column) => (name === '' ? '' : nameOf(column))),
          )
    emit('chart/unknown', { what: 'column', ...told }, span)
    return []
  })
}

/** Names of more words than these are not put together. */
const mostWords = 8

/** Tells once of names of several words that are written as words, `T2 2024 T2 2025`; `find` gives what a text names. */
function tellSpaced(names: readonly Name[], find: (text: string) => string | null, emit: Emit): boolean {
  if (names.length < 2 || names.every(({ text }) => find(text) !== null)) return false
  /** By where the words begin, the names that all from there on come to. */
  const from: (readonly string[] | null)[] = [...names.map(() => null), []]
  for (let start = names.length - 1; start >= 0; start--)
    for (let end = Math.min(names.length, start + mostWords); end > start && !from[start]; end--) {
      const words = names.slice(start, end).map(({ text }) => text)
      const others = from[end]
      const name = others ? find(words.join(' ')) : null
      if (others && name !== null) from[start] = [name, ...others]
    }
  const [meant] = from
  if (!meant) return false
  const [first, last] = [names[0]!.span, names.at(-1)!.span]
  emit('chart/spaced-names', { meant }, { ...first, end: last.end })
  return true
}

export function unknown(
  name: string,
  all: readonly string[],
): { name: string; nearest: string | null; known: readonly string[] } {
  const known = [...new Set(all.filter((one) => one !== ''))]
  return { name, nearest: nearest(name, known), known }
}

/** The figure in a cell; that of a text cell where it is nothing but a figure. */
export function quantityIn(cell: Cell, column: Column, language: Language): Quantity | null {
  const { value, written } = cell
  if (value.type === 'number') return { amount: value.amount, unit: value.unit ?? column.unit }
  if (value.type !== 'text') return null
  const read = readQuantity(written.text, language)
  return isProblem(read) ? null : { amount: read.amount, unit: read.unit ?? column.unit }
}

/** Whether a cell says that its figure is not shown, rather than that nobody has filled it in. */
export const isWithheld = ({ value, written }: Cell): boolean =>
  (value.type === 'none' || value.type === 'text') &&
  (withheld.test(written.text) || bounded.test(written.text))

/** What a chart has looked at: the rows and columns that were named, and the columns that it would take its figures from. */
export interface Looked {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly wanted: readonly number[]
}

/**
 * Reports that a chart finds nothing to draw, unless that follows from a name that has been reported. `needs` says what
 * its type has to find in a table.
 */
export function reportEmpty(
  needs: Localized<string>,
  request: ChartRequest,
  { rows, columns, wanted }: Looked,
  { table, emit }: ChartSource,
): void {
  if (columns.length < request.values.length || rows.length < request.rows.length) return
  const isBlank = rows.some((row) =>
    wanted.some((column) => table.rows[row]!.cells[column]!.value.type === 'missing'),
  )
  emit('chart/empty', { needs, table: table.id, isBlank }, request.table.span)
}

/** What a row is called where it is drawn: the cell of that column, or of the one that names rows. */
export function labelsOf(
  rows: readonly number[],
  category: number | undefined,
  { table, spoken }: ChartSource,
): string[] {
  const named = category === undefined ? null : labelsDown(table, category)
  return rows.map((row) => {
    const label = named ? named[row]! : rowLabel(table, row)
    return label === '' && table.rows[row]!.role === 'total' ? unlabelledTotal[spoken] : label
  })
}
