/** A table of a report beside the figures of its source → the edits that make it say the same, and what they change. */

import { addTo } from '../model/add-to.ts'
import type { Edit } from '../fixes/edit.ts'
import type { FedTable } from '../feeds/feed.ts'
import type { Table } from '../model/table.ts'
import { rowLabel } from '../tables/row-names.ts'
import { addRows } from './add-rows.ts'
import { rowPairer } from './pair-table.ts'
import { pairColumns } from './paired-columns.ts'
import {
  placeOf,
  type AstrayWords,
  type CellChange,
  type CellSetting,
  type Held,
  type TableUpdate,
  type UpdateSetting,
} from './table-update.ts'
import { updateCell } from './update-cell.ts'

export function updateTable(table: Table, fed: FedTable, given: UpdateSetting): TableUpdate {
  const setting: CellSetting = { ...given, astray: [] }
  const { text, isRemoving, language, emit } = setting
  const pairs = pairColumns(table, fed, setting)
  const pairRow = rowPairer(table, language, emit)
  const rows = fed.rows.map((row) => ({ row, own: pairRow(row) }))
  const matched = new Set(rows.map(({ own }) => own))
  const update = {
    edits: [] as Edit[],
    changes: [] as CellChange[],
    silent: [] as Pick<CellChange, 'row' | 'column'>[],
  }
  const held: Held[] = []
  const same: Pick<CellChange, 'row' | 'column'>[] = []
  for (const { row, own } of rows)
    if (typeof own === 'number')
      for (const pair of pairs) {
        const done = updateCell(table, own, pair, row.cells[pair.fed]!, setting)
        if (done === 'same') same.push(placeOf(table, own, pair.own))
        else if (done === 'silent') update.silent.push(placeOf(table, own, pair.own))
        else if (done !== null && 'amount' in done) held.push(done)
        else if (done !== null) {
          update.edits.push(done.edit)
          update.changes.push(done.change)
        }
      }
  const added = addRows(table, rows, pairs, setting)
  tellWords(setting.astray, emit)
  const lacking = table.rows.flatMap(({ role }, index) =>
    (role === 'body' || role === 'apart') && !matched.has(index) ? [index] : [],
  )
  const without = isRemoving ? lacking.flatMap((index) => text.withoutRow(table.rows[index]!) ?? []) : []
  return {
    ...update,
    edits: [...update.edits, ...added.map(({ edit }) => edit), ...without],
    added: added.map(({ row, cells }) => ({ row, cells })),
    absent: isRemoving ? [] : lacking.map((index) => rowLabel(table, index)),
    removed: isRemoving ? lacking.map((index) => rowLabel(table, index)) : [],
    unchanged: same.length,
    said: [...same, ...update.changes, ...added.flatMap(({ cells }) => cells)],
    held,
  }
}

/** Once for a column, at the first of them. */
function tellWords(astray: readonly AstrayWords[], emit: UpdateSetting['emit']): void {
  const byColumn = new Map<string, AstrayWords[]>()
  for (const one of astray) addTo(byColumn, one.column, one)
  for (const [first, ...others] of byColumn.values()) {
    const { span, ...facts } = first!
    emit('source/words', { ...facts, others: others.length }, span)
  }
}
