/**
 * Which columns a table has. Borders that have been drawn by hand stand a little apart from row to row, and Word's grid has
 * a column for each such gap, which nobody who looks at the table would call one.
 */

/** From one edge to another, counted from 0. */
export interface Extent {
  readonly from: number
  readonly to: number
}

export interface Columns {
  /** Of each row's cells, as columns of the table. */
  readonly extents: readonly (readonly Extent[])[]
  readonly count: number
}

type Rows = readonly (readonly Extent[])[]

/** Twentieths of a point: edges that stand closer are one, 7 mm. */
const closest = 400
/** For columns whose width is not said. */
const usualWidth = 1000
/** Edges among which close ones are looked for; Word allows 64 in a row. */
const edgeLimit = 400

/**
 * `rows`: extents of cells in the grid, whose columns are as wide as `widths` say. There are as many columns as the fullest
 * row has cells, if any way to look at the rows gives that.
 */
export function columnsOf(rows: Rows, widths: readonly number[]): Columns {
  const most = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const placed = inPlace(rows, widths)
  const ways = [placed, placed.map(fromLeft)].map(withoutGaps)
  const shared = ways.map(sharedColumns)
  return (
    shared.find(({ count }) => count === most) ??
    ways.map((way) => cellByCell(way, most)).find((columns) => columns !== null) ??
    shared[0]!
  )
}

/** The extents as they lie on the page, in twentieths of a point. */
function inPlace(rows: Rows, widths: readonly number[]): Rows {
  const known = [0]
  for (const width of widths) known.push(known.at(-1)! + (width > 0 ? width : usualWidth))
  const placeOf = (edge: number): number =>
    known[edge] ?? known.at(-1)! + (edge - known.length + 1) * usualWidth
  return rows.map((row) => row.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) })))
}

/** Rows that are centred each by itself begin at other edges of the grid, though they stand below each other. */
function fromLeft(row: readonly Extent[]): readonly Extent[] {
  const left = row[0]?.from ?? 0
  return row.map(({ from, to }) => ({ from: from - left, to: to - left }))
}

/** Edges that stand close become one, the closest first, unless a cell stands between them. */
function withoutGaps(rows: Rows): Rows {
  const edges = [...new Set(rows.flatMap((row) => row.flatMap(({ from, to }) => [from, to])))].sort(
    (a, b) => a - b,
  )
  if (edges.length > edgeLimit) return rows
  const groupOf = new Map(edges.map((edge) => [edge, edge]))
  const cells = distinct(rows.flat())
  const gaps = edges
    .slice(1)
    .map((right, index) => ({ left: edges[index]!, right, width: right - edges[index]! }))
    .filter(({ width }) => width <= closest)
    .sort((a, b) => a.width - b.width || a.left - b.left)
  for (const { left, right } of gaps) {
    const [into, gone] = [groupOf.get(left)!, groupOf.get(right)!]
    if (cells.some(({ from, to }) => groupOf.get(from) === into && groupOf.get(to) === gone)) continue
    for (const [edge, group] of groupOf) if (group === gone) groupOf.set(edge, into)
  }
  return rows.map((row) => row.map(({ from, to }) => ({ from: groupOf.get(from)!, to: groupOf.get(to)! })))
}

const distinct = (extents: readonly Extent[]): readonly Extent[] => [
  ...new Map(extents.map((extent) => [`${extent.from} ${extent.to}`, extent])).values(),
]

/** A column begins wherever a cell does. */
function sharedColumns(rows: Rows): Columns {
  const starts = [...new Set(rows.flatMap((row) => row.map(({ from }) => from)))].sort((a, b) => a - b)
  const extents = rows.map((row) =>
    row.map(({ from, to }) => ({ from: countBelow(starts, from), to: countBelow(starts, to) })),
  )
  return { extents, count: starts.length }
}

/** How many of the sorted numbers are less. */
function countBelow(sorted: readonly number[], than: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < than) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Rows of as many cells as there are at most are taken cell by cell, and the edges of others go to the nearest of the first
 * such row. Null where that gives no order.
 */
function cellByCell(rows: Rows, most: number): Columns | null {
  const full = rows.find(({ length }) => length === most)
  if (!full) return null
  const edges = [...full.map(({ from }) => from), full.at(-1)!.to]
  const nearest = (edge: number): number => {
    const at = countBelow(edges, edge)
    return at > 0 && edge - edges[at - 1]! <= (edges[at] ?? Infinity) - edge ? at - 1 : at
  }
  const extents = rows.map((row) =>
    row.length === most
      ? row.map((_, index) => ({ from: index, to: index + 1 }))
      : row.map(({ from, to }) => ({ from: nearest(from), to: nearest(to) })),
  )
  const isOrdered = extents.every((row) =>
    row.every(({ from, to }, index) => from < to && from >= (row[index - 1]?.to ?? 0)),
  )
  return isOrdered ? { extents, count: most } : null
}
