/**
 * How a table's own figures are signed. Deviations and net sums tell: where the convention that was declared gets them wrong
 * and another gets them right, the table is checked by that one, and told so once.
 */

import { namesIn } from '../model/formula.ts'
import { signConventions, type SignConvention } from '../model/conventions.ts'
import { evaluate } from '../model/approximate.ts'
import { formulasOf } from './column-formulas.ts'
import type { Grid } from './grid.ts'
import type { HeadedTable } from './headings/heading-rows.ts'
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
  grid.columns.forEach((_, column) => {
    const fits = formulaFits(grid, column, signs)
    const [first] = fits
    if (!first) return
    const best = fits.reduce((a, b) => (b.wrong < a.wrong && b.agreeing > a.agreeing ? b : a), first)
    picks.set(column, fits.indexOf(best))
    agreeing += best.agreeing
    wrong += best.wrong
  })
  const totals = totalAgreement(grid, signs)
  return { signs, picks, agreeing: agreeing + totals.agreeing, wrong: wrong + totals.wrong }
}

interface FormulaFit {
  agreeing: number
  wrong: number
}

/** How each of a column's formulas fits its rows; a row's formulas are looked up once, however many there are. */
function formulaFits(grid: Grid, column: number, signs: SignConvention): readonly FormulaFit[] {
  const fits: FormulaFit[] = []
  if (!grid.columns[column]!.kind?.formula) return fits
  grid.plans.forEach(({ role }, row) => {
    if (role === 'heading') return
    const isTyped = grid.cell(row, column).origin === 'written' && grid.amount(row, column) !== null
    formulasOf(grid, column, row, signs).forEach((formula, pick) => {
      const fit = (fits[pick] ??= { agreeing: 0, wrong: 0 })
      const computed = isTyped && evaluate(formula, (name) => grid.figure(row, grid.columnOf(name, column)))
      if (!computed) return
      if (grid.agreement(row, column, computed) === 'wrong') fit.wrong++
      else if (role === 'body' && isTelling(grid, row, column, namesIn(formula))) fit.agreeing++
    })
  })
  return fits
}

/** Noughts agree with every convention. */
const isTelling = (grid: Grid, row: number, column: number, names: readonly string[]): boolean =>
  grid.amount(row, column)!.units !== 0n &&
  names.filter((name) => (grid.amount(row, grid.columnOf(name, column))?.units ?? 0n) !== 0n).length > 1

/**
 * The one message of a table whose figures follow another convention than the one declared. Where nobody but the kind says
 * how its tables are signed, what the report says is as good.
 */
export function reportSigns(
  grid: Grid,
  { table, kind, report }: DeclaredSigns,
  { headings }: HeadedTable,
): void {
  const declared = table ?? kind ?? report
  if (grid.signs === declared || (table === null && grid.signs === report)) return
  const span = { ...headings[0]!.span, end: headings.at(-1)!.span.end }
  const by = table !== null ? 'table' : kind !== null ? 'kind' : 'report'
  grid.emit('table/signs', { declared, found: grid.signs, by }, span)
}

/** Who says how a table is signed, the nearest first. */
export interface DeclaredSigns {
  readonly table: SignConvention | null
  readonly kind: SignConvention | null
  readonly report: SignConvention
}
