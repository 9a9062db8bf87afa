/** Reads a CSV file as a document: a sheet without a name, blank lines and all. */

import { columnName } from '../../source/data/xlsx/cell-reference.ts'
import { readCsv } from '../../source/data/csv.ts'
import { decode } from '../../source/data/encoding.ts'
import { largest } from '../../model/extremes.ts'
import { sourceText } from '../../model/source-text.ts'
import type { DocumentFault, ForeignDocument, ReadDocument } from '../document.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import type { Grid, GridRow } from './sheet-grid.ts'

const byteLimit = 20_000_000
/** Cells, blank ones too. */
const cellLimit = 2_000_000
const columnLimit = 1000

export const readCsvDocument: ReadDocument = (bytes) => Promise.resolve(read(bytes))

function read(bytes: Uint8Array): ForeignDocument | DocumentFault {
  if (bytes.length > byteLimit) return { fault: 'size' }
  const decoded = decode(bytes, null)
  if (!decoded || webPage.test(decoded.text.slice(0, 200))) return { fault: 'format' }
  const grid = gridOf(decoded.text)
  if (grid === null) return { fault: 'size' }
  if (grid.length === 0) return { fault: 'empty' }
  const blocks = sheetBlocks(grid)
  return {
    title: null,
    language: null,
    saved: null,
    blocks,
    notes: new Map(),
    images: new Map(),
    losses: [],
  }
}

/** What some systems export under such a file's name. */
const webPage = /^\s*<(?:!doctype html|html|table|meta|head)\b/i

/** Null where there is more than this program is willing to hold. */
function gridOf(decoded: string): Grid | null {
  const source = sourceText('', decoded)
  const { rows } = readCsv(source)
  const width = largest(
    rows.map(({ length }) => length),
    0,
  )
  if (width > columnLimit || width * rows.length > cellLimit) return null
  const grid: GridRow[] = []
  let [end, position] = [0, 1]
  for (const row of rows) {
    // Rows that are blank throughout are left out; the line ends tell of them.
    position += lineEnds(source.text, end, row[0]!.span.start)
    const number = position
    const placeAt = (column: number) => ({
      page: null,
      sheet: null,
      cell: `${columnName(column + 1)}${number}`,
    })
    const filled = [...row.entries()].filter(([, { text }]) => text !== '')
    const cells = new Map(filled.map(([column, { text }]) => [column, { text, at: placeAt(column) }]))
    grid.push({ position, cells, isCovered: () => false, placeAt })
    end = row.at(-1)!.span.end
  }
  return grid
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}
