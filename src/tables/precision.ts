/** How exactly the figures of a column are printed: with how many decimals, and how far rounding may put each off. */

import type { Amount } from '../model/amount.ts'
import { halfUnit } from '../model/approximate.ts'
import type { Rounding } from '../model/conventions.ts'
import { lookUp } from '../model/look-up.ts'
import { nought, type Ratio } from '../model/ratio.ts'
import type { Cell, CellType } from '../model/table.ts'

export interface Precision {
  /** Half a unit of the last digit that counts: how far the true figure may be from the printed one, were it rounded. */
  halfUnitOf(printed: Amount): Ratio
  /** How far it may be: nought for what nothing rounds. */
  errorOf(printed: Amount): Ratio
  /** The decimals of computed quotients and products: those that the column's typed numbers have. */
  readonly decimals: number
}

export function precisionOf(
  cells: readonly (readonly Cell[])[],
  column: number,
  type: CellType,
  rounding: Rounding,
): Precision {
  const { most, leastAboveNone } = typedDecimals(cells, column)
  /** A number without decimals among others that have some is taken to have as many as the least of those. */
  const halfUnitOf = ({ decimals }: Amount): Ratio =>
    halfUnit(decimals > 0 ? decimals : (leastAboveNone ?? 0))
  return {
    halfUnitOf,
    /** Counted things are exact, and so is a nought without decimals among numbers that have some; all else is printed rounded. */
    errorOf(printed) {
      const isWhole = printed.units === 0n && printed.decimals === 0 && leastAboveNone !== null
      return rounding === 'exact' || type === 'integer' || isWhole ? nought : halfUnitOf(printed)
    },
    decimals: most ?? lookUp(usualDecimals, type) ?? 0,
  }
}

/** Decimals in columns that have no typed numbers. */
const usualDecimals: Readonly<Partial<Record<CellType, number>>> = {
  percent: 1,
  number: 1,
  money: 0,
  integer: 0,
}

interface TypedDecimals {
  readonly most: number | null
  readonly leastAboveNone: number | null
}

function typedDecimals(cells: readonly (readonly Cell[])[], column: number): TypedDecimals {
  let most: number | null = null
  let leastAboveNone: number | null = null
  for (const row of cells) {
    const { value } = row[column]!
    if (value.type !== 'number') continue
    const { decimals } = value.amount
    if (most === null || decimals > most) most = decimals
    if (decimals > 0 && (leastAboveNone === null || decimals < leastAboveNone)) leastAboveNone = decimals
  }
  return { most, leastAboveNone }
}
