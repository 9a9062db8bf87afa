/** Names of cells and ranges, `B7` and `A3:E14`, with rows and columns counted from 1. */

import type { Span } from '../../../model/span.ts'

export const rowLimit = 1_048_576
export const columnLimit = 16_384

export interface CellReference {
  readonly row: number
  readonly column: number
}

/** Corners included. */
export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Reads `B7`; null for anything else and for what lies outside a sheet. */
export function readReference(written: string): CellReference | null {
  let at = 0
  let column = 0
  for (; at < 3; at++) {
    const letter = written.charCodeAt(at) - 64
    if (!(letter >= 1 && letter <= 26)) break
    column = column * 26 + letter
  }
  if (column === 0 || column > columnLimit) return null
  const row = readRowNumber(written.slice(at))
  return row === null ? null : { row, column }
}

export function readRowNumber(written: string): number | null {
  if (!/^[1-9]\d{0,6}$/.test(written)) return null
  const row = Number(written)
  return row <= rowLimit ? row : null
}

/** Reads `A3:E14`, in any case, with or without `$`, whichever corners are named. */
export function readRange(written: string): CellRange | null {
  if (written.length > 30) return null
  const corners = written.trim().replaceAll('$', '').toUpperCase().split(':').map(readReference)
  const [one, other] = corners
  if (corners.length !== 2 || !one || !other) return null
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}

/** `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** `A3:E14`. */
export const rangeName = ({ top, bottom, left, right }: CellRange): string =>
  `${columnName(left)}${top}:${columnName(right)}${bottom}`

/** The place of a cell. */
export function cellSpan(file: string, sheet: string, row: number, column: number): Span {
  const start = (row - 1) * columnLimit + (column - 1)
  return { file, start, end: start + 1, cell: `${sheet}!${columnName(column)}${row}` }
}
