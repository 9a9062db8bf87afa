/**
 * One figure printed in two tables, and not the same. What a kind declares to be the same is held as such. What only bears
 * the same name may be something else, so there the rest of the two rows must agree, or the keyboard explain the difference.
 */

import { isDeclaredFor, pairsToHold, type RowPair } from './row-pairs.ts'
import { compareFigures, isOneSort, type Agreement, type Comparison } from './figure.ts'
import { changeOf } from './change.ts'
import { printedRows, type PrintedCell, type PrintedRow } from './printed-rows.ts'
import type { Rounding } from '../../model/conventions.ts'
import type { ReportMeta } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'

export interface Difference {
  readonly here: PrintedCell
  readonly hereRow: PrintedRow
  readonly there: PrintedCell
  readonly thereRow: PrintedRow
  /** What the two rows have in other columns is the same in so many. */
  readonly agreeing: number
  /** The kinds say that it is one figure, and so it is beyond doubt. */
  readonly isCertain: boolean
  /** Whether the kinds of the tables say that it is one figure, that it may be, or the rows' name alone. */
  readonly by: 'kind' | 'kinds' | 'name'
  /** It is what parts two columns that is held against the other figure. */
  readonly isChange: boolean
}

export function differingFigures(tables: readonly Table[], meta: ReportMeta): Difference[] {
  const rows = tables.flatMap((table) => printedRows(table, meta))
  const differences: Difference[] = []
  const told = new Set<PrintedCell['cell']>()
  const pairs = pairsToHold(rows).map((pair) => ({ pair, compared: comparedCells(pair, meta.rounding) }))
  const agreements = new Map<PrintedCell['cell'], number>()
  for (const { here, there } of pairs.flatMap(({ compared }) => compared.filter(isWitness)))
    for (const { cell } of [here, there]) agreements.set(cell, (agreements.get(cell) ?? 0) + 1)
  const agreeing = ({ cell }: PrintedCell): number => agreements.get(cell) ?? 0
  for (const { pair, compared } of pairs) {
    for (const found of pair.isChange ? changed(pair, meta) : held(pair, compared)) {
      // Where a third table agrees with one of the two, the other one is told.
      const isTurned = !found.isChange && agreeing(found.here) > agreeing(found.there)
      const difference = isTurned ? turned(found) : found
      const cells = [difference.here.cell, difference.there.cell]
      // What does not fit its own table is mended there first.
      if (told.has(cells[0]!) || cells.some((cell) => cell.isWrong)) continue
      told.add(cells[0]!)
      differences.push(difference)
    }
  }
  return differences
}

/** One figure printed in two tables, and the same in both, be it with the other sign. */
export interface Agreeing extends Pick<Difference, 'here' | 'hereRow' | 'there' | 'thereRow'> {
  readonly isOpposite: boolean
}

/** Figures of few digits in rows that only bear the same name are left out: that they are the same says nothing. */
export function agreeingFigures(tables: readonly Table[], meta: ReportMeta): Agreeing[] {
  const found: Agreeing[] = []
  const told = new Map<PrintedCell['cell'], Set<PrintedCell['cell']>>()
  for (const pair of pairsToHold(tables.flatMap((table) => printedRows(table, meta)))) {
    if (pair.isChange) continue
    for (const compared of comparedCells(pair, meta.rounding)) {
      const { here, there, agreement } = compared
      const isKnown = told.get(here.cell)?.has(there.cell) ?? false
      const isTelling = isDeclaredFor(pair) || compared.digits >= tellingDigits
      if (agreement === 'differs' || isKnown || !isTelling) continue
      told.set(here.cell, (told.get(here.cell) ?? new Set()).add(there.cell))
      found.push({
        here,
        hereRow: pair.here,
        there,
        thereRow: pair.there,
        isOpposite: agreement === 'opposite',
      })
    }
  }
  return found
}

interface Compared extends Comparison {
  readonly here: PrintedCell
  readonly there: PrintedCell
}

/** Figures of fewer digits are the same by chance. */
const tellingDigits = 3
/** Figures of so many are not. */
const certainDigits = 5

const isWitness = ({ agreement, digits }: Compared): boolean =>
  agreement !== 'differs' && digits >= tellingDigits

const turned = (difference: Difference): Difference => ({
  ...difference,
  here: difference.there,
  hereRow: difference.thereRow,
  there: difference.here,
  thereRow: difference.hereRow,
})

function held(pair: RowPair, compared: readonly Compared[]): Difference[] {
  // One of the two may be written with the other sign throughout.
  const count = (agreement: Agreement) => compared.filter((one) => one.agreement === agreement).length
  const usual: Agreement = count('opposite') > count('equal') ? 'opposite' : 'equal'
  const agreeing = compared.filter(({ agreement }) => agreement === usual)
  const differing = compared.filter(
    ({ agreement }) => agreement === 'differs' || (agreement !== usual && agreeing.length > 0),
  )
  const witnesses = agreeing.filter(({ digits }) => digits >= tellingDigits).length
  const isBeyondChance = agreeing.some(({ digits }) => digits >= certainDigits)
  const isDeclared = isDeclaredFor(pair)
  return differing
    .filter(({ isSlip }) => {
      if (isDeclared) return true
      const isFew = differing.length <= agreeing.length || isSlip
      if (!isFew) return false
      if (!pair.here.isMade && !pair.there.isMade) return witnesses > 1 || (witnesses > 0 && isSlip)
      // A single word, `Kostnader`, stands for many things.
      const isPlain = pair.here.name.includes(' ') || isSlip || pair.declared !== null || isBeyondChance
      const needed = isPlain ? 1 : 2
      return witnesses >= needed || (isSlip && pair.isOnly)
    })
    .map(({ here, there }) => ({
      here,
      hereRow: pair.here,
      there,
      thereRow: pair.there,
      agreeing: agreeing.length,
      by: isDeclared ? 'kind' : pair.declared === null ? 'name' : 'kinds',
      isCertain:
        isDeclared &&
        here.column.id !== null &&
        there.column.id !== null &&
        (agreeing.length > 0 || differing.length === 1),
      isChange: false,
    }))
}

function comparedCells({ here, there }: RowPair, rounding: Rounding): Compared[] {
  return [...here.figures].flatMap(([matter, cell]) => {
    const other = there.figures.get(matter)
    if (!other || !isOneSort(cell, other)) return []
    const comparison = compareFigures(cell, other, rounding)
    return comparison ? [{ ...comparison, here: cell, there: other }] : []
  })
}

function changed(pair: RowPair, meta: ReportMeta): Difference[] {
  const change = changeOf(pair.here, meta)
  const other = change && pair.there.figures.get(change.matter.key)
  if (!change || !other || !isOneSort(change, other)) return []
  const comparison = compareFigures(change, other, meta.rounding)
  if (comparison?.agreement !== 'differs') return []
  return [
    {
      here: change,
      hereRow: pair.here,
      there: other,
      thereRow: pair.there,
      agreeing: 0,
      by: 'kind',
      isCertain: false,
      isChange: true,
    },
  ]
}
