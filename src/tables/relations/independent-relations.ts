/** Relations of columns without those that follow from others: as rows of coefficients, they are linear algebra. */

import type { Candidate, ColumnRelation } from './column-candidates.ts'

/** By column: the relation holds where the figures, times these, come to nothing. */
export const coefficients = ({ column, terms }: Candidate): Map<number, number> =>
  new Map([[column, 1], ...terms.map((term): [number, number] => [term.column, -term.sign])])

function difference(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
  sign: number,
): Map<number, number> {
  const left = new Map(a)
  for (const [column, value] of b) {
    const rest = (left.get(column) ?? 0) - sign * value
    if (rest === 0) left.delete(column)
    else left.set(column, rest)
  }
  return left
}

/** More relations than these are not combined with one another. */
export const mostCombined = 4

/** The row with each of the others added, taken away or left out. */
export function combinations(
  row: ReadonlyMap<number, number>,
  others: readonly ReadonlyMap<number, number>[],
): ReadonlyMap<number, number>[] {
  return others.reduce<ReadonlyMap<number, number>[]>(
    (all, other) => all.flatMap((one) => [one, difference(one, other, 1), difference(one, other, -1)]),
    [row],
  )
}

/** Without those that follow from better ones: no new relation among the same columns. */
export function independent(
  relations: readonly ColumnRelation[],
  coincides: (relation: ColumnRelation, others: readonly ColumnRelation[]) => boolean,
): ColumnRelation[] {
  const kept: ColumnRelation[] = []
  const basis: Map<number, number>[] = []
  const percents = new Set<number>()
  for (const relation of relations) {
    if (relation.form !== 'sum') {
      if (percents.has(relation.column)) continue
      percents.add(relation.column)
      kept.push(relation)
      continue
    }
    if (coincides(relation, kept)) continue
    const row = reduced(coefficients(relation), basis)
    if (row.size === 0) continue
    basis.push(row)
    kept.push(relation)
  }
  return kept
}

/** What is left of a row of coefficients by column when those of the basis are taken out; empty where nothing is. */
function reduced(
  row: ReadonlyMap<number, number>,
  basis: readonly ReadonlyMap<number, number>[],
): Map<number, number> {
  const left = new Map(row)
  for (const known of basis) {
    const [pivot, at] = known.entries().next().value!
    const factor = (left.get(pivot) ?? 0) / at
    if (factor === 0) continue
    for (const [column, value] of known) {
      const rest = (left.get(column) ?? 0) - factor * value
      if (Math.abs(rest) < 1e-9) left.delete(column)
      else left.set(column, rest)
    }
  }
  return left
}
