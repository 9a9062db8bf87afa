/** All tables of a report as written → the same typed, each after those that it is made of. */

import type { ReportMeta } from '../model/report.ts'
import type { Table, WrittenTable } from '../model/table.ts'
import type { Derivation, Making } from './derived/derivation.ts'
import { makingOrder, type Needing } from './derived/making-order.ts'

interface Made extends Needing {
  readonly table: WrittenTable
  /** Each makes on with what the one before it has made. */
  readonly by: readonly Derivation[]
}

export interface Typing extends Pick<Making, 'report' | 'meta' | 'kinds' | 'beside' | 'emit'> {
  /** The ways for tables to be made of others. */
  readonly derivations: readonly Derivation[]
  /** A table typed by itself, all that it is made of in it, by the report's settings in the table's own language. */
  typed(table: WrittenTable, meta: ReportMeta): Table
}

export function typeTables(tables: readonly WrittenTable[], typing: Typing): Table[] {
  const { report, meta, kinds, beside, emit, derivations } = typing
  const made = new Map(tables.flatMap((table) => madeTable(table, derivations)).map((one) => [one.id, one]))
  const done = new Map<string, Table>()
  for (const table of tables) if (!made.has(table.id)) done.set(table.id, typing.typed(table, meta))
  for (const { id, waiting } of makingOrder([...made.values()])) {
    const { table, by } = made.get(id)!
    const own = inItsLanguage(table, meta)
    const making = { report, meta: own, kinds, tables: [...done.values()], waiting, beside, emit }
    const whole = by.reduce((sofar, one) => one.make(sofar, making), table)
    done.set(id, typing.typed(whole, own))
  }
  return tables.map(({ id }) => done.get(id)!)
}

/** Authors write headings and figures as in the rest of the report; a table without any is the program's own words. */
const inItsLanguage = ({ madeOf, headings, language }: WrittenTable, meta: ReportMeta): ReportMeta =>
  madeOf && headings.length === 0 && language ? { ...meta, language } : meta

function madeTable(table: WrittenTable, derivations: readonly Derivation[]): Made[] {
  const all = derivations.flatMap((by) => {
    const needs = by.needs(table)
    return needs ? [{ by, needs }] : []
  })
  if (all.length === 0) return []
  return [
    {
      id: table.id,
      needs: all.flatMap(({ needs }) => needs),
      opensCircles: all.every(({ by }) => by.opensCircles),
      table,
      by: all.map(({ by }) => by),
    },
  ]
}
