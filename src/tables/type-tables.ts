/** All tables of a report as written → the same typed; summaries of goals last, since they are made of other tables. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Kind } from '../kinds/kind.ts'
import type { ReportMeta } from '../model/report.ts'
import type { Table, WrittenTable } from '../model/table.ts'
import { summarise } from './summarise.ts'
import { typeInUnits } from './file-units.ts'
import { oneHeadingRow } from './heading-rows.ts'
import { typeTable } from './type-table.ts'

/** How tables are typed whose cells print values of others: after those, with the values filled in. */
export interface SettleCells {
  isNeeded(table: WrittenTable): boolean
  /** `waiting` are the ids of tables that are still to be filled in, this one among them. */
  cells(table: WrittenTable, typed: readonly Table[], waiting: readonly string[]): WrittenTable
}

export function typeTables(
  tables: readonly WrittenTable[],
  meta: ReportMeta,
  kinds: readonly Kind[],
  emit: Emit,
  settle: SettleCells,
): Table[] {
  const own = new Map<string, Table>()
  const later: WrittenTable[] = []
  for (const table of tables) {
    if (table.summaryOf !== null) continue
    if (settle.isNeeded(table)) later.push(table)
    else own.set(table.id, typeInUnits(table, meta, kinds, emit))
  }
  later.forEach((table, index) => {
    const waiting = later.slice(index).map(({ id }) => id)
    own.set(table.id, typeInUnits(settle.cells(table, [...own.values()], waiting), meta, kinds, emit))
  })
  const assessing = kinds.filter(({ assessment }) => assessment).map(({ id }) => id)
  const goals = [...own.values()].filter(({ kind }) => assessing.includes(kind))
  return tables.map((table) => {
    const done = own.get(table.id)
    if (done) return done
    const source = goals.find(({ id }) => id === table.summaryOf)
    if (!source) {
      const known = goals.map(({ id }) => id)
      const facts = { target: table.summaryOf!, nearest: nearest(table.summaryOf!, known), known }
      emit('table/no-goals', facts, table.span)
    }
    const assessing = kinds.find(({ id }) => id === source?.kind)?.assessment
    const kind = kinds.find(({ id }) => id === assessing?.summary)
    const written = source && kind ? summarise(source, table, kind, meta.language) : table
    return typeTable(oneHeadingRow(written, meta.language), meta, kinds, emit)
  })
}
