/** The rows and columns of one report's table that another report has too. */

import { comparedLabel, groupLabels, rowLabel } from '../tables/row-names.ts'
import type { Column, Row, Table } from '../model/table.ts'

export interface RowPair {
  readonly label: string
  readonly before: Row | null
  readonly after: Row | null
}

/** The table of the same id, else the only one of the same kind. */
export function counterpart(table: Table, among: readonly Table[], all: readonly Table[]): Table | null {
  const own = table.ownId && among.find(({ ownId }) => ownId?.id === table.id)
  if (own) return own.kind === table.kind ? own : null
  const [only, ...others] = among.filter(({ kind }) => kind === table.kind)
  const isOnly = all.filter(({ kind }) => kind === table.kind).length === 1
  return only && others.length === 0 && isOnly ? only : null
}

/** Single rows by label within their groups, in the order of the later table; rows that are gone come last. */
export function pairRows(before: Table, after: Table): RowPair[] {
  const earlier = new Map(singleRows(before).map((one) => [one.name, one]))
  const pairs = singleRows(after).map(({ name, label, row }): RowPair => {
    const found = earlier.get(name)?.row ?? null
    earlier.delete(name)
    return { label, before: found, after: row }
  })
  const gone = [...earlier.values()].map(({ label, row }): RowPair => ({ label, before: row, after: null }))
  return [...pairs, ...gone].filter(({ label }) => label !== '')
}

export const columnLike = ({ id, heading }: Column, { columns }: Table): number =>
  columns.findIndex((other) => (id === null ? other.heading.text === heading.text : other.id === id))

interface NamedRow {
  readonly row: Row
  readonly label: string
  /** The label for comparing, under those of its groups. */
  readonly name: string
}

function singleRows(table: Table): NamedRow[] {
  const groups = groupLabels(table)
  return table.rows.flatMap((row, index) => {
    const label = rowLabel(table, index)
    const name = [...groups[index]!, label].map(comparedLabel).join('\n')
    return row.role === 'body' || row.role === 'apart' ? [{ row, label, name }] : []
  })
}
