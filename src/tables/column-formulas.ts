/** Columns that others make up: computed where blank, verified where typed, in the order in which they need each other. */

import { isAdditive, namesIn, type Formula } from '../model/formula.ts'
import { zero, type Amount } from '../model/amount.ts'
import type { SignConvention } from '../model/conventions.ts'
import type { Span } from '../model/span.ts'
import { evaluate, type Approximate } from '../model/approximate.ts'
import { describeFormula } from './describe-formula.ts'
import type { Grid } from './grid.ts'

/** For single rows before totals are filled in, and for totals after: theirs are sums first of all. */
export function fillFormulas(grid: Grid, rows: 'single' | 'totals'): void {
  for (const column of inOrder(grid)) fillColumn(grid, column, rows)
}

/** The formula that applies in a row: of those whose columns are all there the one that the column follows. */
export function formulaOf(
  grid: Grid,
  column: number,
  row: number,
  signs: SignConvention = grid.signs,
): Formula | null {
  return formulasOf(grid, column, row, signs)[grid.picks.get(column) ?? 0] ?? null
}

/** All formulas of a column whose columns are there, for a row of income or cost. */
export function formulasOf(
  grid: Grid,
  column: number,
  row: number,
  signs: SignConvention,
): readonly Formula[] {
  const formula = grid.columns[column]!.kind?.formula
  const alternatives = formula?.by[signs][grid.plans[row]!.income ? 'income' : 'cost'] ?? []
  return alternatives.filter((one) => namesIn(one).every((name) => grid.columnOf(name, column) !== -1))
}

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
    const names = namesIn(formula)
    const columns = names.map((name) => grid.columnOf(name, column))
    // A wrong total is one mistake; what hangs on it is not told again.
    if ([...columns, column].some((index) => grid.isWrong(row, index))) return
    const computed = evaluate(formula, (name) => grid.figure(row, grid.columnOf(name, column)))
    if (!computed) return
    const from = columns.map((index) => ({ row, column: index }))
    const arithmetic = { by: 'formula', formula, names } as const
    grid.settle(row, column, computed, { from, arithmetic }, (written) =>
      mismatches.push({ row, formula, computed, written }),
    )
  })
  report(grid, column, mismatches)
}

/** Each mismatch at its own cell. */
function report(grid: Grid, column: number, mismatches: readonly Mismatch[]): void {
  const spanOf = (row: number, index: number): Span => grid.cell(row, index).written.span
  for (const { row, formula, computed, written } of mismatches) {
    const operands = namesIn(formula).map((name) => spanOf(row, grid.columnOf(name, column)))
    grid.emit(
      'table/formula',
      {
        column: grid.columns[column]!.heading.text,
        row: grid.label(row),
        written,
        computed: grid.shown(computed, written),
        terms: describeFormula(formula, (name) => ({
          heading: grid.columns[grid.columnOf(name, column)]!.heading.text,
          amount: grid.amount(row, grid.columnOf(name, column)),
        })),
        asCost: grid.signs === 'unsigned' && !grid.plans[row]!.income && tellsRowsApart(grid, column),
      },
      spanOf(row, column),
      operands,
    )
  }
}

/** Whether the formula of a row of income is another than that of a row of cost. */
function tellsRowsApart({ columns }: Grid, column: number): boolean {
  const unsigned = columns[column]!.kind?.formula?.by.unsigned
  return unsigned !== undefined && unsigned.income !== unsigned.cost
}

/** Columns with formulas, each after those that it needs. */
function inOrder(grid: Grid): number[] {
  const ordered: number[] = []
  const visit = (column: number, above: readonly number[]): void => {
    if (!grid.columns[column]?.kind?.formula || ordered.includes(column) || above.includes(column)) return
    const rows = grid.plans.length > 0 ? [0] : []
    for (const row of rows)
      for (const name of namesIn(formulaOf(grid, column, row) ?? { type: 'number', amount: zero }))
        visit(grid.columnOf(name, column), [...above, column])
    ordered.push(column)
  }
  grid.columns.forEach((_, index) => visit(index, []))
  return ordered
}
