/** What a pull changes, in plain words: a block for each table. */

import path from 'node:path/posix'
import { listed } from '../../../diagnostics/entry.ts'
import { printable } from '../../../diagnostics/reporters/printable.ts'
import type { PulledTable } from '../../../engine/pull.ts'
import type { CellChange, TableUpdate } from '../../../updates/table-update.ts'
import type { PullTexts } from './texts.ts'

export function pulledText(report: string, table: PulledTable, say: PullTexts): string {
  const { name, sources, update } = table
  const file = path.relative(`reports/${report}`, table.file)
  const lines = update ? updateLines(update, say) : [say.newFile(file, table.rows)]
  return [
    say.heading(report, name, sources.join(', ')),
    ...lines.map((line) => `  ${line}`),
    ...(table.isInReport ? [] : [`  ${say.notInReport(file, name)}`]),
    '',
  ]
    .map((line) => `${printable(line)}\n`)
    .join('')
}

const cell = ({ row, column }: Pick<CellChange, 'row' | 'column'>): string => `${row} · ${column}`

function updateLines(
  { changes, added, removed, absent, silent, unchanged }: TableUpdate,
  say: PullTexts,
): string[] {
  return [
    ...changes.map(
      (change) => `${cell(change)}: ${change.before === '' ? say.blank : change.before} → ${change.after}`,
    ),
    ...added.map(
      ({ row, cells }) =>
        `${say.newRow(row)}: ${cells.map(({ column, after }) => `${column} ${after}`).join(', ')}`,
    ),
    ...removed.map(say.removedRow),
    ...(absent.length > 0 ? [say.absent(listed(absent))] : []),
    ...(silent.length > 0 ? [say.silent(listed(silent.map(cell)))] : []),
    ...(unchanged > 0 ? [say.unchanged(unchanged)] : []),
  ]
}

/** How much is another: cells, and whole rows. */
export const sizeOf = ({ update, rows }: PulledTable): { cells: number; rows: number } =>
  update
    ? { cells: update.changes.length, rows: update.added.length + update.removed.length }
    : { cells: 0, rows }

export const isChanged = (table: PulledTable): boolean => {
  const { cells, rows } = sizeOf(table)
  return table.update === null || cells + rows > 0
}
