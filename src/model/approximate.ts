/**
 * Values of formulas: the exact result of the printed figures, and how far the printed figures' own rounding may put it
 * from the true one. A figure that is printed with some decimals may be off by half a unit of the last of them.
 */

import type { Formula } from './formula.ts'
import type { Amount } from './amount.ts'
import {
  compare,
  dividedBy,
  magnitude,
  minus,
  negated,
  nought,
  plus,
  ratioOf,
  times,
  type Ratio,
} from './ratio.ts'

export interface Approximate {
  readonly value: Ratio
  /** How far off it may be, 0 or more. */
  readonly error: Ratio
  /** The decimals that sums of such figures are written with; null after a product or quotient, which have none of their own. */
  readonly decimals: number | null
}

export const exactly = (amount: Amount): Approximate => ({
  value: ratioOf(amount),
  error: nought,
  decimals: amount.decimals,
})

/** Half a unit of the last of so many decimals. */
export const halfUnit = (decimals: number): Ratio => ({ over: 1n, under: 2n * 10n ** BigInt(decimals) })

/** Null where some name has no value, or what is divided by is or may be 0. */
export function evaluate(
  formula: Formula,
  valueOf: (name: string) => Approximate | null,
): Approximate | null {
  switch (formula.type) {
    case 'number':
      return exactly(formula.amount)
    case 'name':
      return valueOf(formula.name)
    case 'negative': {
      const of = evaluate(formula.of, valueOf)
      return of && { ...of, value: negated(of.value) }
    }
    case 'operation': {
      const left = evaluate(formula.left, valueOf)
      const right = evaluate(formula.right, valueOf)
      return left && right && operations[formula.operator](left, right)
    }
  }
}

const operations = {
  '+': added,
  '-': (a, b) => added(a, { ...b, value: negated(b.value) }),
  '*': multiplied,
  '/': divided,
} satisfies Record<string, (a: Approximate, b: Approximate) => Approximate | null>

export function added(a: Approximate, b: Approximate): Approximate {
  return {
    value: plus(a.value, b.value),
    error: plus(a.error, b.error),
    decimals: a.decimals === null || b.decimals === null ? null : Math.max(a.decimals, b.decimals),
  }
}

function multiplied(a: Approximate, b: Approximate): Approximate {
  const crossed = plus(times(magnitude(a.value), b.error), times(magnitude(b.value), a.error))
  return {
    value: times(a.value, b.value),
    error: plus(crossed, times(a.error, b.error)),
    decimals: null,
  }
}

function divided(a: Approximate, b: Approximate): Approximate | null {
  const size = magnitude(b.value)
  if (compare(size, b.error) <= 0) return null
  const crossed = plus(times(magnitude(a.value), b.error), times(size, a.error))
  return {
    value: dividedBy(a.value, b.value),
    error: dividedBy(crossed, times(size, minus(size, b.error))),
    decimals: null,
  }
}
