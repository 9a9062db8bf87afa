/**
 * What a cell's figure is made of → what a spreadsheet computes it with. A figure gets a formula only where the printed
 * figures give it, rounded as it is printed: what rounding puts apart stands as it is printed, since a formula would show
 * something else than the report.
 */

import type { DataTable } from '../../exchange/data-table.ts'
import type { NumberCell } from '../../exchange/data-cell.ts'
import { evaluate, exactly } from '../../model/approximate.ts'
import { toDecimalString, zero, type Amount } from '../../model/amount.ts'
import type { ValueNode } from '../../model/content.ts'
import type { Formula } from '../../model/formula.ts'
import type { FoundRelation } from '../../model/relation.ts'
import { rounded } from '../../model/ratio.ts'
import type { Cell, CellSource, Table } from '../../model/table.ts'
import { isExact, isPercent } from './number-format.ts'
import { writeFormula, type FormulaCell } from './write-formula.ts'

/** A cell of the report: its table by its id, its row and column by their indexes. */
export type ReportCell = Pick<CellSource, 'table' | 'row' | 'column'>

/** A figure as made of cells, each by a name of the formula. */
interface Derivation {
  readonly formula: Formula
  readonly cells: ReadonlyMap<string, ReportCell>
}

export interface LiveFormula {
  readonly text: string
  readonly from: readonly ReportCell[]
}

