/** Totals and sub-totals: computed where blank, verified where typed. */

import { sum, type Amount } from '../model/amount.ts'
import type { Grid } from './grid.ts'

export function fillTotals(grid: Grid): void {
  grid.roles.forEach((role, row) => {
    if (role === 'body') return
    const rows = summedRows(grid, row)
    if (rows.length === 0) return grid.emit('table/stray-total', { row: grid.label(row) }, grid.rowSpan(row))
    grid.columns.forEach((column, index) => {
      if (column.kind?.summed) fillTotal(grid, row, index, rows)
    })
  })
}

/** A total sums all rows above it; a sub-total those since the last one, or all where there are none between. */
function summedRows({ roles }: Grid, total: number): number[] {
  const above = roles.flatMap((role, row) => (role === 'body' && row < total ? [row] : []))
  const last = roles.findLastIndex((role, row) => role !== 'body' && row < total)
  const since = above.filter((row) => row > last)
  return roles[total] === 'subtotal' && since.length > 0 ? since : above
}

function fillTotal(grid: Grid, row: number, column: number, rows: readonly number[]): void {
  // A number that could not be read is reported already, and nothing can be said of a sum without it.
  if (rows.some((summed) => grid.cell(summed, column).value.type === 'unreadable')) return
  const amounts = rows
    .map((summed) => grid.amount(summed, column))
    .filter((amount): amount is Amount => amount !== null)
  const computed = sum(amounts)
  if (grid.cell(row, column).value.type === 'missing') return grid.fill(row, column, computed)
  // Each row is rounded by up to a half, and so is the total itself.
  grid.verify(row, column, computed, rows.length + 1, (written, span) =>
    grid.emit(
      'table/total',
      {
        column: grid.columns[column]!.heading.text,
        row: grid.label(row),
        written,
        computed,
        rows: rows.length,
      },
      span,
    ),
  )
}
