/** What found relations mean for a table whose kind declares some: which rows are sums, and what is left to tell. */

import type { Kind } from '../../kinds/kind.ts'
import { formulaOf } from '../column-formulas.ts'
import type { Grid } from '../grid.ts'
import type { RowPlan } from '../row-plan.ts'
import type { CellPlace } from '../cell-place.ts'
import { instancesOf, type Relation } from './find-relations.ts'
import type { RowSum } from './better-sum.ts'
import type { FoundRelations } from './tell-relations.ts'

/**
 * Rows that are plain sums, or income less cost where all is written without a minus, by what they sum; of a row that is one
 * in two ways, the sum of what stands above it.
 */
export function sumsIn(
  relations: readonly Relation[],
  plans: readonly RowPlan[],
): Map<number, readonly number[]> {
  const sums = new Map<number, readonly number[]>()
  const made = new Set(relations.flatMap((one) => (one.over === 'rows' ? [one.row] : [])))
  for (const relation of relations) {
    if (relation.over !== 'rows' || !(isPlain(relation) || isNet(relation, plans))) continue
    const rows = relation.terms.map(({ row }) => row)
    if (isTurnedRound(relation.row, rows, plans, made)) continue
    if (!sums.has(relation.row) || rows[0]! < relation.row) sums.set(relation.row, rows)
  }
  return sums
}

const isPlain = ({ terms }: RowSum): boolean => terms.every(({ sign }) => sign === 1)

/** A result that takes all cost from all income, or the other way round, and that no name makes a total of the kind. */
function isNet({ row, terms }: RowSum, plans: readonly RowPlan[]): boolean {
  const from = terms.find(({ sign }) => sign === 1)
  return (
    from !== undefined &&
    plans[row]!.role === 'body' &&
    plans[row]!.isOutcome &&
    terms.every((term) => (plans[term.row]!.income === plans[from.row]!.income) === (term.sign === 1))
  )
}

/**
 * Income that comes to what costs and a result below it do, or costs that come to income and a net cost, are no sum of these:
 * the result is what is made.
 */
function isTurnedRound(
  row: number,
  parts: readonly number[],
  plans: readonly RowPlan[],
  made: ReadonlySet<number>,
): boolean {
  const { role, sort, income } = plans[row]!
  const isResult = (part: number): boolean => isTotal(plans[part]!) && !made.has(part) && part > row
  const results = parts.filter(isResult)
  const others = parts.filter((part) => !isResult(part))
  if (role !== 'body' && sort === null) return false
  return results.length === 1 && others.every((part) => plans[part]!.income !== income)
}

const isTotal = ({ role, isOutcome }: RowPlan): boolean =>
  role === 'total' || role === 'subtotal' || isOutcome

/** Rows that no name calls a sum, but their figures do, count as sub-totals: no total counts them beside their parts. */
export function withFoundSums(
  plans: readonly RowPlan[],
  sums: ReadonlyMap<number, readonly number[]>,
  kind: Kind,
): readonly RowPlan[] {
  if (!kind.total) return plans
  const first = plans.findIndex(({ role }) => role === 'body' || role === 'apart')
  return plans.map((plan, row) => {
    if (plan.role === 'body' && !plan.known && sums.has(row))
      return { ...plan, role: 'subtotal', isFound: true }
    // `Årets resultat` that a table begins with is what it goes on from.
    const isStart = plan.role === 'total' && !plan.known && (first === -1 || row < first) && !sums.has(row)
    return isStart && plan.isOutcome ? { ...plan, role: 'body' } : plan
  })
}

/** Blanks among what a sum comes out right without are noughts that nobody wrote. */
export function noteNoughts({ table, relations }: FoundRelations, grid: Grid): void {
  for (const { cells, isHeld } of instancesOf(table, relations)) {
    if (!isHeld) continue
    for (const { row, column, figure } of cells)
      if (!figure && grid.cell(row, column).value.type === 'missing') grid.noteNought(row, column)
  }
}

/** Whether the kind says that the cell is made of others. */
export function isMadeCell({ row, column }: CellPlace, grid: Grid): boolean {
  const { role, isFound, known } = grid.plans[row]!
  const isSum = (role === 'total' || role === 'subtotal') && !isFound
  return isSum || (known?.formula ?? null) !== null || formulaOf(grid, column, row) !== null
}

/** The relations that the kind does not declare itself. */
export function withoutDeclared({ table, relations }: FoundRelations, grid: Grid): FoundRelations {
  return { table, relations: relations.filter((relation) => !isDeclared(relation, grid)) }
}

function isDeclared(relation: Relation, grid: Grid): boolean {
  if (relation.over === 'columns') {
    const columns = [relation.column, ...relation.terms.map(({ column }) => column)]
    return columns.some((column) => grid.plans.some((_, row) => formulaOf(grid, column, row) !== null))
  }
  if (relation.over === 'same') return false
  const { role, known, isFound } = grid.plans[relation.row]!
  return (known?.formula ?? null) !== null || ((role === 'total' || role === 'subtotal') && !isFound)
}
