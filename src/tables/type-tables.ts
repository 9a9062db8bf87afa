/** All tables of a report as written → the same typed, each after those that it is made of. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Kind } from '../kinds/kind.ts'
import type { ReportMeta } from '../model/report.ts'
import type { Table, WrittenTable } from '../model/table.ts'
import type { Derivation } from './derived/derivation.ts'
import { makingOrder, type Needing } from './derived/making-order.ts'
import { typeInUnits } from './file-units.ts'

interface Made extends Needing {
  readonly table: WrittenTable
  readonly by: Derivation
}

export function typeTables(
  tables: readonly WrittenTable[],
  meta: ReportMeta,
  kinds: readonly Kind[],
  derivations: readonly Derivation[],
  emit: Emit,
): Table[] {
  const made = new Map(tables.flatMap((table) => madeTable(table, derivations)).map((one) => [one.id, one]))
  const typed = new Map<string, Table>()
  for (const table of tables)
    if (!made.has(table.id)) typed.set(table.id, typeInUnits(table, meta, kinds, emit))
  for (const { id, waiting } of makingOrder([...made.values()])) {
    const { table, by } = made.get(id)!
    const written = by.make(table, { meta, kinds, tables: [...typed.values()], waiting, emit })
    typed.set(id, typeInUnits(written, meta, kinds, emit))
  }
  return tables.map(({ id }) => typed.get(id)!)
}

function madeTable(table: WrittenTable, derivations: readonly Derivation[]): Made[] {
  for (const by of derivations) {
    const needs = by.needs(table)
    if (needs) return [{ id: table.id, needs, opensCircles: by.opensCircles, table, by }]
  }
  return []
}
