/** Lays the cells of a sheet out in rows of equal length, blank ones among them. */

import type { Span } from '../../../model/span.ts'
import type { DataCell, DataRows } from '../data-rows.ts'
import { columnLimit, columnName, type CellRange } from './cell-reference.ts'
import type { CellProblem } from './cell-value.ts'
import { sheetLimits, type SheetCells } from './sheet.ts'
import { refuse } from './workbook-fault.ts'

export interface CellFault extends CellProblem {
  readonly span: Span
}

export interface SheetRows {
  readonly rows: DataRows
  readonly faults: readonly CellFault[]
}

/** The columns of the range, or without one those from the first to the last with content. */
export function layOut(cells: SheetCells, range: CellRange | null, file: string, sheet: string): SheetRows {
  const { left, right } = range ?? usedColumns(cells)
  const width = right - left + 1
  if (width > sheetLimits.columns || width * cells.size > sheetLimits.cells) refuse({ fault: 'size' })
  const names = Array.from({ length: Math.max(width, 0) }, (_, at) => columnName(left + at))
  const rows: DataCell[][] = []
  const faults: CellFault[] = []

  for (const [row, inRow] of [...cells].sort(([one], [other]) => one - other)) {
    const laid = names.map((name, at) => {
      const start = (row - 1) * columnLimit + (left + at - 1)
      const span = { file, start, end: start + 1, cell: `${sheet}!${name}${row}` }
      const value = inRow.get(left + at) ?? ''
      if (typeof value === 'string') return { text: value, span }
      faults.push({ ...value, span })
      return { text: '', span }
    })
    if (laid.some(({ text }) => text !== '')) rows.push(laid)
  }
  return { rows, faults }
}

function usedColumns(cells: SheetCells): { left: number; right: number } {
  let [left, right] = [columnLimit + 1, columnLimit]
  for (const inRow of cells.values())
    for (const column of inRow.keys()) {
      right = left > columnLimit ? column : Math.max(right, column)
      left = Math.min(left, column)
    }
  return { left, right }
}
