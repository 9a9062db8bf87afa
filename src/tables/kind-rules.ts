/** The checks that a kind declares: over the columns of every row, or over known rows in every column of figures. */

import { namesIn, type Comparison } from '../model/formula.ts'
import type { RuleKind } from '../kinds/kind.ts'
import { compare, minus, negated, nought, plus, type Ratio } from '../model/ratio.ts'
import { evaluate, type Approximate } from '../model/approximate.ts'
import type { Grid } from './grid.ts'

export function checkRules(grid: Grid): void {
  for (const rule of grid.kind.rules) {
    if (rule.over === 'columns')
      grid.plans.forEach(({ role }, row) => {
        if (role === 'body' || role === 'apart')
          checkPlace(grid, rule, (name) => cellAt(row, columnOf(grid, name)))
      })
    else
      grid.columns.forEach(({ kind }, column) => {
        // What holds of figures need not hold of the differences between them.
        if (kind && !kind.formula) checkPlace(grid, rule, (name) => cellAt(rowOf(grid, name), column))
      })
  }
}

interface CellPlace {
  readonly row: number
  readonly column: number
}

const cellAt = (row: number, column: number): CellPlace | null =>
  row === -1 || column === -1 ? null : { row, column }

const columnOf = ({ columns }: Grid, name: string): number => columns.findIndex(({ id }) => id === name)
const rowOf = ({ plans }: Grid, name: string): number => plans.findIndex(({ known }) => known?.id === name)

/** Holds where every name has a figure; one that is missing or wrong has been told, or is not there to be checked. */
function checkPlace(grid: Grid, rule: RuleKind, placeOf: (name: string) => CellPlace | null): void {
  const { left, right, comparison } = rule.check
  const names = [...new Set([...namesIn(left), ...namesIn(right)])]
  const places = names.map(placeOf)
  if (places.some((place) => !place || grid.isWrong(place.row, place.column))) return
  // Rounding keeps the order of two figures, but not that of what is computed from them.
  const isPlain = rule.exact || [left, right].every(({ type }) => type === 'name' || type === 'number')
  const figureOf = (name: string): Approximate | null => {
    const { row, column } = placeOf(name)!
    const figure = grid.figure(row, column)
    return figure && isPlain && (rule.exact || comparison !== '=') ? { ...figure, error: nought } : figure
  }
  const [a, b] = [evaluate(left, figureOf), evaluate(right, figureOf)]
  if (!a || !b) return
  const isHeld = agrees[comparison](minus(a.value, b.value), plus(a.error, b.error))
  grid.noteRule({ check: rule.check, holds: isHeld, cells: places.map((at) => at!), names })
  if (isHeld) return

  const figures = places.map((place) => {
    const { row, column } = place!
    const heading = rule.over === 'rows' ? grid.label(row) : grid.columns[column]!.heading.text
    return { heading, amount: grid.amount(row, column)!, span: grid.cell(row, column).written.span }
  })
  const [at] = places as [CellPlace]
  const place = rule.over === 'rows' ? grid.columns[at.column]!.heading.text : grid.label(at.row)
  const spans = figures.map(({ span }) => span)
  grid.emit('table/rule', { place, message: rule.message, figures }, spans[0]!, spans.slice(1))
}

/** Whether a difference, give or take an error, agrees with what was to hold of the two. */
export const agrees: Readonly<Record<Comparison, (difference: Ratio, error: Ratio) => boolean>> = {
  '=': (difference, error) => compare(difference, error) <= 0 && compare(difference, negated(error)) >= 0,
  '<': (difference, error) => compare(difference, error) < 0,
  '<=': (difference, error) => compare(difference, error) <= 0,
  '>': (difference, error) => compare(difference, negated(error)) > 0,
  '>=': (difference, error) => compare(difference, negated(error)) >= 0,
}
