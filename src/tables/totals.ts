/** Totals and sub-totals: computed where blank, verified where typed. */

import { negated } from '../model/ratio.ts'
import { signConventions, type SignConvention } from '../model/report.ts'
import { added, exactly, type Approximate } from './approximate.ts'
import { zero } from '../model/amount.ts'
import type { Grid } from './grid.ts'

export function fillTotals(grid: Grid): void {
  grid.plans.forEach(({ role, known }, row) => {
    if ((role !== 'total' && role !== 'subtotal') || known?.formula) return
    const rows = rowsOf(grid, row)
    if (rows.length === 0) return grid.emit('table/stray-total', { row: grid.label(row) }, grid.rowSpan(row))
    grid.columns.forEach((column, index) => {
      if (column.kind?.summed) fillTotal(grid, row, index, rows)
    })
  })
}

/**
 * The rows that a sum is of: those that it would sum by its place, or those that its figures say, where they agree in more
 * columns, or in as many with less to round.
 */
function rowsOf(grid: Grid, total: number): readonly number[] {
  const placed = summedRows(grid, total)
  const found = grid.found(total)
  if (!found || placed.length === 0) return found ?? placed
  const [byPlace, byFigures] = [agreeing(grid, total, placed), agreeing(grid, total, found)]
  return byFigures > byPlace || (byFigures === byPlace && found.length < placed.length) ? found : placed
}

const agreeing = (grid: Grid, total: number, rows: readonly number[]): number =>
  grid.columns.filter(
    ({ kind }, column) =>
      kind?.summed &&
      grid.amount(total, column) &&
      grid.agreement(total, column, sumOf(grid, total, column, rows, grid.signs)) !== 'wrong',
  ).length

/**
 * A total sums all single rows above it, or those since the last total where the kind starts anew; a sub-total those since
 * the last sum, or all where there are none between, and of those only income or only cost where its label says so.
 */
function summedRows(grid: Grid, total: number): number[] {
  const { plans } = grid
  const above = bodyRows(grid, sectionStart(grid, total), total)
  if (plans[total]!.role !== 'subtotal') return above
  const last = lastBefore(total, (row) => isSum(grid, row))
  const since = above.filter((row) => row > last)
  const rows = since.length > 0 ? since : above
  const { sort } = plans[total]!
  const ofSort = rows.filter((row) => sort === null || plans[row]!.income === (sort === 'income'))
  return ofSort.length > 0 ? ofSort : rows
}

/** The rows of the outer sub-total that a typed one may be: those since any heading or sum above, or since the start. */
function outerRows(grid: Grid, total: number): number[][] {
  if (grid.plans[total]!.role !== 'subtotal') return []
  const start = sectionStart(grid, total)
  const starts = [start]
  for (let row = start; row < total; row++)
    if (isSum(grid, row) || grid.plans[row]!.role === 'heading') starts.push(row + 1)
  return starts.map((from) => bodyRows(grid, from, total))
}

const isSum = ({ plans }: Grid, row: number): boolean =>
  plans[row]!.role === 'total' || plans[row]!.role === 'subtotal'

const sectionStart = (grid: Grid, total: number): number =>
  grid.kind.total?.restart ? lastBefore(total, (row) => grid.plans[row]!.role === 'total') + 1 : 0

function bodyRows({ plans }: Grid, from: number, to: number): number[] {
  const rows: number[] = []
  for (let row = from; row < to; row++) if (plans[row]!.role === 'body') rows.push(row)
  return rows
}

function lastBefore(row: number, test: (row: number) => boolean): number {
  let at = row - 1
  while (at >= 0 && !test(at)) at--
  return at
}

function fillTotal(grid: Grid, row: number, column: number, rows: readonly number[]): void {
  if (rows.some((summed) => grid.isUnsound(summed, column))) return
  const written = grid.amount(row, column)
  // A blank total of something wrong stays blank: what is written into it would be wrong too.
  if (!written && rows.some((summed) => grid.isWrong(summed, column))) return
  const spans = written ? [rows, ...outerRows(grid, row)] : [rows]
  const sums = spans.map((span) => sumOf(grid, row, column, span, grid.signs))
  const computed = sums.find((sum) => written && grid.agreement(row, column, sum) === 'same') ?? sums[0]!
  grid.settle(row, column, computed, (written, span) => {
    const fits = signConventions.find(
      (convention) =>
        convention !== grid.signs &&
        grid.agreement(row, column, sumOf(grid, row, column, rows, convention)) === 'same',
    )
    grid.emit(
      'table/total',
      {
        column: grid.columns[column]!.heading.text,
        row: grid.label(row),
        written,
        computed: grid.shown(computed, written),
        rows: rows.length,
        fits: fits ?? null,
      },
      span,
    )
  })
}

/** Where all figures are positive, income and cost are told by the row, and a total of both is what parts them. */
function sumOf(
  grid: Grid,
  total: number,
  column: number,
  rows: readonly number[],
  signs: SignConvention,
): Approximate {
  const isNet = signs === 'unsigned' && isNetTotal(grid, column, rows)
  let sum = exactly(zero)
  for (const row of rows) {
    const figure = grid.figure(row, column)
    if (!figure) continue
    const isMinus = isNet && grid.plans[row]!.income !== grid.plans[total]!.income
    sum = added(sum, isMinus ? { ...figure, value: negated(figure.value) } : figure)
  }
  return sum
}

/** Deviations are positive when good, whatever the row, and add up as they are. */
const isNetTotal = (grid: Grid, column: number, rows: readonly number[]): boolean =>
  grid.kind.columns.some(({ formula }) => formula?.signed && tellsRowsApart(formula.by.unsigned)) &&
  !grid.columns[column]!.kind?.formula?.signed &&
  rows.some((row) => grid.plans[row]!.income) &&
  rows.some((row) => !grid.plans[row]!.income)

const tellsRowsApart = ({
  income,
  cost,
}: {
  income: readonly unknown[]
  cost: readonly unknown[]
}): boolean => income !== cost
