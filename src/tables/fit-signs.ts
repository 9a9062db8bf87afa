/**
 * How a table's own figures are signed. Deviations and net sums tell: where the convention that was declared gets them wrong
 * and another gets them right, the table is checked by that one, and told so once.
 */

import { namesIn } from '../kinds/formula.ts'
import { largest } from '../model/extremes.ts'
import { signConventions, type SignConvention } from '../model/report.ts'
import { evaluate } from './approximate.ts'
import { formulasOf } from './column-formulas.ts'
import type { Grid } from './grid.ts'
import type { HeadedTable } from './heading-rows.ts'
import { totalAgreement } from './totals.ts'

interface Fit {
  readonly signs: SignConvention
  readonly picks: ReadonlyMap<number, number>
  readonly agreeing: number
  readonly wrong: number
}

/** As many cells must agree, beside each that does not. */
const leastAgreeing = 2
const agreeingPerWrong = 2

/** The grid with the convention and formulas that its figures follow, the declared ones unless others do clearly better. */
export function fittingGrid(grid: Grid): Grid {
  const declared = fitOf(grid, grid.signs)
  if (declared.wrong === 0) return withFit(grid, declared)
  const others = signConventions.filter((signs) => signs !== grid.signs).map((signs) => fitOf(grid, signs))
  const best = others.reduce(
    (a, b) => (b.wrong < a.wrong || (b.wrong === a.wrong && b.agreeing > a.agreeing) ? b : a),
    declared,
  )
  return withFit(grid, isClear(best, declared) ? best : declared)
}

const withFit = (grid: Grid, { signs, picks }: Fit): Grid => ({ ...grid, signs, picks })

const isClear = (fit: Fit, declared: Fit): boolean =>
  fit.wrong * 2 < declared.wrong &&
  fit.agreeing >= leastAgreeing &&
  fit.agreeing >= fit.wrong * agreeingPerWrong &&
  fit.agreeing > declared.agreeing

/** How a convention fits: each column by the formula that it follows best, and sums that part income from cost. */
function fitOf(grid: Grid, signs: SignConvention): Fit {
  const picks = new Map<number, number>()
  let [agreeing, wrong] = [0, 0]
  grid.columns.forEach(({ kind }, column) => {
    if (!kind?.formula || grid.plans.length === 0) return
    const count = largest(
      grid.plans.map((_, row) => formulasOf(grid, column, row, signs).length),
      0,
    )
    const fits = Array.from({ length: count }, (_, pick) => formulaFit(grid, column, pick, signs))
    const [first] = fits
    if (!first) return
    const best = fits.reduce((a, b) => (b.wrong < a.wrong && b.agreeing > a.agreeing ? b : a), first)
    const chosen = best.wrong < first.wrong && best.agreeing > first.agreeing ? best : first
    picks.set(column, fits.indexOf(chosen))
    agreeing += chosen.agreeing
    wrong += chosen.wrong
  })
  const totals = totalAgreement(grid, signs)
  return { signs, picks, agreeing: agreeing + totals.agreeing, wrong: wrong + totals.wrong }
}

function formulaFit(
  grid: Grid,
  column: number,
  pick: number,
  signs: SignConvention,
): { readonly agreeing: number; readonly wrong: number } {
  let [agreeing, wrong] = [0, 0]
  grid.plans.forEach(({ role }, row) => {
    if (role === 'heading' || grid.cell(row, column).origin !== 'written' || !grid.amount(row, column)) return
    const formula = formulasOf(grid, column, row, signs)[pick]
    const computed = formula && evaluate(formula, (name) => grid.figure(row, grid.columnOf(name, column)))
    if (!formula || !computed) return
    if (grid.agreement(row, column, computed) === 'wrong') wrong++
    else if (role === 'body' && isTelling(grid, row, column, namesIn(formula))) agreeing++
  })
  return { agreeing, wrong }
}

/** Noughts agree with every convention. */
const isTelling = (grid: Grid, row: number, column: number, names: readonly string[]): boolean =>
  grid.amount(row, column)!.units !== 0n &&
  names.filter((name) => (grid.amount(row, grid.columnOf(name, column))?.units ?? 0n) !== 0n).length > 1

/** The one message of a table whose figures follow another convention than the one declared. */
export function reportSigns(grid: Grid, declared: SignConvention, { headings }: HeadedTable): void {
  if (grid.signs === declared) return
  const span = { ...headings[0]!.span, end: headings.at(-1)!.span.end }
  grid.emit('table/signs', { declared, found: grid.signs }, span)
}
