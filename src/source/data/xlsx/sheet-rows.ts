/** Lays the cells of a sheet out in rows of equal length, blank ones among them, as far as Excel shows them. */

import type { Span } from '../../../model/span.ts'
import type { DataCell, DataRows } from '../data-rows.ts'
import { cellSpan, columnLimit, columnName, type CellRange } from './cell-reference.ts'
import type { CellProblem } from './cell-value.ts'
import { outsideRange, type Outside } from './outside-range.ts'
import { sheetLimits, type Hidden, type Sheet, type SheetCells } from './sheet.ts'
import { refuse } from '../../office/office-fault.ts'

export interface CellFault extends CellProblem {
  readonly span: Span
}

/** What the table would have that Excel does not show. */
export interface LeftOut {
  readonly rows: readonly number[]
  /** `D`, with its heading. */
  readonly columns: readonly { readonly name: string; readonly heading: string }[]
  /** The first cell of them. */
  readonly span: Span
}

export interface SheetRows {
  readonly rows: DataRows
  readonly faults: readonly CellFault[]
  readonly leftOut: LeftOut | null
  readonly outside: readonly Outside[]
}

/** The columns of the range, or without one those from the first to the last with content. */
export function layOut(
  cells: SheetCells,
  ungrouped: Sheet['ungrouped'],
  hidden: Hidden,
  range: CellRange | null,
  file: string,
  sheet: string,
): SheetRows {
  const { left, right } = range ?? usedColumns(cells)
  const width = right - left + 1
  if (width > sheetLimits.columns || width * cells.size > sheetLimits.cells) refuse({ fault: 'size' })
  const all = Array.from({ length: Math.max(width, 0) }, (_, at) => left + at)
  const columns = all.filter((column) => !hidden.columns(column))
  const inRange = [...cells]
    .filter(([row]) => range === null || row <= range.bottom)
    .sort(([one], [other]) => one - other)
  const rows: DataCell[][] = []
  const faults: CellFault[] = []

  for (const [row, inRow] of inRange) {
    if (hidden.rows.has(row)) continue
    const laid = columns.map((column): DataCell => {
      const span = cellSpan(file, sheet, row, column)
      const value = inRow.get(column) ?? ''
      if (typeof value === 'string')
        return ungrouped.get(row)?.has(column)
          ? { text: value, span, ungrouped: true }
          : { text: value, span }
      faults.push({ ...value, span })
      return { text: '', span }
    })
    if (laid.some(({ text }) => text !== '')) rows.push(laid)
  }
  return {
    rows,
    faults,
    leftOut: leftOut(inRange, all, hidden, file, sheet),
    outside: range === null ? [] : outsideRange(cells, hidden, range, file, sheet),
  }
}

type SheetRow = readonly [row: number, inRow: ReadonlyMap<number, unknown>]

/** Null where nothing is hidden but what is blank. */
function leftOut(
  inRange: readonly SheetRow[],
  columns: readonly number[],
  hidden: Hidden,
  file: string,
  sheet: string,
): LeftOut | null {
  const filled = (inRow: SheetRow[1], column: number) => inRow.has(column)
  const rows = inRange
    .filter(([row, inRow]) => hidden.rows.has(row) && columns.some((column) => filled(inRow, column)))
    .map(([row]) => row)
  const shown = inRange.filter(([row]) => !hidden.rows.has(row))
  const hiddenColumns = columns.filter(
    (column) => hidden.columns(column) && shown.some(([, inRow]) => filled(inRow, column)),
  )
  const [firstRow, firstColumn] = [rows[0], hiddenColumns[0]]
  if (firstRow === undefined && firstColumn === undefined) return null
  const heading = (column: number): string => {
    const value = shown[0]?.[1].get(column)
    return typeof value === 'string' ? value : ''
  }
  return {
    rows,
    columns: hiddenColumns.map((column) => ({ name: columnName(column), heading: heading(column) })),
    span: cellSpan(file, sheet, firstRow ?? shown[0]![0], firstColumn ?? columns[0]!),
  }
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
