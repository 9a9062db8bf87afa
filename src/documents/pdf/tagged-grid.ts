/** Rows of tagged cells → a grid in which each stands over all rows and columns that it spans. */

import { largest } from '../../model/extremes.ts'
import { refuse } from '../../source/office/office-fault.ts'
import type { TaggedElement } from './structure.ts'

export interface GridSpot {
  /** The cell that begins here; null where none does. */
  readonly cell: TaggedElement | null
  /** Whether one beside or above it goes on here. */
  readonly isCovered: boolean
}

/** Cells, those that others go on in too. */
const cellLimit = 1_000_000

const blank: GridSpot = { cell: null, isCovered: false }
const covered: GridSpot = { cell: null, isCovered: true }

/** Rows of one length; null where there are no cells at all. */
export function taggedGrid(
  tagged: readonly (readonly TaggedElement[])[],
): readonly (readonly GridSpot[])[] | null {
  const rows: (GridSpot | undefined)[][] = tagged.map(() => [])
  let count = 0
  tagged.forEach((cells, index) => {
    let column = 0
    for (const cell of cells) {
      while (rows[index]![column]) column++
      const last = Math.min(index + cell.rowSpan, rows.length)
      count += cell.columnSpan * (last - index)
      if (count > cellLimit) refuse({ fault: 'size' })
      for (let row = index; row < last; row++)
        for (let beside = column; beside < column + cell.columnSpan; beside++) rows[row]![beside] ??= covered
      rows[index]![column] = { cell, isCovered: false }
    }
  })
  const width = largest(
    rows.map(({ length }) => length),
    0,
  )
  if (width * rows.length > cellLimit) refuse({ fault: 'size' })
  return width === 0
    ? null
    : rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank))
}
