/** Figures that miss by rounding alone: one warning for the table, since it is one decision to let them. */

import type { Grid } from './grid.ts'

export function reportRoundings(grid: Grid): void {
  const inOrder = [...grid.roundings()].sort((a, b) => a.row - b.row || a.column - b.column)
  const [first, ...others] = inOrder
  if (!first) return
  const spanOf = ({ row, column }: typeof first) => grid.cell(row, column).written.span
  grid.emit(
    'table/rounding',
    {
      column: grid.columns[first.column]!.heading.text,
      row: grid.label(first.row),
      written: first.written,
      computed: first.computed,
      others: others.length,
    },
    spanOf(first),
    others.map(spanOf),
  )
}
