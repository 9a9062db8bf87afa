/** Deviations: computed where blank, verified where typed. In every convention a positive one is better than budget. */

import { subtract, type Amount } from '../model/amount.ts'
import type { SignConvention } from '../model/report.ts'
import type { Grid } from './grid.ts'

/** Income is negative and cost positive, as in ledgers and SIE files: what is left of the budget is to the good. */
const deviation: Readonly<Record<SignConvention, (budget: Amount, actual: Amount) => Amount>> = {
  'cost-positive': subtract,
}

export function fillDeviations(grid: Grid, signs: SignConvention): void {
  const { columns, roles } = grid
  const indexOf = (id: string) => columns.findIndex((column) => column.id === id)
  columns.forEach((column, index) => {
    const rule = column.kind?.deviation
    if (!rule) return
    const from = indexOf(rule.from)
    const against = rule.against.map(indexOf).find((found) => found !== -1) ?? -1
    if (from === -1 || against === -1) return
    roles.forEach((role, row) => {
      const fromAmount = grid.amount(row, from)
      const againstAmount = grid.amount(row, against)
      if (role !== 'body' || !fromAmount || !againstAmount) return
      const computed = deviation[signs](fromAmount, againstAmount)
      if (grid.cell(row, index).value.type === 'missing') return grid.fill(row, index, computed)
      grid.verify(row, index, computed, deviationHalfUnits, (written, span) =>
        grid.emit(
          'table/formula',
          {
            column: column.heading.text,
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
    })
  })
}

/** Two figures, each rounded by up to a half, may move their difference by one unit of the last digit. */
const deviationHalfUnits = 2
