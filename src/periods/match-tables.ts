/** The rows and columns of one report's table that another report has too. */

import { evenSpaces } from '../tables/number-grammar.ts'
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
  const earlier = new Map(before.rows.filter(isSingle).map((row) => [nameOf(row, before), row]))
  const pairs = after.rows.filter(isSingle).map((row): RowPair => {
    const name = nameOf(row, after)
    const found = earlier.get(name) ?? null
    earlier.delete(name)
    return { label: labelOf(row, after), before: found, after: row }
  })
  const gone = [...earlier.values()].map((row): RowPair => ({
    label: labelOf(row, before),
    before: row,
    after: null,
  }))
  return [...pairs, ...gone].filter(({ label }) => label !== '')
}

export const columnLike = ({ id, heading }: Column, { columns }: Table): number =>
  columns.findIndex((other) => (id === null ? other.heading.text === heading.text : other.id === id))

const isSingle = ({ role }: Row): boolean => role === 'body' || role === 'apart'

function labelOf({ cells }: Row, { columns }: Table): string {
  const key = columns.findIndex(({ role }) => role === 'key')
  return key === -1 ? '' : cells[key]!.written.text
}

/** The label without case, under those of its groups. */
function nameOf(row: Row, table: Table): string {
  const groups = table.columns.flatMap(({ role }, index) =>
    role === 'group' ? [groupText(table, row, index)] : [],
  )
  return [...groups, labelOf(row, table)].map((text) => evenSpaces(text).toLowerCase()).join('\n')
}

/** What an inherited label says further up. */
function groupText({ rows }: Table, row: Row, column: number): string {
  let at = rows.indexOf(row)
  while (at > 0 && rows[at]!.cells[column]!.origin === 'inherited') at--
  return rows[at]!.cells[column]!.written.text
}
