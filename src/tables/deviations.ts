/** Deviations: computed where blank, verified where typed. In every convention a positive one is better than budget. */

import { subtract, type Amount } from '../model/amount.ts'
import type { SignConvention } from '../model/report.ts'
import type { Grid } from './grid.ts'

/** Income is negative and cost positive, as in ledgers and SIE files: what is left of the budget is to the good. */
const deviation: Readonly<Record<SignConvention, (budget: Amount, actual: Amount) => Amount>> = {
  'cost-positive': subtract,
}

/** For body rows before totals are filled in, and for totals after: theirs are sums first of all. */
export function fillDeviations(grid: Grid, signs: SignConvention, rows: 'body' | 'totals'): void {
  const { columns, roles } = grid
  const indexOf = (id: string) => columns.findIndex((column) => column.id === id)
  columns.forEach((column, index) => {
    const rule = column.kind?.deviation
    if (!rule) return
    const from = indexOf(rule.from)
    const against = rule.against.map(indexOf).find((found) => found !== -1) ?? -1
    if (from === -1 || against === -1) return
    roles.forEach((role, row) => {
      if ((role === 'body') === (rows === 'body')) fillDeviation(grid, signs, row, { index, from, against })
    })
  })
}

function fillDeviation(
  grid: Grid,
  signs: SignConvention,
  row: number,
  { index, from, against }: { index: number; from: number; against: number },
): void {
  const { columns } = grid
  const fromAmount = grid.amount(row, from)
  const againstAmount = grid.amount(row, against)
  // A wrong total is one mistake; what hangs on it is not told again.
  if (!fromAmount || !againstAmount || [from, against, index].some((column) => grid.isWrong(row, column)))
    return
  const computed = deviation[signs](fromAmount, againstAmount)
  if (grid.cell(row, index).value.type === 'missing') return grid.fill(row, index, computed)
  grid.verify(row, index, computed, deviationHalfUnits, (written, span) =>
    grid.emit(
      'table/formula',
      {
        column: columns[index]!.heading.text,
        row: grid.label(row),
        written,
        computed,
        from: columns[from]!.heading.text,
        fromAmount,
        against: columns[against]!.heading.text,
        againstAmount,
      },
      span,
      [grid.cell(row, from).written.span, grid.cell(row, against).written.span],
    ),
  )
}

/** Two figures, each rounded by up to a half, may move their difference by one unit of the last digit. */
const deviationHalfUnits = 2
