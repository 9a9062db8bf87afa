/** Cells as a Word file has them, each as wide as the columns of a grid that it spans → rows of one length. */

import type { PhrasingContent } from 'mdast'
import type { ForeignCell, ForeignPlace } from '../document.ts'

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
  readonly at: ForeignPlace
}

/**
 * `widths`: of the grid's columns. `spend` is told of all cells before they are made.
 */
export function gridOf(
  rows: readonly WrittenRow[],
  widths: readonly number[],
  spend: (cells: number) => void,
): readonly (readonly ForeignCell[])[] {
  const { columns, count } = columnsOf(
    rows.map(({ cells }) => edgesOf(cells)),
    widths,
  )
  spend(rows.length * count)
  return rows.map(({ cells, at }, index) => {
    const blank: ForeignCell = { content: [], isCovered: false, at }
    const covered: ForeignCell = { content: [], isCovered: true, at }
    const row = Array.from({ length: count }, () => blank)
    cells.forEach((cell, position) => {
      const [from, to] = [columns[index]![position]!, columns[index]![position + 1]!]
      const isBelow = cell.goesOn && index > 0
      row[from] = isBelow ? covered : { content: cell.content, isCovered: false, at: cell.at }
      for (let column = from + 1; column < to; column++) row[column] = covered
    })
    return row
  })
}

/** Where the cells of a row begin in the grid, and where the last one ends. */
function edgesOf(cells: readonly WrittenCell[]): readonly number[] {
  const edges = [0]
  for (const { span } of cells) edges.push(edges.at(-1)! + span)
  return edges
}

interface Columns {
  /** The edges of each row's cells, as columns of the table. */
  readonly columns: readonly (readonly number[])[]
  readonly count: number
}

function columnsOf(rows: readonly (readonly number[])[], widths: readonly number[]): Columns {
  const shared = sharedColumns(rows)
  const most = rows.reduce((most, edges) => Math.max(most, edges.length - 1), 0)
  return shared.count === most ? shared : (alignedColumns(rows, most, widths) ?? shared)
}

/** A column begins wherever a cell does. */
function sharedColumns(rows: readonly (readonly number[])[]): Columns {
  const starts = new Set(rows.flatMap((edges) => edges.slice(0, -1)))
  const sorted = [...starts].sort((a, b) => a - b)
  const at = new Map(sorted.map((edge, index) => [edge, index]))
  return {
    columns: rows.map((edges) => edges.map((edge) => at.get(edge) ?? firstFrom(sorted, edge))),
    count: sorted.length,
  }
}

/** How many columns begin before the edge. */
function firstFrom(sorted: readonly number[], edge: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < edge) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where borders have been drawn by hand, they stand a little apart from row to row, and the grid has a column for each such
 * gap. Rows of as many cells as there are at most are then taken cell by cell, and the edges of others go to the nearest.
 * Null where that gives no order.
 */
function alignedColumns(
  rows: readonly (readonly number[])[],
  most: number,
  widths: readonly number[],
): Columns | null {
  const positions = [0]
  for (const width of widths) positions.push(positions.at(-1)! + width)
  const positionOf = (edge: number): number =>
    positions[edge] ?? positions.at(-1)! + (edge - positions.length + 1) * usualWidth
  const full = rows.find(({ length }) => length === most + 1)!.map(positionOf)
  const nearest = (edge: number): number => {
    const position = positionOf(edge)
    const at = firstFrom(full, position)
    return at > 0 && position - full[at - 1]! <= (full[at] ?? Infinity) - position ? at - 1 : at
  }
  const columns = rows.map((edges) =>
    edges.length === most + 1 ? edges.map((_, index) => index) : edges.map(nearest),
  )
  const isOrdered = columns.every((edges) =>
    edges.every((edge, index) => index === 0 || edge > edges[index - 1]!),
  )
  return isOrdered ? { columns, count: most } : null
}

/** Twentieths of a point: for columns whose width is not said. */
const usualWidth = 1000
