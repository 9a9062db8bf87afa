/** The sheet of a workbook that a table names → its rows, and what must be said of the sheet. */

import type { Emit } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { TableFile } from '../chapter-context.ts'
import type { DataCell } from './data-rows.ts'
import type { FileRows, RowsReader } from './table-file-reader.ts'
import type { WorkbookFault } from './xlsx/workbook-fault.ts'
import type { SheetRows } from './xlsx/sheet-rows.ts'

export async function workbookRows(
  bytes: Uint8Array,
  file: TableFile,
  { language, emit, isExact = false }: RowsReader,
): Promise<FileRows | null> {
  const { readWorkbook, isWorkbookFault } = await import('./xlsx/read-workbook.ts')
  const read = await readWorkbook(bytes, file.path, {
    sheet: file.sheet,
    range: file.range,
    language,
    isExact,
  })
  if (isWorkbookFault(read)) {
    reportWorkbook(read, file, emit)
    return null
  }
  reportSheet(read, emit)
  const lost = new Set(read.faults.map(({ span }) => span.cell))
  const rows = read.rows.map((row) =>
    row.map((cell): DataCell => (lost.has(cell.span.cell) ? { ...cell, lost: true } : cell)),
  )
  return { rows, source: null, separator: 'list' }
}

function reportWorkbook(read: WorkbookFault, file: TableFile, emit: Emit): void {
  const { src, sheet, range } = file.attributeSpans
  if (read.fault === 'sheet')
    emit(
      'data/sheet',
      { file: file.written, sheet: read.sheet, nearest: nearest(read.sheet, read.known), known: read.known },
      sheet,
    )
  else if (read.fault === 'range') emit('data/range', { range: read.range }, range)
  else
    emit(
      'data/unreadable',
      {
        file: file.written,
        problem: read.fault === 'format' || read.fault === 'oldFormat' ? 'workbook' : read.fault,
      },
      src,
    )
}

/** Formulas that were never computed have one cause, however many they are. */
function reportSheet({ faults, leftOut, outside }: SheetRows, emit: Emit): void {
  const [first, ...others] = faults.filter(({ problem }) => problem === 'noValue')
  if (first) {
    const { problem, written, span } = first
    emit('cell/no-value', { problem, written, others: others.length }, span)
  }
  for (const { problem, written, span } of faults)
    if (problem === 'error') emit('cell/no-value', { problem, written, others: 0 }, span)
  if (leftOut) emit('data/hidden', { rows: leftOut.rows, columns: leftOut.columns }, leftOut.span)
  for (const { span, ...facts } of outside) emit('data/outside-range', facts, span)
}
