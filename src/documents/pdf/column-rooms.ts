/** How wide the lines in each column of a table may be, by where the texts of its neighbours begin and end. */

import { largest, smallest } from '../../model/extremes.ts'
import type { Piece } from './inline-content.ts'

/** Points that programs leave free on both sides of a cell together. */
const padding = 12

/** Null where a column has no neighbour to tell by. */
export function columnRooms(rows: readonly (readonly (readonly Piece[])[])[]): readonly (number | null)[] {
  const columns = (rows[0] ?? []).map((_, column) =>
    rows.flatMap((row) => row[column]!.flatMap((piece) => (piece.kind === 'run' ? [piece.run] : []))),
  )
  const starts = columns.map((runs) => smallest(runs.map(({ x }) => x)))
  const ends = columns.map((runs) => largest(runs.map(({ x, width }) => x + width)))
  return columns.map((_, column) => {
    const toNext = (starts[column + 1] ?? Infinity) - starts[column]!
    const fromLast = ends[column]! - (ends[column - 1] ?? -Infinity)
    const between = smallest([toNext, fromLast].filter((width) => Number.isFinite(width)))
    return Number.isFinite(between) && between > padding ? between - padding : null
  })
}
