/** Exact fractions: what formulas compute with, so that nothing is rounded before it is compared or printed. */

import type { Amount } from './amount.ts'

export interface Ratio {
  readonly over: bigint
  /** Always above 0. */
  readonly under: bigint
}

export const nought: Ratio = { over: 0n, under: 1n }

const powersOfTen = Array.from({ length: 20 }, (_, power) => 10n ** BigInt(power))

/** Of 0 or more; those that amounts are printed with are made once. */
const powerOfTen = (power: number): bigint => powersOfTen[power] ?? 10n ** BigInt(power)

export const ratioOf = ({ units, decimals }: Amount): Ratio => ({
  over: units,
  under: powerOfTen(decimals),
})

/** Ten to the power of a whole number, below 0 too. */
export const tenTo = (power: number): Ratio =>
  power >= 0 ? { over: powerOfTen(power), under: 1n } : { over: 1n, under: powerOfTen(-power) }

/** Of the larger denominator where the smaller divides it: that of a long sum of decimals stays as it is. */
export function plus(a: Ratio, b: Ratio): Ratio {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under }
  const [fine, coarse] = a.under > b.under ? [a, b] : [b, a]
  if (fine.under % coarse.under === 0n)
    return { over: fine.over + coarse.over * (fine.under / coarse.under), under: fine.under }
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, negated(b))

export const times = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.over, under: a.under * b.under })

/** `b` must not be 0. */
export function dividedBy(a: Ratio, b: Ratio): Ratio {
  const sign = b.over < 0n ? -1n : 1n
  return { over: a.over * b.under * sign, under: a.under * b.over * sign }
}

export const negated = ({ over, under }: Ratio): Ratio => ({ over: -over, under })

export const magnitude = (a: Ratio): Ratio => (a.over < 0n ? negated(a) : a)

/** Below 0 where `a` is the smaller, above 0 where it is the larger, 0 where both are equal. */
export function compare(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The one rounding rule: halves away from zero. */
export function rounded({ over, under }: Ratio, decimals: number): Amount {
  const scaled = over * powerOfTen(decimals) * 2n
  const away = scaled < 0n ? -under : under
  return { units: (scaled + away) / (2n * under), decimals }
}

/** The decimals that write the fraction out in full, or null where it takes more than `limit`. */
export function decimalsOf(ratio: Ratio, limit: number): number | null {
  for (let decimals = 0; decimals <= limit; decimals++)
    if (compare(ratioOf(rounded(ratio, decimals)), ratio) === 0) return decimals
  return null
}
