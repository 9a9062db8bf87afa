/** Rows and columns that stand close to the chosen range, and look as if they belonged to it. */

import type { Span } from '../../../model/span.ts'
import { isFigure } from '../is-figure.ts'
import { cellSpan, columnLimit, rangeName, rowLimit, type CellRange } from './cell-reference.ts'
import type { Hidden, SheetCells } from './sheet.ts'

export interface Outside {
  readonly side: 'below' | 'right'
  /** What the first of them says: the row's first text, or the column's heading. */
  readonly name: string
  readonly count: number
  /** The range that has them too. */
  readonly range: string
  readonly span: Span
}

/** So many rows are looked at to find the end of the table. */
const rowsBelow = 50
/** Where more columns follow, they were left out on purpose. */
const columnsBeside = 2

export const withSurroundings = ({ top, bottom, left, right }: CellRange): CellRange => ({
  top,
  bottom: Math.min(bottom + rowsBelow, rowLimit),
  left,
  right: Math.min(right + columnsBeside + 1, columnLimit),
})

/** Cells of the range and its surroundings → what was likely forgotten. */
export function outsideRange(
  cells: SheetCells,
  hidden: Hidden,
  range: CellRange,
  file: string,
  sheet: string,
): readonly Outside[] {
  const { top, bottom, left, right } = range
  const textAt = (row: number, column: number): string => {
    const value = hidden.rows.has(row) || hidden.columns(column) ? '' : (cells.get(row)?.get(column) ?? '')
    return typeof value === 'string' ? value : value.written
  }
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at)
  const filled = (row: number) => columns.filter((column) => textAt(row, column) !== '')
  const hasFigures = (row: number) => columns.some((column) => isFigure(textAt(row, column)))

  /** Rows of figures right under those of the range; a note under the table has none. */
  const below = (): Outside[] => {
    if (!hasFigures(bottom)) return []
    let last = bottom
    while (filled(last + 1).length > 1 && hasFigures(last + 1)) last++
    if (last === bottom) return []
    const first = filled(bottom + 1)[0]!
    const wider = rangeName({ ...range, bottom: last })
    const span = cellSpan(file, sheet, bottom + 1, first)
    return [{ side: 'below', name: textAt(bottom + 1, first), count: last - bottom, range: wider, span }]
  }

  /** A column with a heading and content that ends at the next blank one. */
  const beside = (): Outside[] => {
    const head = Array.from({ length: Math.min(bottom - top + 1, rowsBelow) }, (_, at) => top + at).find(
      (row) => filled(row).length > 0,
    )
    if (head === undefined || textAt(head, right) === '') return []
    const isColumn = (column: number) =>
      textAt(head, column) !== '' &&
      [...cells.keys()].some((row) => row > head && row <= bottom && textAt(row, column) !== '')
    let last = right
    while (last - right <= columnsBeside && isColumn(last + 1)) last++
    if (last === right || last - right > columnsBeside) return []
    const wider = rangeName({ ...range, right: last })
    const span = cellSpan(file, sheet, head, right + 1)
    return [{ side: 'right', name: textAt(head, right + 1), count: last - right, range: wider, span }]
  }

  return [...below(), ...beside()]
}
