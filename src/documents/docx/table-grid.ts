/** Cells as a Word file has them, each as wide as the columns of a grid that it spans → rows of one length. */

import type { PhrasingContent } from 'mdast'
import type { ForeignCell, ForeignPlace } from '../document.ts'
import { columnsOf, type Extent } from './table-columns.ts'

export interface WrittenCell {
  readonly content: readonly PhrasingContent[]
  /** Columns of the grid. */
  readonly span: number
  /** Whether the cell above goes on here. */
  readonly goesOn: boolean
  readonly at: ForeignPlace
}

export interface WrittenRow {
  readonly cells: readonly WrittenCell[]
  /** Columns of the grid that are left out before the first cell. */
  readonly before: number
  readonly at: ForeignPlace
}

/** `widths`: of the grid's columns. `spend` is told of the cells that rows lack before they are made. */
export function gridOf(
  rows: readonly WrittenRow[],
  widths: readonly number[],
  spend: (cells: number) => void,
): readonly (readonly ForeignCell[])[] {
  const { extents, count } = columnsOf(rows.map(extentsOf), widths)
  spend(rows.reduce((lacking, { cells }) => lacking + count - cells.length, 0))
  return rows.map(({ cells, at }, index) => {
    const blank: ForeignCell = { content: [], isCovered: false, at }
    const covered: ForeignCell = { content: [], isCovered: true, at }
    const row = Array.from({ length: count }, () => blank)
    cells.forEach((cell, position) => {
      const { from, to } = extents[index]![position]!
      const isBelow = cell.goesOn && index > 0
      row[from] = isBelow ? covered : { content: cell.content, isCovered: false, at: cell.at }
      for (let column = from + 1; column < to; column++) row[column] = covered
    })
    return row
  })
}

/** Where the cells of a row stand in the grid. */
function extentsOf({ cells, before }: WrittenRow): readonly Extent[] {
  let from = before
  return cells.map(({ span }) => {
    const extent = { from, to: from + span }
    from = extent.to
    return extent
  })
}
