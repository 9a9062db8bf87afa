/** Reads the cells of one worksheet. Only those that show something are kept, so that a sparse sheet takes no room. */

import type { Archive } from '../../office/archive.ts'
import {
  columnLimit,
  readRange,
  readReference,
  readRowNumber,
  rowLimit,
  type CellRange,
} from './cell-reference.ts'
import type { CellValue, StoredCell } from './cell-value.ts'
import { richText } from './rich-text.ts'
import { refuse } from '../../office/office-fault.ts'
import { readXml, type Attributes } from '../../office/xml.ts'

/** By row and column, in no particular order. */
export type SheetCells = Map<number, Map<number, CellValue>>

export interface Sheet {
  readonly cells: SheetCells
  /** Columns by row where a whole number is shown without groups. */
  readonly ungrouped: ReadonlyMap<number, ReadonlySet<number>>
  /** Rows and columns that Excel does not show: hidden by hand, folded, or filtered away. */
  readonly hidden: Hidden
  readonly merged: readonly CellRange[]
}

export interface Hidden {
  readonly rows: ReadonlySet<number>
  readonly columns: (column: number) => boolean
}

export const sheetLimits = { rows: 300_000, columns: 200, cells: 5_000_000 } as const

/** Merged ranges never overlap in a sound workbook; this much work clears the largest. */
const mergeWorkLimit = 20_000_000

export async function readSheet(
  archive: Archive,
  part: string,
  range: CellRange | null,
  valueOf: (cell: StoredCell) => CellValue,
): Promise<Sheet> {
  const cells: SheetCells = new Map()
  const ungrouped = new Map<number, Set<number>>()
  const hiddenRows = new Set<number>()
  const hiddenColumns: Pick<CellRange, 'left' | 'right'>[] = []
  const rich = richText()
  const merged: CellRange[] = []
  let count = 0
  let row = 0
  let column = 0
  let cell = { type: 'n', style: 0, value: null as string | null, formula: null as string | null, inline: '' }
  let reading: 'value' | 'formula' | 'inline' = 'value'

  const keep = (value: CellValue): void => {
    const inRow = cells.get(row)
    if (value === '') {
      if (inRow?.delete(column)) count--
      return
    }
    if (inRow) {
      if (!inRow.has(column)) count++
      inRow.set(column, value)
    } else {
      count++
      cells.set(row, new Map([[column, value]]))
    }
    if (cells.size > sheetLimits.rows || count > sheetLimits.cells) refuse({ fault: 'size' })
  }

  await readXml(archive, part, {
    open(name, parent, attributes) {
      if (parent === 'c') {
        if (name === 'v') [reading, cell.value] = ['value', '']
        if (name === 'f') [reading, cell.formula] = ['formula', '']
        return name === 'v' || name === 'f'
      }
      if (name === 'c' && parent === 'row') {
        column = columnOf(attributes, row, column)
        const { t: type = 'n', s: style = '0' } = attributes
        cell = { type, style: Number(style), value: null, formula: null, inline: '' }
        rich.take()
      } else if (name === 'row' && parent === 'sheetData') {
        row = rowOf(attributes, row)
        column = 0
        if (isTrue(attributes['hidden'])) hiddenRows.add(row)
      } else if (name === 'col' && parent === 'cols') {
        const [left, right] = [Number(attributes['min']), Number(attributes['max'])]
        if (isTrue(attributes['hidden'])) hiddenColumns.push({ left, right })
        if (hiddenColumns.length > columnLimit) refuse({ fault: 'format' })
      } else if (name === 'mergeCell' && parent === 'mergeCells') {
        merged.push(readRange(attributes['ref'] ?? '') ?? refuse({ fault: 'format' }))
      } else if (rich.open(name, parent, attributes)) {
        reading = 'inline'
        return true
      }
      return false
    },
    text(text) {
      if (reading === 'value') cell.value += text
      else if (reading === 'formula') cell.formula += text
      else rich.text(text)
    },
    close(name, parent) {
      rich.close(name)
      if (name !== 'c' || parent !== 'row' || !isWithin(range, row, column)) return
      cell.inline = rich.take()
      const value = valueOf(cell)
      keep(value)
      if (cell.type === 'n' && typeof value === 'string' && isUngrouped(value))
        ungrouped.set(row, (ungrouped.get(row) ?? new Set()).add(column))
    },
  })
  clearMerged(cells, merged)
  const columns = (column: number) =>
    hiddenColumns.some(({ left, right }) => left <= column && column <= right)
  return { cells, ungrouped, hidden: { rows: hiddenRows, columns }, merged }
}

const isUngrouped = (shown: string): boolean => /^\u2212?[1-9]\d{3,14}$/.test(shown)

const isTrue = (written: string | undefined): boolean => written === '1' || written === 'true'

function rowOf(attributes: Attributes, before: number): number {
  const written = attributes['r']
  const row = written === undefined ? before + 1 : readRowNumber(written)
  return row === null || row > rowLimit ? refuse({ fault: 'format' }) : row
}

function columnOf(attributes: Attributes, row: number, before: number): number {
  const written = attributes['r']
  if (written === undefined) return before < columnLimit ? before + 1 : refuse({ fault: 'format' })
  const reference = readReference(written)
  return reference?.row === row ? reference.column : refuse({ fault: 'format' })
}

const isWithin = (range: CellRange | null, row: number, column: number): boolean =>
  range === null || (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right)

/** Whatever other cells of a merged range still store, only the first is shown. */
function clearMerged(cells: SheetCells, merged: readonly CellRange[]): void {
  let work = 0
  for (const range of merged) {
    const height = range.bottom - range.top + 1
    const rows =
      height < cells.size ? Array.from({ length: height }, (_, at) => range.top + at) : [...cells.keys()]
    work += rows.length
    for (const row of rows) {
      const inRow = row >= range.top && row <= range.bottom ? cells.get(row) : undefined
      if (!inRow) continue
      work += inRow.size
      for (const column of inRow.keys()) {
        const isFirst = row === range.top && column === range.left
        if (!isFirst && isWithin(range, row, column)) inRow.delete(column)
      }
    }
    if (work > mergeWorkLimit) refuse({ fault: 'size' })
  }
}
