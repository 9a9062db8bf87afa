/** The bounds of a column's numbers; totals go beyond what single rows can. */

import { subtract } from '../model/amount.ts'
import type { Grid } from './grid.ts'

export function checkRanges(grid: Grid): void {
  grid.columns.forEach(({ kind, heading, unit }, column) => {
    const { min = null, max = null } = kind ?? {}
    if (!min && !max) return
    grid.plans.forEach(({ role }, row) => {
      const written = grid.amount(row, column)
      if (!written || (role !== 'body' && role !== 'apart')) return
      const isBelow = min && subtract(written, min).units < 0n
      const isAbove = max && subtract(max, written).units < 0n
      if (!isBelow && !isAbove) return
      grid.setAside(row, column)
      grid.emit(
        'cell/range',
        { column: heading.text, written, min, max, unit },
        grid.cell(row, column).written.span,
      )
    })
  })
}
