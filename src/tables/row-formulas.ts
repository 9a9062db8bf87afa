/** Rows that a kind makes of other rows by their labels, as what remains of a deficit after the measures against it. */

import { zero } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { namesIn, type Formula } from '../model/formula.ts'
import { evaluate, exactly, type Approximate } from '../model/approximate.ts'
import { describeFormula } from './describe-formula.ts'
import type { Grid } from './grid.ts'

/** In the order in which the kind declares them: one may need another. */
export function fillRowFormulas(grid: Grid, language: Language): void {
  for (const { id, formula: signed } of grid.kind.rows) {
    const row = rowOf(grid, id)
    const formula =
      row === -1 ? undefined : signed?.by[grid.signs][grid.plans[row]!.income ? 'income' : 'cost'][0]
    if (!formula || isCopy(formula, grid)) continue
    grid.columns.forEach((column, index) => {
      if (column.kind?.summed && !grid.isWrong(row, index)) fillCell(grid, row, index, formula, language)
    })
  }
}

function fillCell(grid: Grid, row: number, column: number, formula: Formula, language: Language): void {
  const computed = valueOfRows(grid, column, formula)
  if (!computed) return
  const termOf = (name: string) => {
    const at = rowOf(grid, name)
    return at === -1
      ? { heading: grid.kind.rows.find(({ id }) => id === name)?.labels[language][0] ?? name, amount: zero }
      : { heading: grid.label(at), amount: grid.amount(at, column) ?? zero }
  }
  const names = namesIn(formula).filter((name) => rowOf(grid, name) !== -1)
  const from = names.map((name) => ({ row: rowOf(grid, name), column }))
  const arithmetic = { by: 'formula', formula, names } as const
  grid.settle(row, column, computed, { from, arithmetic }, (written, span) =>
    grid.emit(
      'table/formula',
      {
        column: grid.columns[column]!.heading.text,
        row: grid.label(row),
        written,
        computed: grid.shown(computed, written),
        terms: describeFormula(formula, termOf),
        asCost: false,
      },
      span,
    ),
  )
}

/** A formula over rows in one column; rows that are not there count as none, but blank cells of rows that are say nothing. */
function valueOfRows(grid: Grid, column: number, formula: Formula): Approximate | null {
  return evaluate(formula, (name) => {
    const row = rowOf(grid, name)
    if (row === -1) return exactly(zero)
    return grid.isWrong(row, column) ? null : grid.figure(row, column)
  })
}

/** What remains of a deficit that does not stand there is no figure: of several rows one alone makes nothing. */
export function isCopy(formula: Formula, grid: Grid): boolean {
  const names = namesIn(formula)
  return names.length > 1 && names.filter((name) => rowOf(grid, name) !== -1).length < 2
}

const rowOf = ({ plans }: Grid, name: string): number => plans.findIndex(({ known }) => known?.id === name)
