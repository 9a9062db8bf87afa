/** Figures of a row or a column that measure the same thing, and one of them that stands out. */

import { toDecimalString, type Amount } from '../../model/amount.ts'
import type { Language } from '../../model/language.ts'
import { ratioOf, rounded, tenTo, times } from '../../model/ratio.ts'
import type { Cell, Table } from '../../model/table.ts'
import { unitName } from '../../model/units.ts'
import { isProblem, readQuantity } from '../../tables/number-grammar.ts'

export interface Figure {
  readonly row: number
  readonly column: number
  readonly cell: Cell
  readonly amount: Amount
  /** Null for none. */
  readonly unit: string | null
  /** For telling sizes apart alone. */
  readonly size: number
}

/** One that stands out, and how. */
export interface Odd {
  readonly figure: Figure
  readonly facts: {
    readonly problem: 'noUnit' | 'unit' | 'large' | 'small'
    /** The unit of the others, and one of them. */
    readonly unit: string
    readonly example: string
    /** By what it is off. */
    readonly times: number
    /** What is most likely meant; null where that is not to be told. */
    readonly meant: Amount | null
  }
}

/** So many others have to agree. */
export const fewestOthers = 2

export function figuresOf({ rows, columns }: Table, row: number, language: Language): Figure[] {
  return rows[row]!.cells.flatMap((cell, column): Figure[] => {
    if (cell.origin !== 'written' || cell.written.text === '') return []
    const { type } = columns[column]!
    if (type !== 'text' && type !== 'measure' && type !== 'percent') return []
    const read = readQuantity(cell.written.text, language)
    if (isProblem(read) || (cell.value.type !== 'number' && cell.value.type !== 'text')) return []
    const size = Math.abs(Number(toDecimalString(read.amount)))
    return [
      { row, column, cell, amount: read.amount, unit: read.unit === null ? null : unitName(read.unit), size },
    ]
  })
}

/** With its decimal sign so many places to the right, without noughts that nobody wrote. */
export function moved(amount: Amount, places: number): Amount {
  const exact = times(ratioOf(amount), tenTo(places))
  let found = rounded(exact, Math.max(0, amount.decimals - places))
  while (found.decimals > amount.decimals && found.units % 10n === 0n)
    found = { units: found.units / 10n, decimals: found.decimals - 1 }
  return found
}
