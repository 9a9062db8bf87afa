import { toDecimalString } from './amount.ts'
import type { Quantity } from './table.ts'

/** A figure for programs: its amount as an exact decimal text. */
export const quantityData = ({ amount, unit }: Quantity): object => ({
  amount: toDecimalString(amount),
  unit,
})

/** Figures in a row; null where there is none. */
export const quantitiesData = (values: readonly (Quantity | null)[]): (object | null)[] =>
  values.map((value) => value && quantityData(value))
