/** Cells as files name them, some spanning others → rows of one length. */

import { largest } from '../model/extremes.ts'
import { nowhere, type ForeignCell } from './document.ts'

export interface SpanningCell extends Pick<ForeignCell, 'content' | 'at'> {
  /** How many columns and rows it spans, itself included. */
  readonly columns: number
  readonly rows: number
}

/** Wider tables are nobody's; a span that says more is a slip or a trap. */
const mostColumns = 400

/** A cell stands where it begins; the places that it spans are blank, and so are those that a row lacks. */
export function gridOf(rows: readonly (readonly SpanningCell[])[]): ForeignCell[][] {
  const grid: (ForeignCell | undefined)[][] = rows.map(() => [])
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (grid[row]![column]) column++
      if (column >= mostColumns) break
      place(cell, row, column)
      column += cell.columns
    }
  })
  const width = largest(
    grid.map(({ length }) => length),
    0,
  )
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank))

  function place({ content, at, columns, rows: down }: SpanningCell, row: number, column: number): void {
    const lastRow = Math.min(rows.length, row + Math.max(1, down))
    const lastColumn = Math.min(mostColumns, column + Math.max(1, columns))
    for (let y = row; y < lastRow; y++)
      for (let x = column; x < lastColumn; x++)
        grid[y]![x] ??=
          y === row && x === column ? { content, at, isCovered: false } : { content: [], at, isCovered: true }
  }
}

const blank: ForeignCell = { content: [], at: nowhere, isCovered: false }
