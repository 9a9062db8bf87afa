/** Which of two sums of rows that were found is taken up first. */

import type { SumTerm } from './sum-trial.ts'

export interface RowSum {
  readonly row: number
  /** In the order of the rows. */
  readonly terms: readonly SumTerm[]
  /** Columns in which it holds with something to tell, and those in which it does not hold. */
  readonly holds: readonly number[]
  readonly breaks: readonly number[]
  /** How much speaks for it, as a power of ten beyond what chance would give. */
  readonly surplus: number
  /** Which of several that are beyond doubt is taken up first. */
  readonly order: number
}

/** Fewer breaks; then what is beyond doubt, inner sums before outer ones and sums below their parts before those above. */
export function isBetter(a: RowSum, b: RowSum): boolean {
  if (a.breaks.length !== b.breaks.length) return a.breaks.length < b.breaks.length
  // What sums some of the other's rows stands for them there.
  if (a.terms.length !== b.terms.length && Math.min(a.surplus, b.surplus) >= sound) {
    const [inner, outer] = a.terms.length < b.terms.length ? [a, b] : [b, a]
    if (
      inner.row !== outer.row &&
      inner.terms.every(({ row }) => outer.terms.some((term) => term.row === row))
    )
      return inner === a
  }
  return worth(a) > worth(b)
}

const sound = 1

const worth = ({ surplus, order }: RowSum): number => Math.min(surplus, beyondDoubt) + order

const beyondDoubt = 3
