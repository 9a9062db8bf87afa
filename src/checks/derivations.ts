/** What a cell's figure is made of: other cells that are summed up, or a formula of them. */

import type { ValueNode } from '../model/content.ts'
import type { Formula } from '../model/formula.ts'
import type { FoundRelation } from '../model/relation.ts'
import type { Cell, CellSource, Table } from '../model/table.ts'

/** A cell of the report: its table by its id, its row and column by their indexes. */
export type ReportCell = Pick<CellSource, 'table' | 'row' | 'column'>

export type Derivation =
  | {
      readonly by: 'sum'
      readonly cells: readonly ReportCell[]
      /** Those that are taken away, by their indexes. */
      readonly takenAway: ReadonlySet<number>
    }
  | {
      readonly by: 'formula'
      readonly formula: Formula
      readonly cells: readonly ReportCell[]
      /** The name in the formula that each cell stands for. */
      readonly names: readonly string[]
    }

/** What a kind declares and what values are fetched from comes before what only the figures of a table show. */
export type Ground = 'declared' | 'found'

/** In the order in which they are to be tried. */
export function derivationsOf(
  cell: Cell,
  at: ReportCell,
  ground: Ground,
  found: HeldRelations,
): Derivation[] {
  if (ground === 'declared') return [...fromReckoning(cell), ...fromValue(cell)]
  return found(at).map((relation) => fromRelation(relation, at))
}

/** The relations that hold in a cell and say what it is made of. */
export type HeldRelations = (at: ReportCell) => readonly FoundRelation[]

export function heldRelations(tables: readonly Table[]): HeldRelations {
  const known = new Map(
    tables.map(({ id, relations }) => [
      id,
      relations.map((relation) => ({ relation, holds: new Set(relation.at.holds) })),
    ]),
  )
  return ({ table, row, column }) =>
    known.get(table)!.flatMap(({ relation, holds }) => {
      const [made, place] = relation.over === 'rows' ? [row, column] : [column, row]
      return relation.at.made === made && holds.has(place) ? [relation] : []
    })
}

/** A cell of another report stands in no sheet of this one's workbook. */
const isOwn = ({ report }: CellSource): boolean => report === undefined

function fromReckoning({ reckoning, sources = [] }: Cell): Derivation[] {
  if (!reckoning || reckoning.agreement !== 'same' || !sources.every(isOwn)) return []
  const { arithmetic } = reckoning
  return arithmetic.by === 'sum'
    ? [{ by: 'sum', cells: sources, takenAway: new Set(arithmetic.takenAway) }]
    : [{ ...arithmetic, cells: sources }]
}

/** A cell that prints a value of another table and nothing else. */
function fromValue({ written: { content, sources = [] } }: Cell): Derivation[] {
  const [only] = content
  const isValue = content.length === 1 && only?.type === 'value' && (only satisfies ValueNode).cell !== null
  return isValue && sources.length === 1 && sources.every(isOwn)
    ? [{ by: 'sum', cells: sources, takenAway: new Set() }]
    : []
}

export function fromRelation({ over, form, parts, at: places }: FoundRelation, at: ReportCell): Derivation {
  const cells = places.parts.map((place) =>
    over === 'rows' ? { ...at, row: place } : { ...at, column: place },
  )
  if (form === 'sum' || form === 'same') {
    const takenAway = new Set(parts.flatMap(({ sign }, index) => (sign === -1 ? [index] : [])))
    return { by: 'sum', cells, takenAway }
  }
  return { by: 'formula', formula: shares[form], cells, names: ['first', 'second'] }
}

const named = (name: string): Formula => ({ type: 'name', name })

const difference = (left: string, right: string): Formula => ({
  type: 'operation',
  operator: '-',
  left: named(left),
  right: named(right),
})

const inPercent = (left: Formula, right: Formula): Formula => ({
  type: 'operation',
  operator: '*',
  left: { type: 'operation', operator: '/', left, right },
  right: { type: 'number', amount: { units: 100n, decimals: 0 } },
})

/** Relations of two columns, all in per cent. */
const shares = {
  change: inPercent(difference('first', 'second'), named('second')),
  share: inPercent(named('first'), named('second')),
  rise: inPercent(named('first'), difference('second', 'first')),
}
