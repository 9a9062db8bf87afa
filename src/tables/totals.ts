/** Totals and sub-totals: computed where blank, verified where typed. */

import { negated } from '../model/ratio.ts'
import type { SignConvention } from '../model/conventions.ts'
import { added, exactly, type Approximate } from '../model/approximate.ts'
import { zero } from '../model/amount.ts'
import type { Grid } from './grid.ts'
import { outerSums, type OuterSums } from './outer-sums.ts'

export function fillTotals(grid: Grid): void {
  const outer = outerSums(grid)
  grid.plans.forEach(({ role, known }, row) => {
    if ((role !== 'total' && role !== 'subtotal') || known?.formula) return
    const rows = rowsOf(grid, row)
    if (rows.length === 0) {
      // Where nothing is filled in, rows to come look like headings.
      const isFilled = grid.columns.some((_, column) => grid.amount(row, column))
      if (isFilled) grid.emit('table/stray-total', { row: grid.label(row) }, grid.rowSpan(row))
      return
    }
    grid.columns.forEach((column, index) => {
      if (column.kind?.summed) fillTotal(grid, row, index, rows, outer)
    })
  })
}

/** How a convention fits the typed totals, where it decides what is taken from what. */
export function totalAgreement(grid: Grid, signs: SignConvention): { agreeing: number; wrong: number } {
  let [agreeing, wrong] = [0, 0]
  grid.plans.forEach(({ role, known }, row) => {
    if ((role !== 'total' && role !== 'subtotal') || known?.formula || grid.found(row)) return
    const rows = summedRows(grid, row)
    grid.columns.forEach(({ kind }, column) => {
      if (!kind?.summed || !grid.amount(row, column) || rows.some((one) => grid.isUnsound(one, column)))
        return
      if (rows.length < 2) return
      if (grid.agreement(row, column, sumOf(grid, row, column, rows, signs)) === 'wrong') wrong++
      else agreeing++
    })
  })
  return { agreeing, wrong }
}

/**
 * The rows that a sum is of: those that it would sum by its place, or those that its figures say. Printed sub-totals are
 * held rather than all that they sum, with the rounding of it all; but what agrees to the digit wins.
 */
export function rowsOf(grid: Grid, total: number): readonly number[] {
  const placed = summedRows(grid, total)
  const found = grid.found(total)
  if (!found || placed.length === 0) return found ?? placed
  const [byPlace, byFigures] = [agreeing(grid, total, placed), agreeing(grid, total, found)]
  if (found.length < placed.length) return byFigures.all > 0 && byFigures.all >= byPlace.same ? found : placed
  return byFigures.all > byPlace.all ? found : placed
}

/** In how many columns a sum of the rows agrees, and in how many to the digit. */
function agreeing(grid: Grid, total: number, rows: readonly number[]): { all: number; same: number } {
  const agreements = grid.columns.flatMap(({ kind }, column) =>
    kind?.summed && grid.amount(total, column)
      ? [grid.agreement(total, column, sumOf(grid, total, column, rows, grid.signs))]
      : [],
  )
  return {
    all: agreements.filter((agreement) => agreement !== 'wrong').length,
    same: agreements.filter((agreement) => agreement === 'same').length,
  }
}

/**
 * A total sums all single rows above it, or those since the last total where the kind starts anew; a sub-total those since
 * the last sum, or all where there are none between, and of those only income or only cost where its label says so.
 */
