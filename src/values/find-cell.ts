/** `table.row.column` → the cell it names, or the part of it that names nothing. */

import { nearest } from '../diagnostics/nearest.ts'
import { rememberedOf } from '../model/remembered.ts'
import type { Column, Table } from '../model/table.ts'
import { nameKey } from '../source/slug.ts'
import { readHeading } from '../tables/headings/read-heading.ts'
import { comparedLabel, rowLabel, rowSlug } from '../tables/row-names.ts'
import type { Segment } from './read-expression.ts'

export interface FoundCell {
  readonly table: Table
  readonly row: number
  readonly column: number
}

/** A name that leads nowhere, and those that would. */
export interface UnknownName {
  /** `twice`: two rows bear it, `columns`: two columns, which `known` tells apart; `waiting`: that table waits for this one, on the way that `known` tells. */
  readonly unknown: 'table' | 'row' | 'column' | 'name' | 'helper' | 'twice' | 'columns' | 'waiting'
  readonly segment: { readonly text: string; readonly at: number }
  readonly nearest: string | null
  readonly known: readonly string[]
}

export const isUnknown = (found: object): found is UnknownName => 'unknown' in found

/** A table's name alone is not enough: what is missing is told at the end of the path. */
export function findCell(
  path: readonly Segment[],
  tables: readonly Table[],
  waiting: ReadonlyMap<string, readonly string[]> = new Map(),
): FoundCell | UnknownName {
  const [first, second, third] = path as [Segment, Segment | undefined, Segment | undefined]
  const table = tables.find(({ id }) => id === first.text)
  const wayBack = waiting.get(first.text)
  if (!table && wayBack) return { unknown: 'waiting', segment: first, nearest: null, known: wayBack }
  if (!table)
    return unknown(
      'table',
      first,
      tables.filter(({ ownId }) => ownId).map(({ id }) => id),
    )

  const rows = rowNames(table)
  const rowAt = second ? findRow(second, table, rows) : -1
  if (rowAt === -1)
    return unknown(
      'row',
      second ?? missing(first),
      rows.filter((name) => name !== ''),
    )
  if (second && isTwice(second, table, rows)) return unknown('twice', second, [])

  const columns = columnNames(table)
  const meant = third ? columnsNamed(third, table, columns) : []
  if (third && meant.length > 1)
    return { unknown: 'columns', segment: third, nearest: null, known: toldApart(meant, table) }
  const [columnAt] = meant
  if (columnAt === undefined)
    return unknown(
      'column',
      third ?? missing(second!),
      columns.filter((name) => name !== ''),
    )
  return { table, row: rowAt, column: columnAt }
}

/** The name by which a cell is told: `resultat.personalkostnader.deviation`. */
export function referenceTo({ table, row, column }: FoundCell): string {
  const { columns } = table
  const names = columnNames(table)
  return [
    table.id,
    rowNames(table)[row]!,
    columns[column]!.id ?? columnNameTo(table, column, names) ?? names[column]!,
  ].join('.')
}

export const rowNames = rememberedOf((table: Table): readonly string[] =>
  table.rows.map((_, row) => rowSlug(table, row, table.language)),
)

export const columnNames = rememberedOf((table: Table): readonly string[] =>
  table.columns.map((_, column) => columnName(table, column)),
)

/** The name that should have followed. */
const missing = (after: Segment): Segment => ({ text: '', at: after.at, isLabel: false })

function unknown(which: UnknownName['unknown'], segment: Segment, known: readonly string[]): UnknownName {
  return { unknown: which, segment, nearest: nearest(segment.text, known), known: [...new Set(known)] }
}

/** A name of two rows that are not the kind's own says of neither that it is meant. */
export function isTwice(
  { text, isLabel }: Pick<Segment, 'text' | 'isLabel'>,
  table: Table,
  names: readonly string[],
): boolean {
  if (table.rows.some(({ id }) => id === text)) return false
  const [all, wanted] = isLabel ? [labelsOf(table), comparedLabel(text)] : [names, nameKey(text, text)]
  return all.filter((name) => name === wanted).length > 1
}

/** Index of the row that a name or label leads to, −1 for none; `names` are the table's. */
export function findRow(
  { text, isLabel }: Pick<Segment, 'text' | 'isLabel'>,
  table: Table,
  names: readonly string[],
): number {
  if (isLabel) return labelsOf(table).indexOf(comparedLabel(text))
  const known = table.rows.findIndex(({ id }) => id === text)
  return known === -1 ? names.indexOf(nameKey(text, text)) : known
}

const labelsOf = (table: Table): string[] => table.rows.map((_, row) => comparedLabel(rowLabel(table, row)))

/** What a heading's word is called, without its date. */
const columnName = ({ columns, language }: Table, column: number): string => {
  const { heading } = columns[column]!
  return nameKey(readHeading(heading.text, language).word || heading.text, '')
}

/** The same for a column, by id or heading; −1 also for a name of several. */
export function findColumn(name: Pick<Segment, 'text'>, table: Table, names: readonly string[]): number {
  const meant = columnsNamed(name, table, names)
  return meant.length === 1 ? meant[0]! : -1
}

/**
 * Indexes of the columns that a name may mean: by id, by the whole heading, or by its word, which is the figure of the report's
 * own time where the kind knows which one that is. More than one where there is no telling.
 */
export function columnsNamed(
  { text }: Pick<Segment, 'text'>,
  { columns }: Table,
  names: readonly string[],
): readonly number[] {
  const byId = columns.findIndex(({ id }) => id === text)
  if (byId !== -1) return [byId]
  const all = [...columns.keys()]
  const wanted = nameKey(text, text)
  const whole = all.filter((column) => wholeName(columns[column]!) === wanted)
  const meant = whole.length > 0 ? whole : all.filter((column) => names[column] === wanted)
  if (meant.length < 2) return meant
  for (const isMeant of [
    (column: number) => !columns[column]!.isEarlier,
    (column: number) => columns[column]!.id !== null,
  ]) {
    const [first, ...others] = meant.filter(isMeant)
    if (first !== undefined && others.length === 0) return [first]
  }
  return meant
}

/** By its heading, as the author knows it; by its kind's name, or all of the heading, where another column has the same. */
export function columnNameTo(table: Table, column: number, names: readonly string[]): string | null {
  const { id, heading } = table.columns[column]!
  const candidates = [names[column]!, id ?? '', nameKey(heading.text, '')]
  return candidates.find((text) => text !== '' && findColumn({ text }, table, names) === column) ?? null
}

const wholeName = ({ heading }: Column): string => nameKey(heading.text, '')

/** Names by which columns of one name can be asked for; empty where their headings are the same. */
export function toldApart(meant: readonly number[], { columns }: Table): readonly string[] {
  const whole = meant.map((column) => wholeName(columns[column]!))
  return new Set(whole).size === whole.length ? whole : []
}
