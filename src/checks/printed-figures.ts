/** The figures of a report's tables as they are printed, and what some of them come to. */

import type { NumberCell } from '../exchange/data-cell.ts'
import { dataTable, type DataTable } from '../exchange/data-table.ts'
import { zero, type Amount } from '../model/amount.ts'
import { added, evaluate, exactly, halfUnit, type Approximate } from '../model/approximate.ts'
import { decimalsOf, negated, nought, plus, rounded } from '../model/ratio.ts'
import type { FoundRelation } from '../model/relation.ts'
import type { Report } from '../model/report.ts'
import {
  fromRelation,
  heldRelations,
  type Derivation,
  type HeldRelations,
  type ReportCell,
} from './derivations.ts'

export interface PrintedFigures {
  /** By the tables' ids. */
  readonly tables: ReadonlyMap<string, DataTable>
  readonly relations: HeldRelations
  /** The report asks for totals that agree to the last digit. */
  readonly isExact: boolean
}

export const printedFigures = ({ tables, meta }: Pick<Report, 'tables' | 'meta'>): PrintedFigures => ({
  tables: new Map(tables.map((table) => [table.id, dataTable(table, meta.language)])),
  relations: heldRelations(tables),
  isExact: meta.rounding === 'exact',
})

export function figureAt(
  { table, row, column }: ReportCell,
  { tables }: Pick<PrintedFigures, 'tables'>,
): NumberCell | null {
  const cell = tables.get(table)?.rows[row]?.[column]
  return cell?.type === 'number' ? cell : null
}

/** What is blank counts for nothing. Null where what is divided by is nought. */
export function resultOf(
  derivation: Derivation,
  figures: readonly (NumberCell | null)[],
  read: (amount: Amount) => Approximate = exactly,
): Approximate | null {
  const values = figures.map((figure) => read(figure?.amount ?? zero))
  if (derivation.by === 'formula') {
    const { names, formula } = derivation
    return evaluate(formula, (name) => values[names.indexOf(name)] ?? exactly(zero))
  }
  const { takenAway } = derivation
  return values.reduce(
    (sum, one, index) => added(sum, takenAway.has(index) ? { ...one, value: negated(one.value) } : one),
    exactly(zero),
  )
}

/** What a relation comes to, and how far rounding may put the figure from it. */
export interface Outcome {
  /** With as many decimals as the figure is printed with. */
  readonly result: Amount
  readonly tolerance: Amount
}

/** More decimals of a tolerance nobody reads. */
const shownDecimals = 3

/** What the others come to by a relation; null where they say nothing. */
export function outcomeOf(relation: FoundRelation, at: ReportCell, printed: PrintedFigures): Outcome | null {
  const figure = figureAt(at, printed)
  const derivation = fromRelation(relation, at)
  const figures = derivation.cells.map((cell) => figureAt(cell, printed))
  const computed = resultOf(derivation, figures, asRounded)
  if (!figure || !computed) return null
  const { decimals } = figure.amount
  const allowed = printed.isExact ? nought : plus(computed.error, halfUnit(decimals))
  return {
    result: rounded(computed.value, decimals),
    tolerance: rounded(allowed, decimalsOf(allowed, shownDecimals) ?? Math.max(decimals, shownDecimals)),
  }
}

/** A nought without decimals is nothing at all, not something small. */
const asRounded = (amount: Amount): Approximate =>
  amount.units === 0n && amount.decimals === 0
    ? exactly(amount)
    : { ...exactly(amount), error: halfUnit(amount.decimals) }
