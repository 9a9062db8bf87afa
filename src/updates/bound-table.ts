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

/** By its id, else by the file that it is read from; null where there is none. */
export function boundTable(
  { table: { id, span }, newFile }: Binding,
  tables: readonly Table[],
): Table | null {
  const named = tables.find(({ ownId }) => ownId?.id === id)
  const reading = tables.find(({ columns }) => columns[0]?.heading.span.file === newFile)
  return named ?? (span === null ? reading : null) ?? null
}

/** Whether a table that there is none of is meant as a new one; told where it is hardly meant. */
export function isNewTable(
  { file, table: { id, span } }: Binding,
  tables: readonly Table[],
  emit: Emit,
): boolean {
  const known = tables.flatMap(({ ownId }) => ownId?.id ?? [])
  const near = nearest(id, known)
  if (span === null && near === null) return true
  const facts = { table: id, isStated: span !== null, nearest: near, known }
  emit('source/no-table', facts, span ?? startOf(file))
  return false
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
    emit('source/not-text', { file: problem === 'made' ? table.title : name, problem }, at)
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