/** Where a cell stands in the workbook. */
export type FindCell = (cell: ReportCell) => {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

export interface ReportTables {
  /** By the tables' ids. */
  readonly tables: ReadonlyMap<string, DataTable>
  readonly find: FindCell
}

/** What a kind declares and what values are fetched from comes before what only the figures of a table show. */
export type Ground = 'declared' | 'found'

/** Null for what is typed, and for what no formula gives as it is printed. */
export function liveFormula(at: ReportCell, ground: Ground, report: ReportTables): LiveFormula | null {
  const { table } = report.tables.get(at.table)!
  const cell = table.rows[at.row]!.cells[at.column]!
  const figure = figureAt(at, report)
  if (!figure || cell.isWrong) return null
  const derivations =
    ground === 'declared'
      ? [...fromReckoning(cell), ...fromValue(cell)]
      : relationsAt(table, at).map((relation) => fromRelation(relation, at))
  for (const derivation of derivations) {
    const live = tried(derivation, at, figure, report)
    if (live) return live
  }
  return null
}

const relationsAt = ({ relations }: Table, { row, column }: ReportCell): readonly FoundRelation[] =>
  relations.filter(({ over, at: { made, holds } }) =>
    over === 'rows' ? made === row && holds.includes(column) : made === column && holds.includes(row),
  )

function fromReckoning({ reckoning, sources = [] }: Cell): Derivation[] {
  if (!reckoning || reckoning.agreement !== 'same') return []
  const { arithmetic } = reckoning
  if (arithmetic.by === 'sum') return [sumOf(sources, (index) => arithmetic.takenAway.includes(index))]
  return [
    {
      formula: arithmetic.formula,
      cells: new Map(arithmetic.names.map((name, index) => [name, sources[index]!])),
    },
  ]
}

/** A cell that prints a value of another table and nothing else. */
function fromValue({ written: { content, sources = [] } }: Cell): Derivation[] {
  const [only] = content
  const isValue = content.length === 1 && only?.type === 'value' && (only satisfies ValueNode).cell !== null
  return isValue && sources.length === 1 ? [sumOf(sources, () => false)] : []
}

function fromRelation({ over, form, parts, at: places }: FoundRelation, at: ReportCell): Derivation {
  const cells = places.parts.map((place) =>
    over === 'rows' ? { ...at, row: place } : { ...at, column: place },
  )
  if (form === 'sum' || form === 'same') return sumOf(cells, (index) => parts[index]!.sign === -1)
  const [first, second] = [named(0), named(1)]
  const whole = form === 'change' ? difference(first, second) : first
  const under = form === 'rise' ? difference(second, first) : second
  const share: Formula = { type: 'operation', operator: '/', left: whole, right: under }
  return { formula: { type: 'operation', operator: '*', left: share, right: hundred }, cells: byName(cells) }
}

const difference = (left: Formula, right: Formula): Formula => ({
  type: 'operation',
  operator: '-',
  left,
  right,
})

const hundred: Formula = { type: 'number', amount: { units: 100n, decimals: 0 } }

/** Cells without names of their own are called by their places in a list. */
const named = (index: number): Formula => ({ type: 'name', name: String(index) })

const byName = (cells: readonly ReportCell[]): ReadonlyMap<string, ReportCell> =>
  new Map(cells.map((cell, index) => [String(index), cell]))

function sumOf(cells: readonly ReportCell[], isTakenAway: (index: number) => boolean): Derivation {
  const formula = cells.reduce<Formula | null>((left, _, index) => {
    const right = named(index)
    if (left) return { type: 'operation', operator: isTakenAway(index) ? '-' : '+', left, right }
    return isTakenAway(index) ? { type: 'negative', of: right } : right
  }, null)
  return { formula: formula ?? { type: 'number', amount: zero }, cells: byName(cells) }
}

function tried(
  { formula, cells }: Derivation,
  at: ReportCell,
  figure: NumberCell,
  report: ReportTables,
): LiveFormula | null {
  const figures = new Map([...cells].map(([name, cell]) => [name, figureAt(cell, report)]))
  // A blank in a sum counts for nothing; other formulas have no figure then.
  const computed = evaluate(formula, (name) => {
    const found = figures.get(name)
    return exactly(found?.amount ?? zero)
  })
  if (!computed || !isExact(figure.amount)) return null
  if ([...figures.values()].some((found) => found && !isExact(found.amount))) return null
  const result = rounded(computed.value, figure.amount.decimals)
  if (toDecimalString(result) !== toDecimalString(figure.amount)) return null
  const written = [...cells].map(([name, cell]): [string, FormulaCell] => {
    const found = figures.get(name) ?? null
    return [
      name,
      { ...report.find(cell), holds: holdsOf(cell, report), isPercent: found !== null && isPercent(found) },
    ]
  })
  const text = writeFormula(formula, new Map(written), {
    sheet: report.find(at).sheet,
    isCopy: isCopy(formula, [...figures.values()], figure),
    decimals: figure.amount.decimals,
    isPercent: isPercent(figure),
  })
  return { text, from: [...cells.values()] }
}

/** Whether the formula is one other cell, printed alike. */
const isCopy = ({ type }: Formula, [from]: readonly (NumberCell | null)[], figure: NumberCell): boolean =>
  type === 'name' && from?.amount.decimals === figure.amount.decimals && isPercent(from) === isPercent(figure)

/** What the others come to by a relation, with as many decimals as the figure is printed with; null where they say nothing. */
export function resultOf(relation: FoundRelation, at: ReportCell, report: ReportTables): Amount | null {
  const figure = figureAt(at, report)
  const { formula, cells } = fromRelation(relation, at)
  const computed = evaluate(formula, (name) => {
    const cell = cells.get(name)
    return exactly((cell && figureAt(cell, report))?.amount ?? zero)
  })
  return figure && computed && rounded(computed.value, figure.amount.decimals)
}

function holdsOf({ table, row, column }: ReportCell, { tables }: ReportTables): FormulaCell['holds'] {
  const type = tables.get(table)?.rows[row]?.[column]?.type
  return type === 'number' ? 'number' : type === 'empty' ? 'nothing' : 'text'
}

export function figureAt({ table, row, column }: ReportCell, { tables }: ReportTables): NumberCell | null {
  const cell = tables.get(table)?.rows[row]?.[column]
  return cell?.type === 'number' ? cell : null
}
