/** The table that a binding means, and how it is written in. */

import path from 'node:path/posix'
import type { EmitOf } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Binding } from '../feeds/binding.ts'
import { tableText } from '../fixes/table-text-of.ts'
import type { TableText } from '../fixes/table-text.ts'
import { startOf, type SourceText } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import type { updateCodes } from './update-codes.ts'

type Emit = EmitOf<typeof updateCodes>

/** By its id, else by the file that it is read from; null where there is none, which is told where the binding names it. */
export function boundTable(binding: Binding, tables: readonly Table[], emit: Emit): Table | null {
  const { id, span } = binding.table
  const named = tables.find(({ ownId }) => ownId?.id === id)
  if (named) return named
  const reading = tables.find(({ columns }) => columns[0]?.heading.span.file === binding.newFile)
  if (reading && span === null) return reading
  const known = tables.flatMap(({ ownId }) => ownId?.id ?? [])
  if (span !== null) emit('source/no-table', { table: id, nearest: nearest(id, known), known }, span)
  return null
}

export interface WritableTable {
  readonly source: SourceText
  readonly text: TableText
}

/** Null where nothing can be written into it, which is told. */
export function writableTable(
  table: Table,
  { file, table: { span } }: Binding,
  texts: readonly SourceText[],
  emit: Emit,
): WritableTable | null {
  const at = span ?? startOf(file)
  const heading = table.columns[0]?.heading.span
  const name = path.basename(heading?.file ?? '')
  const refuse = (problem: 'workbook' | 'made' | 'quotes' | 'unit') => {
    emit('source/not-text', { file: name, problem }, at)
    return null
  }
  const { span: all, rows } = table
  if (!heading || (heading.file === all.file && heading.start === all.start && heading.end === all.end))
    return refuse('made')
  if (heading.cell !== undefined) return refuse('workbook')
  if (rows.some(({ cells }) => cells.some(({ written }) => written.inOtherUnit))) return refuse('unit')
  const source = texts.find((one) => one.file === heading.file)
  const text = source ? tableText(table, source) : null
  return source && text ? { source, text } : refuse('quotes')
}
