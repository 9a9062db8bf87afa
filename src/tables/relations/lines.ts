/**
 * A table's figures as whole numbers, the form in which relations are searched for: every figure in half units of the
 * table's last decimal, beside how far its own rounding may put it off.
 */

import type { Amount } from '../../model/amount.ts'

/** A figure in half units; blank cells count as nought and are known as blank. */
export interface Figure {
  readonly value: number
  /** How far the true figure may be from the printed one, in half units. */
  readonly error: number
  readonly state: 'figure' | 'blank' | 'unreadable'
}

export interface Figures {
  readonly rows: number
  readonly columns: number
  /** How many decimals the half units are half units of. */
  readonly decimals: number
  at(row: number, column: number): Figure
  /** All figures of a column, for going through many rows many times. */
  column(column: number): FigureColumn
}

/** The figures of a column by row, as {@link Figure} has them. */
export interface FigureColumn {
  readonly values: Float64Array
  readonly errors: Float64Array
  readonly states: readonly Figure['state'][]
}

/** What a cell holds: an amount, nothing, or something that is no figure. */
export type CellFigure = { readonly amount: Amount; readonly isExact: boolean } | 'blank' | 'unreadable'

const blank: Figure = { value: 0, error: 0, state: 'blank' }
const unreadable: Figure = { value: 0, error: 0, state: 'unreadable' }

/** Sums of more than this many half units would not be exact. */
const largest = 2n ** 48n

/** Null where some figure is too large, or has too many decimals, for exact sums. */
export function figuresOf(cells: readonly (readonly CellFigure[])[]): Figures | null {
  const decimals = cells
    .flat()
    .reduce((most, cell) => (typeof cell === 'string' ? most : Math.max(most, cell.amount.decimals)), 0)
  if (decimals > 9) return null
  const lines = cells.map((row) => row.map((cell) => figureOf(cell, decimals)))
  if (lines.some((row) => row.includes(null))) return null
  const whole = lines as Figure[][]
  const columns = new Map<number, FigureColumn>()
  return {
    rows: whole.length,
    columns: whole[0]?.length ?? 0,
    decimals,
    at: (row, column) => whole[row]![column]!,
    column(column) {
      const known = columns.get(column) ?? columnOf(whole, column)
      columns.set(column, known)
      return known
    },
  }
}

const columnOf = (lines: readonly (readonly Figure[])[], column: number): FigureColumn => ({
  values: Float64Array.from(lines, (line) => line[column]!.value),
  errors: Float64Array.from(lines, (line) => line[column]!.error),
  states: lines.map((line) => line[column]!.state),
})

function figureOf(cell: CellFigure, decimals: number): Figure | null {
  if (cell === 'blank') return blank
  if (cell === 'unreadable') return unreadable
  const unit = 10n ** BigInt(decimals - cell.amount.decimals)
  const value = cell.amount.units * unit * 2n
  if (value > largest || value < -largest) return null
  // A nought without decimals is nothing at all, not something small.
  const isNothing = cell.amount.units === 0n && cell.amount.decimals === 0
  return { value: Number(value), error: cell.isExact || isNothing ? 0 : Number(unit), state: 'figure' }
}

/** Half units back to an amount. */
export function amountOfHalves(halves: number, decimals: number): Amount {
  return { units: BigInt(Math.round(halves / 2)), decimals }
}
