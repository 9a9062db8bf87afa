/** A region of a sheet → its table, and the lines of text above and below it. */

import type { PhrasingContent } from 'mdast'
import type { ForeignBlock, ForeignCell, ForeignParagraph, ForeignTable } from '../document.ts'
import { cellContent } from './cell-content.ts'
import { filledColumns, hasWords, isFigureRow, type Region } from './regions.ts'
import type { GridRow } from './sheet-grid.ts'

export function regionBlocks(region: Region): readonly ForeignBlock[] {
  const body = tableRows(region)
  if (!body) return region.rows.map((row) => line(row, region, 'text'))
  const [top, bottom] = body
  const above = region.rows.slice(0, top)
  return [
    ...above.map((row, index) => line(row, region, index === 0 ? 'caption' : 'text')),
    tableOf({ ...region, rows: region.rows.slice(top, bottom) }),
    ...region.rows.slice(bottom).map((row) => line(row, region, 'text')),
  ]
}

/** From which row to which the table is, the latter not included; null where the region holds none. */
function tableRows(region: Region): readonly [top: number, bottom: number] | null {
  const { rows } = region
  const isLine = (row: GridRow) => filledColumns(row, region).length === 1 && isTitle(row, region)
  const top = rows.findIndex((row) => !isLine(row))
  const bottom = rows.findLastIndex((row) => !isLine(row)) + 1
  if (bottom - top < 2) return null
  // Above two columns a text alone may be the heading of the first.
  const isHeading = top === 1 && region.right - region.left === 1 && isFigureRow(rows[1]!, region)
  return [isHeading ? 0 : top, bottom]
}

/** A text in the first column, or one that goes on over all of them. */
function isTitle(row: GridRow, region: Region): boolean {
  const [column] = filledColumns(row, region)
  return column === region.left || row.isCovered(region.right)
}

/** Cells of a row that is no table's, as one text. */
function line(row: GridRow, region: Region, role: 'caption' | 'text'): ForeignParagraph {
  const cells = filledColumns(row, region).map((column) => row.cells.get(column)!)
  const content = cells.flatMap(({ text }, index): PhrasingContent[] =>
    index === 0 ? cellContent(text) : [{ type: 'text', value: ' ' }, ...cellContent(text)],
  )
  return { type: 'paragraph', role, content, at: cells[0]!.at }
}

function tableOf(region: Region): ForeignTable {
  const filled = new Set(region.rows.flatMap((row) => filledColumns(row, region)))
  const columns = [...filled].sort((one, other) => one - other)
  const rows = region.rows.map((row) =>
    columns.map((column): ForeignCell => ({
      content: cellContent(row.cells.get(column)?.text ?? ''),
      isCovered: row.isCovered(column),
      at: row.placeAt(column),
    })),
  )
  return { type: 'table', caption: null, rows, headRows: headRows(region), at: rows[0]![0]!.at }
}

/** Rows before the first with a name and figures, up to the name of a group. */
function headRows(region: Region): number | null {
  const named = region.rows.findIndex(
    (row) => hasWords(row.cells.get(region.left)?.text ?? '') && isFigureRow(row, region),
  )
  const above = region.rows.slice(0, Math.max(named, 0))
  const isWide = (row: GridRow) => filledColumns(row, region).some((column) => column > region.left)
  const group = above.findIndex((row, index) => index > 0 && !isWide(row))
  const heads = above.slice(0, group === -1 ? undefined : group).filter(isWide).length
  return heads === 0 || heads > mostHeadRows ? null : heads
}

const mostHeadRows = 4
