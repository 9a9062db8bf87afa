/** Pipe tables of a text, for whoever writes in the preview: found, widened, and made of cells that a spreadsheet copied. */

import { copiedCells } from './copied-cells.ts'

/** Where a table stands in a text, as offsets. */
export interface PipeTable {
  readonly start: number
  readonly end: number
  /** Blanks and marks of a quotation before each of its lines. */
  readonly before: string
  /** The heading row, the rule below it and the rows, each of its cells as written. */
  readonly rows: readonly (readonly string[])[]
  /** Where the offset lies. */
  readonly row: number
  readonly column: number
}

/** A change of a text: what stands there instead, and where the cursor goes. */
export interface TableChange {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly cursor: number
}

const rule = /^[\s>]*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/

/** The table that holds the offset, or null. */
export function tableAt(text: string, offset: number): PipeTable | null {
  const lines = text.split('\n')
  const starts: number[] = []
  let position = 0
  for (const line of lines) {
    starts.push(position)
    position += line.length + 1
  }
  const at = starts.findLastIndex((start) => start <= offset)
  const isRow = (index: number): boolean => lines[index]?.includes('|') === true
  if (!isRow(at)) return null
  let first = at
  while (isRow(first - 1)) first--
  let last = at
  while (isRow(last + 1)) last++
  const rows = lines.slice(first, last + 1)
  const before = /^[\s>]*/.exec(rows[0]!)![0]
  // What stands in a list begins otherwise than the rows below it.
  if (!rule.test(rows[1] ?? '') || rows.some((row) => /^[\s>]*/.exec(row)![0] !== before)) return null
  const ahead = lines[at]!.slice(before.length, Math.max(before.length, offset - starts[at]!))
  const column = cellsOf(`${ahead}x`).length - 1
  return {
    start: starts[first]!,
    end: starts[last]! + lines[last]!.length,
    before,
    rows: rows.map((row) => cellsOf(row.slice(before.length))),
    row: at - first,
    column: Math.max(0, column),
  }
}

/** A bar that a backslash stands before is a letter of its cell. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '')
  const cells: string[] = []
  let cell = ''
  for (let index = 0; index < inner.length; index++) {
    const letter = inner[index]!
    if (letter === '\\' && inner[index + 1] === '|') {
      cell += '\\|'
      index++
    } else if (letter === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  if (cell.trim() !== '' || !inner.trimEnd().endsWith('|')) cells.push(cell.trim())
  return cells
}

/** A row below that of the cursor; below the rule where the cursor is above it. */
export function withRow(table: PipeTable): TableChange {
  const at = Math.max(table.row + 1, 2)
  const width = table.rows[0]!.length
  return written(
    table,
    table.rows.toSpliced(
      at,
      0,
      Array.from({ length: width }, () => ''),
    ),
    at,
    0,
  )
}

/** A column to the right of the cursor's. */
export function withColumn(table: PipeTable): TableChange {
  const at = Math.min(table.column + 1, table.rows[0]!.length)
  const rows = table.rows.map((cells, index) => padded(cells, at).toSpliced(at, 0, index === 1 ? '---' : ''))
  return written(table, rows, 0, at)
}

/** Without the cursor's row; null for the heading row and the rule, without which it would be no table. */
export function withoutRow(table: PipeTable): TableChange | null {
  if (table.row < 2) return null
  const rows = table.rows.toSpliced(table.row, 1)
  return written(table, rows, Math.min(table.row, rows.length - 1), table.column)
}

/** Without the cursor's column; null for the only one. */
export function withoutColumn(table: PipeTable): TableChange | null {
  if (table.rows[0]!.length < 2) return null
  const rows = table.rows.map((cells) => cells.toSpliced(table.column, 1))
  return written(table, rows, table.row, Math.max(0, table.column - 1))
}

/** The same with its columns lined up. */
export const linedUp = (table: PipeTable): TableChange => written(table, table.rows, table.row, table.column)

/** With copied cells from the cursor’s on, and rows and columns for those that find no room. */
export function withCells(table: PipeTable, copied: string): TableChange {
  const first = table.row === 1 ? 2 : table.row
  // Behind the last bar the cursor is at the end of the last cell.
  const left = Math.min(table.column, table.rows[0]!.length - 1)
  const rows = [...table.rows]
  let row = first
  for (const cells of copiedCells(copied)) {
    const old = rows[row] ?? []
    const width = Math.max(old.length, left + cells.length)
    rows[row] = Array.from({ length: width }, (_, column) => cells[column - left] ?? old[column] ?? '')
    // The rule below the headings stays.
    row = row === 0 ? 2 : row + 1
  }
  return written(table, rows, first, left)
}

/** Cells that a spreadsheet or a word processor copied → a table; null for what is something else. */
export function tableOfCells(copied: string): string | null {
  const rows = copiedCells(copied)
  const width = rows[0]!.length
  if (width < 2 || rows.length < 2 || rows.some((cells) => cells.length !== width)) return null
  const rules = rows[0]!.map((_, column) => {
    const below = rows.slice(1).map((cells) => cells[column]!)
    return below.every(isFigure) && below.some((cell) => cell !== '') ? '--:' : '---'
  })
  return linesOf(rows.toSpliced(1, 0, rules)).join('\n')
}

const isFigure = (cell: string): boolean => cell === '' || /^[-–−+]?[\d\s.,]+\s?%?$/.test(cell)

const padded = (cells: readonly string[], width: number): readonly string[] =>
  cells.length >= width ? cells : [...cells, ...Array.from({ length: width - cells.length }, () => '')]

function written(
  { start, end, before }: PipeTable,
  rows: readonly (readonly string[])[],
  row: number,
  column: number,
): TableChange {
  const lines = linesOf(rows).map((line) => before + line)
  const above = lines.slice(0, row).reduce((length, line) => length + line.length + 1, 0)
  const cell = cellStart(lines[row]!, column)
  return { start, end, text: lines.join('\n'), cursor: start + above + cell }
}

/** The offset of a cell's first letter. */
function cellStart(line: string, column: number): number {
  let bars = 0
  for (let index = 0; index < line.length; index++) {
    if (line[index] !== '|' || line[index - 1] === '\\') continue
    if (bars++ === column) return index + 2
  }
  return line.length
}

/** All columns as wide as their widest cell, and those of figures to the right. */
function linesOf(rows: readonly (readonly string[])[]): string[] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const whole = rows.map((cells) => padded(cells, width))
  const widths = whole[0]!.map((_, column) =>
    whole.reduce((most, cells, row) => (row === 1 ? most : Math.max(most, lengthOf(cells[column]!))), 3),
  )
  const toTheRight = whole[1]!.map((cell) => cell.endsWith(':') && !cell.startsWith(':'))
  return whole.map((cells, row) => {
    const set = cells.map((cell, column) => {
      const room = widths[column]!
      if (row === 1) return ruleOf(cell, room)
      const blank = ' '.repeat(Math.max(0, room - lengthOf(cell)))
      return toTheRight[column] ? blank + cell : cell + blank
    })
    return `| ${set.join(' | ')} |`
  })
}

const ruleOf = (cell: string, room: number): string =>
  (cell.startsWith(':') ? ':' : '-') + '-'.repeat(room - 2) + (cell.endsWith(':') ? ':' : '-')

const lengthOf = (cell: string): number => Array.from(cell).length
