/** Rows that a table lacks, each behind the one that it follows in the source. */

import type { Edit } from '../fixes/edit.ts'
import type { TableText } from '../fixes/table-text.ts'
import type { FedRow } from '../feeds/feed.ts'
import type { Table } from '../model/table.ts'
import { evenSpaces } from '../tables/number-grammar.ts'
import { labelColumn } from '../tables/row-names.ts'
import { textFor, type NewText } from './new-text.ts'
import type { Pair } from './paired-columns.ts'
import type { CellChange, CellSetting } from './table-update.ts'

const blank: NewText = { text: '', shown: '' }

/** A row of the source and the table's own, as the pairing of rows gives it. */
export interface PairedRow {
  readonly row: FedRow
  readonly own: number | null | 'many'
}

interface Added {
  readonly row: string
  readonly cells: readonly CellChange[]
  readonly edit: Edit
}

export function addRows(
  table: Table,
  rows: readonly PairedRow[],
  pairs: readonly Pair[],
  setting: CellSetting,
): Added[] {
  const { text, emit } = setting
  const { columns } = table
  const label = labelColumn(columns)
  const hasGroups = columns.some(({ role }) => role === 'group')
  const likes = columns.map((_, column) => likeIn(table, column, text))
  const places = placesFor(table, rows)
  return rows.flatMap(({ row, own }, index): Added[] => {
    if (own !== null || pairs.every(({ fed }) => row.cells[fed] === null)) return []
    if (hasGroups) {
      emit('source/new-row', { row: row.label }, row.span)
      return []
    }
    const texts = columns.map((_, column): NewText | null => {
      if (column === label) return { text: text.write(evenSpaces(row.label)), shown: row.label }
      const pair = pairs.find((one) => one.own === column)
      const cell = pair ? row.cells[pair.fed]! : null
      return pair && cell !== null ? textFor(table, pair, cell, likes[column]!, setting) : blank
    })
    if (!texts.every((one) => one !== null)) return []
    const edit = rowAt(table, places[index]!, texts, text)
    if (!edit) {
      emit('source/no-place', { row: row.label }, row.span)
      return []
    }
    const given = pairs.filter(({ fed }) => row.cells[fed] !== null)
    const cells = given.map(({ own: column }) => ({
      row: row.label,
      column: columns[column]!.heading.text,
      before: '',
      after: texts[column]!.shown,
    }))
    return [{ row: row.label, cells, edit }]
  })
}

function rowAt(
  { rows }: Table,
  { row, isBefore }: RowPlace,
  texts: readonly NewText[],
  text: TableText,
): Edit | null {
  const reference = rows[row]
  const written = texts.map((one) => one.text)
  return reference ? text.rowBeside(reference, isBefore, written) : null
}

/** Quotation marks that a cell of the column has, with nothing between them. */
function likeIn({ rows }: Table, column: number, text: TableText): string {
  const quote = rows.map(({ cells }) => /^["']/.exec(text.read(cells[column]!.written))?.[0]).find(Boolean)
  return quote === undefined ? '' : quote + quote
}

/** Which row a new one stands beside. */
interface RowPlace {
  readonly row: number
  readonly isBefore: boolean
}

/** For each row of the source: behind the last before it that the table has, else before the first that it has. */
function placesFor({ rows: own }: Table, rows: readonly PairedRow[]): readonly RowPlace[] {
  const last = own.findLastIndex(({ role }) => role !== 'total' && role !== 'subtotal')
  const first = rows.find((row) => typeof row.own === 'number')?.own
  const inFront =
    typeof first === 'number'
      ? { row: first, isBefore: true }
      : { row: Math.max(last, 0), isBefore: last === -1 }
  let place: RowPlace = inFront
  return rows.map((row) => {
    if (typeof row.own === 'number') place = { row: row.own, isBefore: false }
    return place
  })
}
