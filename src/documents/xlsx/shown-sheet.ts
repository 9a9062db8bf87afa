/** The sheet of a workbook → the grid that Excel shows, and what it hides or never computed. */

import { largest, smallest } from '../../model/extremes.ts'
import { columnName, type CellRange } from '../../source/data/xlsx/cell-reference.ts'
import type { Hidden, Sheet } from '../../source/data/xlsx/sheet.ts'
import { refuse } from '../../source/office/office-fault.ts'
import type { ForeignPlace, Loss } from '../document.ts'
import type { Grid, GridCell, GridRow } from './sheet-grid.ts'

export interface ShownSheet {
  readonly grid: Grid
  readonly losses: readonly Loss[]
}

/** From the first used column to the last: beyond it a sheet is no report. */
const columnLimit = 1000
/** Rows of merged ranges, all told. */
const mergedRowLimit = 1_000_000

export function shownSheet({ cells, hidden, merged }: Sheet, sheet: string): ShownSheet {
  const used = [...cells].filter(([, inRow]) => inRow.size > 0).sort(([one], [other]) => one - other)
  const columns = shownColumns(cells, hidden)
  const covered = coveredColumns(
    merged,
    used.map(([row]) => row),
  )
  const placeOf = (row: number, column: number): ForeignPlace => ({
    page: null,
    sheet,
    cell: `${columnName(column)}${row}`,
  })
  const rowsBefore = countBefore([...hidden.rows].sort((one, other) => one - other))
  const unseen: ForeignPlace[] = []
  const uncomputed: ForeignPlace[] = []
  const grid: GridRow[] = []

  for (const [row, inRow] of used) {
    if (hidden.rows.has(row)) {
      unseen.push(placeOf(row, smallest(inRow.keys())))
      continue
    }
    const shown = new Map<number, GridCell>()
    columns.forEach((column, position) => {
      const value = inRow.get(column)
      if (value === undefined) return
      const at = placeOf(row, column)
      const isLost = typeof value !== 'string' && value.problem === 'noValue'
      if (isLost) uncomputed.push(at)
      shown.set(position, { text: typeof value === 'string' ? value : isLost ? '' : value.written, at })
    })
    const ranges = covered.get(row) ?? []
    if (shown.size > 0)
      grid.push({
        position: row - rowsBefore(row),
        cells: shown,
        isCovered: (position) => isWithin(ranges, row, columns[position]!),
        placeAt: (position) => placeOf(row, columns[position]!),
      })
  }
  const inHiddenColumns = firstInHiddenColumns(used, hidden)
  if (inHiddenColumns) unseen.push(placeOf(inHiddenColumns[0], inHiddenColumns[1]))
  return { grid, losses: [...lossOf('hidden', unseen), ...lossOf('noValue', uncomputed)] }
}

const lossOf = (what: Loss['what'], places: readonly ForeignPlace[]): Loss[] =>
  places[0] ? [{ what, count: places.length, at: places[0] }] : []

/** All from the first used to the last that are not hidden. */
function shownColumns(cells: Sheet['cells'], hidden: Hidden): readonly number[] {
  const ends = [...cells.values()].flatMap((inRow) =>
    inRow.size === 0 ? [] : [smallest(inRow.keys()), largest(inRow.keys())],
  )
  if (ends.length === 0) return []
  const left = smallest(ends)
  const width = largest(ends) - left + 1
  if (width > columnLimit) refuse({ fault: 'size' })
  return Array.from({ length: width }, (_, at) => left + at).filter((column) => !hidden.columns(column))
}

/** By row, the merged ranges that it is part of. */
function coveredColumns(
  merged: readonly CellRange[],
  rows: readonly number[],
): ReadonlyMap<number, readonly CellRange[]> {
  const found = new Map<number, CellRange[]>()
  let work = 0
  for (const range of merged)
    for (
      let index = firstFrom(rows, range.top);
      index < rows.length && rows[index]! <= range.bottom;
      index++
    ) {
      if (++work > mergedRowLimit) refuse({ fault: 'size' })
      const inRow = found.get(rows[index]!)
      if (inRow) inRow.push(range)
      else found.set(rows[index]!, [range])
    }
  return found
}

const isWithin = (ranges: readonly CellRange[], row: number, column: number): boolean =>
  ranges.some(({ top, left, right }) => left <= column && column <= right && (row > top || column > left))

/** How many of the numbers, which ascend, are less than one. */
const countBefore =
  (ascending: readonly number[]) =>
  (than: number): number =>
    firstFrom(ascending, than)

/** The index of the first that is no less. */
function firstFrom(ascending: readonly number[], least: number): number {
  let [from, to] = [0, ascending.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (ascending[middle]! < least) from = middle + 1
    else to = middle
  }
  return from
}

type UsedRow = readonly [row: number, inRow: ReadonlyMap<number, unknown>]

function firstInHiddenColumns(
  used: readonly UsedRow[],
  hidden: Hidden,
): readonly [row: number, column: number] | null {
  const known = new Map<number, boolean>()
  for (const [row, inRow] of used) {
    if (hidden.rows.has(row)) continue
    for (const column of inRow.keys()) {
      const isHidden = known.get(column) ?? hidden.columns(column)
      known.set(column, isHidden)
      if (isHidden) return [row, column]
    }
  }
  return null
}
