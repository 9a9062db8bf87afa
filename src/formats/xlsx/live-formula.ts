/**
 * What a cell's figure is made of → what a spreadsheet computes it with. A figure gets a formula only where the printed
 * figures give it, rounded as it is printed: what rounding puts apart stands as it is printed, since a formula would show
 * something else than the report.
 */

import { derivationsOf, type Derivation, type Ground, type ReportCell } from '../../checks/derivations.ts'
import { figureAt, resultOf, type PrintedFigures } from '../../checks/printed-figures.ts'
import type { NumberCell } from '../../exchange/data-cell.ts'
import type { Amount } from '../../model/amount.ts'
import type { Approximate } from '../../model/approximate.ts'
import { rounded } from '../../model/ratio.ts'
import { isExact, isPercent, storedAmount } from './number-format.ts'
import type { CellPlace } from './package/workbook.ts'
import { writeFormula, writeSum, type FormulaCell } from './write-formula.ts'

export interface LiveFormula {
  readonly text: string
  readonly from: readonly ReportCell[]
}

/** Where a cell stands in the workbook. */
export type FindCell = (cell: ReportCell) => CellPlace

export interface ReportTables extends PrintedFigures {
  readonly find: FindCell
}

/** Null for what is typed, and for what no formula gives as it is printed. */
export function liveFormula(at: ReportCell, ground: Ground, report: ReportTables): LiveFormula | null {
  const cell = report.tables.get(at.table)!.table.rows[at.row]!.cells[at.column]!
  const figure = storedAt(at, report)
  if (!figure || cell.isWrong) return null
  for (const derivation of derivationsOf(cell, at, ground, report.relations)) {
    const live = tried(derivation, at, figure, report)
    if (live) return live
  }
  return null
}

/** Excel reads no longer formulas. */
const longestFormula = 8000

function tried(
  derivation: Derivation,
  at: ReportCell,
  figure: NumberCell,
  report: ReportTables,
): LiveFormula | null {
  const figures = derivation.cells.map((cell) => storedAt(cell, report))
  const areExact = [figure, ...figures].every((one) => one === null || isExact(one.amount))
  const computed = resultOf(derivation, figures)
  if (!areExact || !computed || !isPrinted(computed, figure.amount)) return null
  const [first] = figures
  const target = {
    sheet: report.find(at).sheet,
    decimals: figure.amount.decimals,
    isPercent: isPercent(figure),
    isStoredAlike:
      first?.amount.decimals === figure.amount.decimals && isPercent(first) === isPercent(figure),
  }
  const cells = derivation.cells.map((cell, index): FormulaCell => ({
    ...report.find(cell),
    holds: holdsOf(cell, report),
    isPercent: figures[index] ? isPercent(figures[index]) : false,
  }))
  const text =
    derivation.by === 'sum'
      ? writeSum(cells, derivation.takenAway, target)
      : writeFormula(
          derivation.formula,
          new Map(derivation.names.map((name, at) => [name, cells[at]!])),
          target,
        )
  return text.length > longestFormula ? null : { text, from: derivation.cells }
}

/** A figure as its cell holds it. */
function storedAt(at: ReportCell, report: ReportTables): NumberCell | null {
  const figure = figureAt(at, report)
  return figure && { ...figure, amount: storedAmount(figure) }
}

function isPrinted({ value }: Approximate, { units, decimals }: Amount): boolean {
  return rounded(value, decimals).units === units
}

function holdsOf({ table, row, column }: ReportCell, { tables }: ReportTables): FormulaCell['holds'] {
  const type = tables.get(table)?.rows[row]?.[column]?.type
  return type === 'number' ? 'number' : type === 'empty' ? 'nothing' : 'text'
}
