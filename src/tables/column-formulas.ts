/** Columns that others make up: computed where blank, verified where typed, in the order in which they need each other. */

import { isAdditive, namesIn } from '../kinds/formula.ts'
import type { SignedFormula } from '../kinds/kind.ts'
import type { Amount } from '../model/amount.ts'
import type { Formula } from '../model/formula.ts'
import { signConventions, type SignConvention } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { evaluate, type Approximate } from './approximate.ts'
import { describeFormula } from './describe-formula.ts'
import type { Grid } from './grid.ts'

/** For single rows before totals are filled in, and for totals after: theirs are sums first of all. */
export function fillFormulas(grid: Grid, rows: 'single' | 'totals'): void {
  for (const column of inOrder(grid)) fillColumn(grid, column, rows)
}

/** The formula that applies in a row: the first whose columns are all there. */
export function formulaOf(
  grid: Grid,
  column: number,
  row: number,
  signs: SignConvention = grid.signs,
): Formula | null {
  const formula = grid.columns[column]!.kind?.formula
  return formula ? applicable(grid, formula, signs, grid.plans[row]!.income) : null
}

function applicable(
  grid: Grid,
  { by }: SignedFormula,
  signs: SignConvention,
  income: boolean,
): Formula | null {
  const alternatives = by[signs][income ? 'income' : 'cost']
  return alternatives.find((formula) => namesIn(formula).every((name) => indexOf(grid, name) !== -1)) ?? null
}

const indexOf = ({ columns }: Grid, name: string): number => columns.findIndex(({ id }) => id === name)

interface Mismatch {
  readonly row: number
  readonly formula: Formula
  readonly computed: Approximate
  readonly written: Amount
}

function fillColumn(grid: Grid, column: number, rows: 'single' | 'totals'): void {
  const mismatches: Mismatch[] = []
  grid.plans.forEach(({ role }, row) => {
    const isSingle = role === 'body' || role === 'apart'
    if (role === 'heading' || isSingle !== (rows === 'single')) return
    const formula = formulaOf(grid, column, row)
    if (!formula) return
    // Sums of products are not products of sums.
    if (!isSingle && grid.columns[column]!.kind?.summed && !isAdditive(formula)) return
    const names = namesIn(formula).map((name) => indexOf(grid, name))
    // A wrong total is one mistake; what hangs on it is not told again.
    if ([...names, column].some((index) => grid.isWrong(row, index))) return
    const computed = evaluate(formula, (name) => grid.figure(row, indexOf(grid, name)))
    if (!computed) return
    grid.settle(row, column, computed, (written) => mismatches.push({ row, formula, computed, written }))
  })
  report(grid, column, mismatches)
}

/** Each mismatch at its own cell; a whole column that follows another convention is one mistake. */
function report(grid: Grid, column: number, mismatches: readonly Mismatch[]): void {
  const [first, ...others] = mismatches
  if (!first) return
  // One figure with the wrong sign is a slip of the keyboard, not a convention.
  const fits = others.length > 0 ? fittingConvention(grid, column) : null
  const spanOf = (row: number, index: number): Span => grid.cell(row, index).written.span
  // The totals of a column that follows another convention are no mistakes of their own.
  if (fits) grid.plans.forEach((_, row) => grid.setAside(row, column))
  for (const { row, formula, computed, written } of fits ? [first] : mismatches) {
    const operands = namesIn(formula).map((name) => spanOf(row, indexOf(grid, name)))
    grid.emit(
      'table/formula',
      {
        column: grid.columns[column]!.heading.text,
        row: grid.label(row),
        written,
        computed: grid.shown(computed, written),
        terms: describeFormula(formula, (name) => ({
          heading: grid.columns[indexOf(grid, name)]!.heading.text,
          amount: grid.amount(row, indexOf(grid, name)),
        })),
        fits: fits && { convention: fits, rows: mismatches.length },
        asCost: grid.signs === 'unsigned' && !grid.plans[row]!.income && tellsRowsApart(grid, column),
      },
      spanOf(row, column),
      fits ? others.map((other) => spanOf(other.row, column)) : operands,
    )
  }
}

/** Whether the formula of a row of income is another than that of a row of cost. */
function tellsRowsApart({ columns }: Grid, column: number): boolean {
  const unsigned = columns[column]!.kind?.formula?.by.unsigned
  return unsigned !== undefined && unsigned.income !== unsigned.cost
}

/** The other convention that every typed figure of the column fits, or null. */
function fittingConvention(grid: Grid, column: number): SignConvention | null {
  if (!grid.columns[column]!.kind?.formula?.signed) return null
  const others = signConventions.filter((convention) => convention !== grid.signs)
  return (
    others.find((convention) =>
      grid.plans.every(({ role }, row) => {
        if (role !== 'body' || grid.cell(row, column).origin !== 'written') return true
        const formula = formulaOf(grid, column, row, convention)
        const computed = formula && evaluate(formula, (name) => grid.figure(row, indexOf(grid, name)))
        return !computed || !grid.amount(row, column) || grid.agreement(row, column, computed) !== 'wrong'
      }),
    ) ?? null
  )
}

/** Columns with formulas, each after those that it needs. */
function inOrder(grid: Grid): number[] {
  const ordered: number[] = []
  const visit = (column: number, above: readonly number[]): void => {
    const formula = grid.columns[column]?.kind?.formula
    if (!formula || ordered.includes(column) || above.includes(column)) return
    const chosen = applicable(grid, formula, grid.signs, false)
    for (const name of chosen ? namesIn(chosen) : []) visit(indexOf(grid, name), [...above, column])
    ordered.push(column)
  }
  grid.columns.forEach((_, index) => visit(index, []))
  return ordered
}
