/** The rows of an outer sub-total: one that sums sub-totals too, since a heading or a sum further up. */

import { exactly, type Approximate } from '../model/approximate.ts'
import { zero } from '../model/amount.ts'
import { minus, plus } from '../model/ratio.ts'
import { remembered } from '../model/remembered.ts'
import type { Grid } from './grid.ts'

/** Where the rows of an outer sub-total may begin, besides its section: a table of thousands of sums is read in time. */
const mostStarts = 100

/** What the single rows above a row come to, income and all else apart. */
interface Running {
  readonly income: Sum
  readonly other: Sum
}

interface Sum extends Pick<Approximate, 'value' | 'error'> {
  readonly rows: number
}

export interface OuterSums {
  /**
   * The first row of those that the typed sub-total sums to the digit, the outermost first; null where none do.
   * `isNet` says whether income and cost are told by the row, so that one is taken from the other.
   */
  startOf(total: number, column: number, from: number, isNet: boolean): number | null
}

export function outerSums(grid: Grid): OuterSums {
  const { plans } = grid
  const starts: number[] = []
  const startsBefore = plans.map(({ role }, row) => {
    const count = starts.length
    if (role === 'heading' || role === 'total' || role === 'subtotal') starts.push(row + 1)
    return count
  })
  const upTo = remembered((column: number) => runningSums(grid, column))
  return {
    startOf(total, column, from, isNet) {
      const running = upTo(column)
      const { income } = plans[total]!
      const comesFrom = (start: number): boolean =>
        grid.agreement(total, column, between(running[start]!, running[total]!, isNet ? income : null)) ===
        'same'
      const count = startsBefore[total]!
      const within = starts.slice(Math.max(0, count - mostStarts), count)
      return [from, ...within.filter((start) => start > from)].find(comesFrom) ?? null
    },
  }
}

/** Of a column, before each row. */
function runningSums({ plans, figure }: Grid, column: number): Running[] {
  const { value, error } = exactly(zero)
  let running: Running = { income: { value, error, rows: 0 }, other: { value, error, rows: 0 } }
  return plans.map(({ role, income }, row) => {
    const before = running
    const found = role === 'body' ? figure(row, column) : null
    const of = income ? 'income' : 'other'
    if (role === 'body') running = { ...running, [of]: withRow(running[of], found) }
    return before
  })
}

const withRow = ({ value, error, rows }: Sum, figure: Approximate | null): Sum => ({
  value: figure ? plus(value, figure.value) : value,
  error: figure ? plus(error, figure.error) : error,
  rows: rows + 1,
})

/** Where rows of both sorts are taken from one another, by whether the sum is one of income. */
function between(start: Running, end: Running, income: boolean | null): Approximate {
  const [ofIncome, ofOther] = [less(end.income, start.income), less(end.other, start.other)]
  const isNet = income !== null && ofIncome.rows > 0 && ofOther.rows > 0
  const value = !isNet
    ? plus(ofIncome.value, ofOther.value)
    : income
      ? minus(ofIncome.value, ofOther.value)
      : minus(ofOther.value, ofIncome.value)
  return { value, error: plus(ofIncome.error, ofOther.error), decimals: null }
}

const less = (sum: Sum, of: Sum): Sum => ({
  value: minus(sum.value, of.value),
  error: minus(sum.error, of.error),
  rows: sum.rows - of.rows,
})
