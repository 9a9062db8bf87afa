/** The columns of a source beside the table's own, each with how its figures are converted and typed. */

import { styleOfNumbers, type NumberStyle } from '../fixes/number-style.ts'
import type { FedTable } from '../feeds/feed.ts'
import type { Amount } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import type { Cell, Table } from '../model/table.ts'
import { isProblem, readQuantity } from '../tables/number-grammar.ts'
import { labelColumn } from '../tables/row-names.ts'
import { scaleFor } from './fed-amount.ts'
import { pairColumn } from './pair-table.ts'
import type { UpdateSetting } from './table-update.ts'

/** A column of the source and the table's own. */
export interface Pair {
  readonly fed: number
  readonly own: number
  readonly amountOf: (amount: Amount) => Amount
  readonly style: NumberStyle
}

export function pairColumns(
  table: Table,
  fed: FedTable,
  { source, scale, language, emit }: UpdateSetting,
): Pair[] {
  const numbers = table.columns.map((_, column) =>
    table.rows.map(({ cells }) => numberIn(cells[column]!, language)),
  )
  const written = (column: number): string[] =>
    table.rows.flatMap(({ cells }, row) => {
      const { start, end } = cells[column]!.written.span
      return numbers[column]![row] === null ? [] : [source.text.slice(start, end)]
    })
  const pairs = fed.columns.flatMap((column, index): Pair[] => {
    const own = pairColumn(column, table, language, emit)
    if (own === null) return []
    const target = table.columns[own]!
    const typed = numbers[own]!.filter((amount) => amount !== null)
    const alike = table.columns.flatMap(({ type }, at) =>
      type === target.type && at !== own ? written(at) : [],
    )
    const style = styleOfNumbers([...written(own), ...alike])
    return [{ fed: index, own, amountOf: scaleFor(scale, target, typed, language), style }]
  })
  // A column that a mapping names has been told by itself.
  if (pairs.length === 0 && fed.columns.every(({ isOptional }) => isOptional === true)) {
    const known = table.columns.slice(labelColumn(table.columns) + 1).map(({ heading }) => heading.text)
    const span = fed.columns[0]?.span ?? fed.rows[0]?.span
    if (span) emit('source/no-columns', { known }, span)
  }
  // Cells behind a row's end are written from the left.
  return pairs.sort((a, b) => a.own - b.own)
}

/** What is typed in a cell, be its column one of numbers or not. */
export function numberIn({ value, origin, written }: Cell, language: Language): Amount | null {
  if (origin !== 'written' || written.text === '') return null
  if (value.type === 'number') return value.amount
  const read = readQuantity(written.text, language)
  return isProblem(read) ? null : read.amount
}
