/** The ways in which cells stand side by side in a text without being a table to Markdown. */

import { largest } from '../model/extremes.ts'
import { readCsv } from './data/csv.ts'
import { figure } from './pipe-table-text.ts'

export type PastedFrom = 'tabs' | 'semicolons' | 'commas' | 'blanks' | 'grid' | 'html'

interface Way {
  readonly from: PastedFrom
  holds(line: string): boolean
  /** The rows, or null where the lines are no table after all. */
  read(lines: readonly string[]): (readonly string[])[] | null
}

export const ways: readonly Way[] = [
  {
    from: 'grid',
    holds: (line) => /^\s*[+|].*[+|]\s*$/.test(line),
    read: (lines) => (/^\s*\+[-=+:]+\+\s*$/.test(lines[0]!) ? gridRows(lines) : null),
  },
  {
    from: 'tabs',
    holds: (line) => line.trimEnd().includes('\t') && !isListItem(line) && !isBarred(line),
    // Below a corner without a heading at least every other line has a tab that is no indent.
    read: (lines) =>
      lines.filter((line) => line.trim().includes('\t')).length * 2 >= lines.length
        ? separated(lines, '\t', (rows) => mostAgree(rows))
        : null,
  },
  {
    from: 'semicolons',
    holds: (line) => line.includes(';') && !isBarred(line) && !isListItem(line) && !/[.:]\s*$/.test(line),
    read: (lines) => separated(lines, ';', (rows) => mostAgree(rows) && isData(rows)),
  },
  {
    from: 'commas',
    holds: (line) => line.includes(',') && !/, |[.,:]\s*$/.test(line) && !isBarred(line) && !isListItem(line),
    // Lines whose only commas are those of decimals are lines.
    read: (lines) =>
      lines.some((line) => /\D,|,\D/.test(line))
        ? separated(lines, ',', (rows) => rows.every(sameLength(rows)) && isData(rows))
        : null,
  },
  {
    from: 'blanks',
    holds: (line) => /\S {2,}\S/.test(line) && !isListItem(line) && !isBarred(line),
    read: (lines) => {
      const rows = lines.map((line) => line.trim().split(/ {2,}/))
      const isTable = rows.length > 2 && rows[0]!.length > 2 && rows.every(sameLength(rows)) && isData(rows)
      return isTable ? rows : null
    },
  },
]

function separated(
  lines: readonly string[],
  separator: string,
  isTable: (rows: readonly (readonly string[])[]) => boolean,
): (readonly string[])[] | null {
  const text = lines.join('\n')
  const isQuoted = /(?:^|[;,\t\n])[^\S\t\n]*"/.test(text)
  const read = isQuoted ? readCsv({ file: '', text }) : null
  const rows =
    read?.delimiter === separator
      ? read.rows.map((row) => row.map((cell) => cell.text))
      : lines.map((line) => line.split(separator).map((cell) => cell.trim()))
  const width = largest(rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  const even = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''))
  return width > 1 && isTable(rows) ? even : null
}

const sameLength =
  ([first]: readonly (readonly string[])[]) =>
  (row: readonly string[]): boolean =>
    row.length === first!.length

/** Rows whose last cells are empty may have been cut off. */
function mostAgree(rows: readonly (readonly string[])[]): boolean {
  const widest = largest(rows.map(({ length }) => length))
  return rows.filter(({ length }) => length === widest).length * 2 >= rows.length
}

/** Below its headings at least every other row has a figure behind its first cell: sentences have none there. */
function isData([, ...body]: readonly (readonly string[])[]): boolean {
  const withFigures = body.filter(([, ...cells]) => cells.some((cell) => figure.test(cell.trim())))
  return body.length > 0 && withFigures.length * 2 >= body.length
}

/** A row that has bars already, or stands in a quote, where no table can be written. */
const isBarred = (line: string): boolean => /^\s*[|>]/.test(line)

/** `-⇥ett`, `1.⇥ett`, `•⇥ett`: lists as word processors paste them. */
const isListItem = (line: string): boolean => /^\s*(?:[-*+•·–—▪◦●○■o§]|\p{L}\)|\d{1,3}[.)])\s/u.test(line)

function gridRows(lines: readonly string[]): (readonly string[])[] | null {
  const rows: string[][] = []
  let isNew = true
  for (const line of lines) {
    if (line.trim().startsWith('+')) {
      isNew = true
      continue
    }
    const cells = line
      .trim()
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    const last = rows.at(-1)
    if (isNew || !last) rows.push(cells)
    else cells.forEach((cell, index) => (last[index] = `${last[index] ?? ''} ${cell}`.trim()))
    isNew = false
  }
  return rows.length > 0 ? rows : null
}
