/** Two printed figures of two tables, held against each other in whatever units they are printed. */

import type { Rounding } from '../../model/conventions.ts'
import type { Quantity } from '../../model/table.ts'
import { isMoney, powerOf } from '../../model/units.ts'
import { explainingSlips } from '../relations/slips.ts'

export interface PrintedFigure extends Quantity {
  /** How many rounded figures it is made of: none where it counts things. */
  readonly roundings: number
}

export type Agreement = 'equal' | 'opposite' | 'differs'

export interface Comparison {
  readonly agreement: Agreement
  /** How many digits of the coarser of the two agree, or could. */
  readonly digits: number
  /** One is the other with a slip of the keyboard. */
  readonly isSlip: boolean
}

/** Fewer digits are a slip apart by chance. */
const slipDigits = 4

/** Null where the two are no figures of one sort, or one of them is nothing. */
export function compareFigures(a: PrintedFigure, b: PrintedFigure, rounding: Rounding): Comparison | null {
  if (a.amount.units === 0n || b.amount.units === 0n) return null
  const [first, second] = [lastPowerOf(a), lastPowerOf(b)]
  if (first === null || second === null) return null
  const least = Math.min(first, second)
  const [x, y] = [inHalves(a, first - least), inHalves(b, second - least)]
  // Without rounding, only the coarser of two units leaves anything open.
  const open = (figure: PrintedFigure, power: number): bigint =>
    rounding === 'exact' && power === least ? 0n : BigInt(figure.roundings) * 10n ** BigInt(power - least)
  const errors = [open(a, first), open(b, second)] as const
  const tolerance = errors[0] + errors[1]
  const coarser = first >= second ? a : b
  const digits = magnitude(coarser.amount.units).toString().length
  if (magnitude(x - y) <= tolerance) return { agreement: 'equal', digits, isSlip: false }
  if (magnitude(x + y) <= tolerance) return { agreement: 'opposite', digits, isSlip: false }
  const slips = explainingSlips(Number(x - y), Number(tolerance), [
    { value: Number(x), error: Number(errors[0]), sign: 1 },
    { value: Number(y), error: Number(errors[1]), sign: -1 },
  ])
  return { agreement: 'differs', digits, isSlip: digits >= slipDigits && slips > 0 }
}

/** The power of ten, of kronor or of the figures' own unit, that the last digit counts. */
function lastPowerOf({ amount, unit }: PrintedFigure): number | null {
  if (amount.decimals > 9) return null
  return powerOf(unit) - amount.decimals
}

const inHalves = ({ amount }: PrintedFigure, shift: number): bigint =>
  amount.units * 10n ** BigInt(shift) * 2n

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

/** Whether two figures are of one sort: money in whatever unit, per cent, things. */
export const isOneSort = (a: PrintedFigure, b: PrintedFigure): boolean =>
  a.unit === b.unit || (isMoney(a.unit ?? '') && isMoney(b.unit ?? ''))
