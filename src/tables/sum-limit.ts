/** How many cells the sums of a table may be of: each is added, told and led to wherever the sum is. */

import type { TypedColumn } from './grid.ts'
import type { RowPlan } from './row-plan.ts'

/** Any table may have so many. */
const fewTerms = 100_000

/** Sub-totals within sub-totals count each cell once more for each of them. */
const termsPerCell = 8

export interface SumSize {
  readonly sums: number
  readonly terms: number
  readonly limit: number
}

/** Null where the sums are of no more cells than a table of that size may have them. */
export function excessSums(
  plans: readonly RowPlan[],
  sums: ReadonlyMap<number, readonly number[]>,
  columns: readonly TypedColumn[],
  restarts: boolean,
): SumSize | null {
  const summed = columns.filter(({ kind }) => kind?.summed).length
  const limit = Math.max(fewTerms, plans.length * columns.length * termsPerCell)
  let [count, terms, all, since] = [0, 0, 0, 0]
  plans.forEach(({ role, known }, row) => {
    if (role === 'body') {
      all++
      since++
    }
    if (role !== 'total' && role !== 'subtotal') return
    if (!known?.formula) {
      count++
      const placed = role === 'subtotal' && since > 0 ? since : all
      terms += summed * Math.max(placed, sums.get(row)?.length ?? 0)
    }
    since = 0
    if (role === 'total' && restarts) all = 0
  })
  return terms > limit ? { sums: count, terms, limit } : null
}

/** The rows as if none of them were a sum. */
export const withoutSums = (plans: readonly RowPlan[]): RowPlan[] =>
  plans.map((plan) =>
    plan.role === 'total' || plan.role === 'subtotal' ? { ...plan, role: 'body', known: null } : plan,
  )
