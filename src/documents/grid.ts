/** Cells as files name them, some spanning others → rows of one length. */

import { largest } from '../model/extremes.ts'
import { nowhere, type ForeignCell } from './document.ts'

export interface Spanning {
  /** How many columns and rows it spans, itself included. */
  readonly columns: number
  readonly rows: number
}

export interface GridSpot<T> {
  /** The cell that begins or goes on here; null where a row lacks one. */
  readonly cell: T | null
  /** Whether one beside or above it goes on here. */
  readonly isCovered: boolean
}

/** Wider tables are nobody's; a span that says more is a slip or a trap. */
const mostColumns = 400
/** Places that cells span, all told: beyond them, each spans itself alone. */
const mostSpanned = 1_000_000

/** A cell stands where it begins, and goes on over the places that it spans. */
export function spotsOf<T extends Spanning>(
  rows: readonly (readonly T[])[],
): readonly (readonly GridSpot<T>[])[] {
  const grid: (GridSpot<T> | undefined)[][] = rows.map(() => [])
  let spanned = 0
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
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? lacking))

  function place(cell: T, row: number, column: number): void {
    const mayGoOn = spanned < mostSpanned
    const lastRow = mayGoOn ? Math.min(rows.length, row + Math.max(1, cell.rows)) : row + 1
    const lastColumn = mayGoOn ? Math.min(mostColumns, column + Math.max(1, cell.columns)) : column + 1
    spanned += (lastRow - row) * (lastColumn - column)
    for (let y = row; y < lastRow; y++)
      for (let x = column; x < lastColumn; x++) grid[y]![x] ??= { cell, isCovered: y !== row || x !== column }
  }
}

const lacking = { cell: null, isCovered: false }

export interface SpanningCell extends Spanning, Pick<ForeignCell, 'content' | 'at'> {}

/** The places that a cell spans are blank, and so are those that a row lacks. */
export const gridOf = (rows: readonly (readonly SpanningCell[])[]): ForeignCell[][] =>
  spotsOf(rows).map((row) =>
    row.map(({ cell, isCovered }) => ({
      content: isCovered || !cell ? [] : cell.content,
      at: cell?.at ?? nowhere,
      isCovered,
    })),
  )
