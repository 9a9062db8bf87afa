/**
 * Parts a sheet into what stands apart in it: tables, with the lines of text right above and below them, and text alone.
 * Blank rows and columns part, save those that only give a table air.
 */

import { largest, smallest } from '../../model/extremes.ts'
import { isFigure } from '../../source/data/is-figure.ts'
import { isTime } from '../../source/data/heading-row.ts'
import type { Grid, GridRow } from './sheet-grid.ts'

/** Rows that have something in the columns from `left` to `right`. */
export interface Region {
  readonly rows: Grid
  readonly left: number
  readonly right: number
}

/** Sheets lie in a few levels; steps that lead on without end are left together. */
const depthLimit = 8
/** So many blank rows may stand within a table. */
const airyRows = 2
/** So many parts at most stand beside each other. */
const mostBeside = 20

/** In reading order. */
export function regionsOf(grid: Grid): readonly Region[] {
  if (grid.length === 0) return []
  const columns = grid.flatMap(({ cells }) => [smallest(cells.keys()), largest(cells.keys())])
  return parted({ rows: grid, left: smallest(columns), right: largest(columns) }, 0)
}

function parted(region: Region, depth: number): readonly Region[] {
  if (depth > depthLimit) return [region]
  const below = partedByRows(region)
  const parts = below.length > 1 ? below : partedByColumns(region)
  return parts.length > 1 ? parts.flatMap((part) => parted(part, depth + 1)) : [region]
}

/** Rows that belong together, with what tells whether others go on. */
interface Stretch {
  readonly rows: GridRow[]
  /** The first column with content. */
  labels: number
  readonly figures: Set<number>
}

function partedByRows({ rows, left, right }: Region): readonly Region[] {
  const columns = { left, right }
  const stretches: Stretch[] = []
  for (const chunk of chunksOf(rows)) {
    const before = stretches.at(-1)
    const stretch =
      before && goesOn(before, chunk, columns)
        ? before
        : { rows: [], labels: Infinity, figures: new Set<number>() }
    if (stretch !== before) stretches.push(stretch)
    for (const row of chunk) {
      stretch.rows.push(row)
      stretch.labels = Math.min(stretch.labels, filledColumns(row, columns)[0]!)
      for (const column of figureColumns(row, columns)) stretch.figures.add(column)
    }
  }
  return stretches.map(({ rows }) => ({ rows, left, right }))
}

function chunksOf(rows: Grid): readonly Grid[] {
  const chunks: GridRow[][] = []
  for (const row of rows) {
    const before = chunks.at(-1)?.at(-1)
    if (before && row.position === before.position + 1) chunks.at(-1)!.push(row)
    else chunks.push([row])
  }
  return chunks
}

/** Whether rows below blank ones are of the table above them: they have figures where it has, and no headings. */
function goesOn({ rows, labels, figures }: Stretch, below: Grid, columns: Columns): boolean {
  const last = rows.at(-1)!
  const blank = below[0]!.position - last.position - 1
  if (blank > airyRows) return false
  const at = below.findIndex((row) => filledColumns(row, columns).length > 1)
  const first = below[at]
  if (!first || !isFigureRow(first, columns)) return false
  if (below.slice(0, at).some((row) => filledColumns(row, columns)[0] !== labels)) return false
  const own = figureColumns(first, columns)
  if (figures.size > 0) return own.every((column) => figures.has(column))
  const heads = filledColumns(last, columns)
  return blank === 1 && at === 0 && heads.length > 1 && own.every((column) => heads.includes(column))
}

function partedByColumns(region: Region): readonly Region[] {
  const filled = new Set(region.rows.flatMap((row) => filledColumns(row, region)))
  const parts: Region[] = []
  let isApart = true
  for (let column = region.left; column <= region.right; column++) {
    const before = parts.at(-1)
    if (!filled.has(column)) isApart = true
    else {
      if (before && !isApart) parts[parts.length - 1] = { ...before, right: column }
      else parts.push({ rows: region.rows, left: column, right: column })
      isApart = false
    }
  }
  if (parts.length > mostBeside) return [region]
  const joined: Region[] = []
  for (const part of parts.map(withOwnRows)) {
    const before = joined.at(-1)
    if (before && !standsAlone(part, before))
      joined[joined.length - 1] = withOwnRows({ rows: region.rows, left: before.left, right: part.right })
    else joined.push(part)
  }
  return joined
}

const withOwnRows = ({ rows, left, right }: Region): Region => ({
  rows: rows.filter((row) => filledColumns(row, { left, right }).length > 0),
  left,
  right,
})

/** Whether columns to the right of blank ones are another table, with rows of its own, or a remark beside the table. */
function standsAlone(part: Region, before: Region): boolean {
  const beside = new Set(before.rows)
  if (!part.rows.some((row) => beside.has(row))) return true
  if (part.left === part.right) return part.rows.length <= 2 && before.rows.length > 2 * part.rows.length
  const labelled = part.rows.filter(
    (row) => hasWords(row.cells.get(part.left)?.text ?? '') && isFigureRow(row, part),
  )
  return labelled.length > 1 && before.left < before.right
}

type Columns = Pick<Region, 'left' | 'right'>

export const filledColumns = ({ cells }: GridRow, { left, right }: Columns): readonly number[] =>
  [...cells.keys()].filter((column) => left <= column && column <= right)

/** Columns with figures that are no years or days, which may be headings. */
const figureColumns = (row: GridRow, columns: Columns): readonly number[] =>
  filledColumns(row, columns).filter((column) => {
    const { text } = row.cells.get(column)!
    return isFigure(text) && !isTime(text)
  })

/** Whether figures stand beside the row's name. */
export const isFigureRow = (row: GridRow, columns: Columns): boolean => {
  const [first] = filledColumns(row, columns)
  return figureColumns(row, columns).some((column) => column !== first)
}

export const hasWords = (text: string): boolean => /\p{L}/u.test(text) && !isFigure(text)
