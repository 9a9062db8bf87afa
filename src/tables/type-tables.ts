/** All tables of a report as written → the same typed, each after those that it is made of. */

import type { ReportMeta } from '../model/report.ts'
import type { Table, WrittenTable } from '../model/table.ts'
import type { Derivation, Making } from './derived/derivation.ts'
import { isInOwnLanguage } from './headings/own-language.ts'
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
  const { report, kinds, beside, emit, derivations } = typing
  const made = new Map(tables.flatMap((table) => madeTable(table, derivations)).map((one) => [one.id, one]))
  const done = new Map<string, Table>()
  for (const table of tables)
    if (!made.has(table.id)) done.set(table.id, typing.typed(table, inItsLanguage(table, typing)))
  for (const { id, waiting } of makingOrder([...made.values()])) {
    const { table, by } = made.get(id)!
    const own = inItsLanguage(table, typing)
    const making = { report, meta: own, kinds, tables: [...done.values()], waiting, beside, emit }
    const whole = by.reduce((sofar, one) => one.make(sofar, making), table)
    done.set(id, typing.typed(whole, own))
  }
  return tables.map(({ id }) => done.get(id)!)
}

/** A table that is made without headings of its author's is the program's own words. */
function inItsLanguage(table: WrittenTable, { meta, kinds }: Typing): ReportMeta {
  const { madeOf, headings, language } = table
  if (language === null || language === meta.language) return meta
  const isOwn =
    headings.length === 0 ? madeOf !== null : isInOwnLanguage(table, language, meta.language, kinds)
  return isOwn ? { ...meta, language } : meta
}

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
