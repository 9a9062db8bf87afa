/** All tables of a report as written → the same typed, each after those that it is made of. */

import type { Table, WrittenTable } from '../model/table.ts'
import type { Derivation, Making } from './derived/derivation.ts'
import { makingOrder, type Needing } from './derived/making-order.ts'

interface Made extends Needing {
  readonly table: WrittenTable
  readonly by: Derivation
}

export interface Typing extends Pick<Making, 'report' | 'meta' | 'kinds' | 'beside' | 'emit'> {
  /** The ways for tables to be made of others. */
  readonly derivations: readonly Derivation[]
  /** A table typed by itself, all that it is made of in it. */
  typed(table: WrittenTable): Table
}

export function typeTables(tables: readonly WrittenTable[], typing: Typing): Table[] {
  const { report, meta, kinds, beside, emit, derivations } = typing
  const made = new Map(tables.flatMap((table) => madeTable(table, derivations)).map((one) => [one.id, one]))
  const done = new Map<string, Table>()
  for (const table of tables) if (!made.has(table.id)) done.set(table.id, typing.typed(table))
  for (const { id, waiting } of makingOrder([...made.values()])) {
    const { table, by } = made.get(id)!
    done.set(
      id,
      typing.typed(
        by.make(table, { report, meta, kinds, tables: [...done.values()], waiting, beside, emit }),
      ),
    )
  }
  return tables.map(({ id }) => done.get(id)!)
}

function madeTable(table: WrittenTable, derivations: readonly Derivation[]): Made[] {
  for (const by of derivations) {
    const needs = by.needs(table)
    if (needs) return [{ id: table.id, needs, opensCircles: by.opensCircles, table, by }]
  }
  return []
}
