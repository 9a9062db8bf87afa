/** Every relation that a table's figures show: sums of rows, columns made of others, and the same total twice. */

import { columnTrial } from './column-trial.ts'
import type { ColumnRelation } from './column-candidates.ts'
import { findColumnRelations } from './column-relations.ts'
import type { CellPlace } from '../cell-place.ts'
import type { Instance } from './culprits.ts'
import { holds, weight, type Trial } from './evidence.ts'
import { explainingSlips } from './slips.ts'
import { trialOf } from './sum-trial.ts'
import type { RowSum } from './better-sum.ts'
import { namedSum } from './summed-table.ts'
import { findRowSums } from './row-sums.ts'
import type { RelationTable } from './relation-table.ts'

/** Two rows with the same figures, one of which sums others. */
export interface SameRow {
  readonly row: number
  readonly other: number
  readonly holds: readonly number[]
  readonly breaks: readonly number[]
}

export type Relation =
  | ({ readonly over: 'rows' } & RowSum)
  | ({ readonly over: 'columns' } & ColumnRelation)
  | ({ readonly over: 'same' } & SameRow)

export function findRelations(table: RelationTable): Relation[] {
  const { figures, rows, columns } = table
  const sums = findRowSums(table)
  const counted = rows.flatMap(({ counts }, row) => (counts ? [row] : []))
  return [
    ...sums.map((sum): Relation => ({ over: 'rows', ...sum })),
    ...findColumnRelations(figures, counted, columns).map((relation): Relation => ({
      over: 'columns',
      ...relation,
    })),
    ...findSameRows(table, sums).map((same): Relation => ({ over: 'same', ...same })),
  ]
}

/** What must speak for two rows being one total: less where both are called sums. */
const neededForSame = 6
const neededForNamed = 2.5

function findSameRows(table: RelationTable, sums: readonly RowSum[]): SameRow[] {
  const { figures, rows, adding } = table
  const found: SameRow[] = []
  const totals = sums.map(({ row }) => row)
  for (const row of totals)
    rows.forEach(({ counts }, other) => {
      const isKnown =
        other === row ||
        !counts ||
        (totals.includes(other) && other > row) ||
        sums.some(
          (sum) =>
            (sum.row === row || sum.row === other) &&
            sum.terms.some((term) => term.row === row || term.row === other),
        )
      if (isKnown) return
      const held: number[] = []
      const broken: number[] = []
      let evidence = 0
      const seen = new Set<number>()
      for (const column of adding) {
        const trial = trialOf(table, row, [{ row: other, sign: 1 }], column)
        if (!trial || figures.at(row, column).value === 0) continue
        ;(holds(trial) ? held : broken).push(column)
        const { value } = figures.at(row, column)
        if (holds(trial) && !seen.has(value)) evidence += weight({ ...trial, isTelling: true })
        seen.add(value)
      }
      const isOne = broken.every((column) => isSlip(row, other, column))
      const isNamed = [row, other].every((at) => rows[at]!.likely >= namedSum)
      const fewest = isNamed ? 1 : 2
      if (
        held.length < fewest ||
        broken.length > held.length / fewest ||
        !isOne ||
        evidence < (isNamed ? neededForNamed : neededForSame)
      )
        return
      found.push({ row, other, holds: held, breaks: broken })
    })
  return found

  /** Two totals may differ for many reasons; only what the keyboard explains is told. */
  function isSlip(row: number, other: number, column: number): boolean {
    const [a, b] = [figures.at(row, column), figures.at(other, column)]
    const terms = [
      { ...a, sign: 1 },
      { ...b, sign: -1 },
    ]
    return explainingSlips(a.value - b.value, a.error + b.error, terms) > 0
  }
}

/** The relations in each column or row where there is something to hold them against. */
export function instancesOf(table: RelationTable, relations: readonly Relation[]): Instance<Relation>[] {
  const { figures, adding, rows } = table
  return relations.flatMap((relation): Instance<Relation>[] => {
    if (relation.over === 'columns') {
      const { column, terms, form } = relation
      return rows.flatMap(({ counts }, row) => {
        const trial = counts ? columnTrial(figures, relation, row) : null
        // Of a percentage only the printed one can be put right by as much as it misses.
        const parts =
          form === 'sum' ? terms.map((term) => ({ row, column: term.column, factor: -term.sign })) : []
        return instance(trial, relation, [{ row, column, factor: 1 }, ...parts])
      })
    }
    const { row } = relation
    const terms = relation.over === 'rows' ? relation.terms : [{ row: relation.other, sign: 1 as const }]
    return adding.flatMap((column) =>
      instance(exactly(trialOf(table, row, terms, column), column), relation, [
        { row, column, factor: 1 },
        ...terms.map((term) => ({ row: term.row, column, factor: -term.sign })),
      ]),
    )
  })

  /** Whether rows are a sum the amounts say; what is counted in whole is then held to the digit. */
  function exactly(trial: Trial | null, column: number): Trial | null {
    return trial && table.counting.includes(column) ? { ...trial, tolerance: 0 } : trial
  }

  function instance(
    trial: Trial | null,
    of: Relation,
    cells: readonly (CellPlace & { factor: number })[],
  ): Instance<Relation>[] {
    if (!trial) return []
    const { difference, tolerance } = trial
    const told = cells.map((cell) => {
      const figure = figures.at(cell.row, cell.column)
      return { ...cell, figure: figure.state === 'figure' ? figure : null }
    })
    return [{ of, cells: told, difference, tolerance, isHeld: holds(trial) }]
  }
}