function summedRows(grid: Grid, total: number): number[] {
  const { plans } = grid
  const start = sectionStart(grid, total)
  if (plans[total]!.role !== 'subtotal') return bodyRows(grid, start, total)
  const last = lastBefore(total, (row) => isSum(grid, row))
  const since = bodyRows(grid, Math.max(start, last + 1), total)
  const rows = since.length > 0 ? since : bodyRows(grid, start, total)
  const { sort } = plans[total]!
  const ofSort = rows.filter((row) => sort === null || plans[row]!.income === (sort === 'income'))
  return ofSort.length > 0 ? ofSort : rows
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

/** The rows of the outer sub-total that a typed one may be: those since any heading or sum above, or since the start. */
function outerRows(grid: Grid, total: number, column: number, outer: OuterSums): number[] | null {
  if (grid.plans[total]!.role !== 'subtotal') return null
  const isNet = grid.signs === 'unsigned' && mayBeNet(grid, column)
  const start = outer.startOf(total, column, sectionStart(grid, total), isNet)
  return start === null ? null : bodyRows(grid, start, total)
}

function fillTotal(grid: Grid, row: number, column: number, rows: readonly number[], outer: OuterSums): void {
  const written = grid.amount(row, column)
  if (rows.some((summed) => grid.isUnsound(summed, column)) && !noteNoughts(grid, row, column, rows)) return
  // A blank total of something wrong stays blank: what is written into it would be wrong too.
  if (!written && rows.some((summed) => grid.isWrong(summed, column))) return
  const placed = sumOf(grid, row, column, rows, grid.signs)
  const further =
    written && grid.agreement(row, column, placed) !== 'same' ? outerRows(grid, row, column, outer) : null
  const summed = further ?? rows
  const computed = further ? sumOf(grid, row, column, further, grid.signs) : placed
  const from = summed.map((one) => ({ row: one, column }))
  const isMinus = takesAway(grid, row, column, summed, grid.signs)
  const takenAway = summed.flatMap((one, index) => (isMinus(one) ? [index] : []))
  const arithmetic = { by: 'sum', takenAway } as const
  // Of income and cost either may be taken from the other.
  const isTurned = (): boolean =>
    takenAway.length > 0 &&
    grid.agreement(row, column, { ...computed, value: negated(computed.value) }) !== 'wrong'
  grid.settle(row, column, computed, { from, arithmetic }, (written, span) =>
    grid.emit(
      'table/total',
      {
        column: grid.columns[column]!.heading.text,
        row: grid.label(row),
        written,
        computed: grid.shown(computed, written),
        rows: rows.length,
        turned: isTurned() ? (grid.plans[row]!.income ? 'result' : 'cost') : null,
      },
      span,
    ),
  )
}

/** Blanks are noughts where the typed sum comes out with nothing in them. */
function noteNoughts(grid: Grid, row: number, column: number, rows: readonly number[]): boolean {
  const unsound = rows.filter((summed) => grid.isUnsound(summed, column))
  const areBlank = unsound.every((summed) => grid.cell(summed, column).value.type === 'missing')
  const isTyped = grid.cell(row, column).origin === 'written' && grid.amount(row, column) !== null
  if (!areBlank || !isTyped || rows.length - unsound.length < 1) return false
  const isWrong = grid.agreement(row, column, sumOf(grid, row, column, rows, grid.signs)) === 'wrong'
  for (const summed of unsound)
    grid[isWrong && !hasNothing(grid, summed, column) ? 'noteAwaited' : 'noteNought'](summed, column)
  if (isWrong) return unsound.every((summed) => hasNothing(grid, summed, column))
  return true
}

/** Whether a row has no figure in the scope of a column: a project that is not of what those columns are about. */
function hasNothing(grid: Grid, row: number, column: number): boolean {
  const { scope } = grid.columns[column]!
  return (
    scope !== null &&
    grid.columns.every((one, at) => one.scope !== scope || grid.cell(row, at).written.text === '')
  )
}

function sumOf(
  grid: Grid,
  total: number,
  column: number,
  rows: readonly number[],
  signs: SignConvention,
): Approximate {
  const isMinus = takesAway(grid, total, column, rows, signs)
  let sum = exactly(zero)
  for (const row of rows) {
    const figure = grid.figure(row, column)
    if (!figure) continue
    sum = added(sum, isMinus(row) ? { ...figure, value: negated(figure.value) } : figure)
  }
  return sum
}

/** Where all figures are positive, income and cost are told by the row, and a total of both is what parts them. */
function takesAway(
  grid: Grid,
  total: number,
  column: number,
  rows: readonly number[],
  signs: SignConvention,
): (row: number) => boolean {
  const isNet = signs === 'unsigned' && mayBeNet(grid, column) && isOfBoth(grid, rows)
  return (row) => isNet && grid.plans[row]!.income !== grid.plans[total]!.income
}

/** Deviations are positive when good, whatever the row, and add up as they are. */
const mayBeNet = (grid: Grid, column: number): boolean =>
  grid.kind.columns.some(({ formula }) => formula?.signed && tellsRowsApart(formula.by.unsigned)) &&
  !grid.columns[column]!.kind?.formula?.signed

const isOfBoth = ({ plans }: Grid, rows: readonly number[]): boolean =>
  rows.some((row) => plans[row]!.income) && rows.some((row) => !plans[row]!.income)

const tellsRowsApart = ({
  income,
  cost,
}: {
  income: readonly unknown[]
  cost: readonly unknown[]
}): boolean => income !== cost
