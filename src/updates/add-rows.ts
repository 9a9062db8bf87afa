/** Rows that a table lacks, each behind the one that it follows in the source. */

import type { Edit } from '../fixes/edit.ts'
import type { TableText } from '../fixes/table-text.ts'
import type { FedRow } from '../feeds/feed.ts'
import type { Table } from '../model/table.ts'
import { evenSpaces } from '../tables/number-grammar.ts'
import { labelColumn } from '../tables/row-names.ts'
import { textFor, type NewText } from './new-text.ts'
import type { Pair } from './paired-columns.ts'
import type { CellChange, UpdateSetting } from './table-update.ts'

const blank: NewText = { text: '', shown: '' }

interface Added {
  readonly row: string
  readonly cells: readonly CellChange[]
  readonly edit: Edit
}

export function addRows(
  table: Table,
  rows: readonly { readonly row: FedRow; readonly own: number | null | 'many' }[],
  pairs: readonly Pair[],
  setting: UpdateSetting,
): Added[] {
  const { text, emit } = setting
  const label = labelColumn(table.columns)
  const hasGroups = table.columns.some(({ role }) => role === 'group')
  return rows.flatMap(({ row, own }, index): Added[] => {
    if (own !== null || pairs.every(({ fed }) => row.cells[fed] === null)) return []
    if (hasGroups) {
      emit('source/new-row', { row: row.label }, row.span)
      return []
    }
    const beside = neighbour(table, rows, index)
    const reference = beside && table.rows[beside.row]
    const texts = table.columns.map((_, column) => {
      const pair = pairs.find((one) => one.own === column)
      const cell = pair ? row.cells[pair.fed]! : null
      if (column === label) return { text: text.write(evenSpaces(row.label)), shown: row.label }
      return cell === null ? blank : textFor(table, pair!, cell, likeIn(table, column, text), setting)
    })
    if (!texts.every((one) => one !== null)) return []
    const edit = reference
      ? text.rowBeside(
          reference,
          beside.isBefore,
          texts.map((one) => one.text),
        )
      : null
    if (!edit) {
      emit('source/no-place', { row: row.label }, row.span)
      return []
    }
    const cells = pairs.flatMap(({ own: column, fed }) =>
      row.cells[fed] === null
        ? []
        : [
            {
              row: row.label,
              column: table.columns[column]!.heading.text,
              before: '',
              after: texts[column]!.shown,
            },
          ],
    )
    return [{ row: row.label, cells, edit }]
  })
}

/** Quotation marks that a cell of the column has, with nothing between them. */
function likeIn({ rows }: Table, column: number, text: TableText): string {
  const quote = rows.map(({ cells }) => /^["']/.exec(text.read(cells[column]!.written))?.[0]).find(Boolean)
  return quote === undefined ? '' : quote + quote
}

/** The row that a new one goes behind, or before; null in a table without any. */
function neighbour(
  { rows: own }: Table,
  rows: readonly { readonly own: number | null | 'many' }[],
  index: number,
): { row: number; isBefore: boolean } | null {
  const before = rows.slice(0, index).findLast(({ own }) => typeof own === 'number')
  if (before) return { row: before.own as number, isBefore: false }
  const after = rows.slice(index).find(({ own }) => typeof own === 'number')
  if (after) return { row: after.own as number, isBefore: true }
  const last = own.findLastIndex(({ role }) => role !== 'total' && role !== 'subtotal')
  if (last !== -1) return { row: last, isBefore: false }
  return own.length > 0 ? { row: 0, isBefore: true } : null
}
