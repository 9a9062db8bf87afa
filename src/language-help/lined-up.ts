/** Tables with bars, their columns lined up: nothing changes but blanks, dashes and bars left out at the ends of rows. */

import type { Fix } from '../diagnostics/fixes-of.ts'
import { widthOf } from '../diagnostics/graphemes.ts'
import { textLines } from '../diagnostics/text-lines.ts'
import { largest } from '../model/extremes.ts'
import type { Span } from '../model/span.ts'
import { figure } from '../source/pipe-table-text.ts'
import type { AskedOfFile } from './asked.ts'

/** Columns of the editor: cells that are wider reach beyond, and do not push all others away. */
const widest = 60

/** Of the tables that `within` touches. */
export function linedUp({ versions, file, text }: AskedOfFile, within: Span): readonly Fix[] {
  const rows = text.split('\n')
  const { positionAt, offsetAt } = textLines({ file, text })
  const firstLines = new Set<number>()
  for (const { numbered } of versions)
    for (const table of numbered.report.tables) {
      const { span } = table.columns[0]?.heading ?? table
      if (span.file === file && span.cell === undefined) firstLines.add(positionAt(span.start).line - 1)
    }
  return [...firstLines].flatMap((first) => {
    const lines = tableLines(rows, first)
    const start = offsetAt({ line: first + 1, column: 1 })
    const end = start + lines.join('\n').length
    return lines.length < 2 || end < within.start || start > within.end
      ? []
      : fixesOfTable(lines, { file, start, end })
  })
}

interface Line {
  /** Blanks and marks of a quotation before the row. */
  readonly before: string
  readonly hasFirstBar: boolean
  readonly hasLastBar: boolean
  readonly cells: readonly { readonly start: number; readonly end: number; readonly text: string }[]
}

/** From the headings on; none where no line of dashes is below them, as in a file of another sort. */
function tableLines(rows: readonly string[], first: number): readonly string[] {
  if (!/^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/.test(rows[first + 1] ?? ''))
    return []
  let after = first
  while (after < rows.length && rows[after]!.includes('|')) after++
  return rows.slice(first, after)
}

/** How all rows of a table are set. */
interface Setting {
  readonly hasFirstBar: boolean
  readonly hasLastBar: boolean
  readonly isRight: readonly boolean[]
  readonly widths: readonly number[]
}

function fixesOfTable(rows: readonly string[], { file, start }: Span): readonly Fix[] {
  const lines = rows.map(readLine)
  // What stands in a list begins otherwise than the rows below it.
  if (lines.some(({ before }) => before !== lines[0]!.before)) return []
  const setting = settingOf(lines)
  let at = start
  return lines.flatMap((line, index) => {
    const row = rows[index]!
    const from = at
    at += row.length + 1
    return changesOfRow(line, row, index === 1, setting).map(({ start: first, end, text }) => ({
      span: { file, start: from + first, end: from + end },
      text,
    }))
  })
}

function settingOf(lines: readonly Line[]): Setting {
  const hasFirstBar = lines.some((line) => line.hasFirstBar)
  const columns = lines[1]!.cells.map(({ text: dash }, column) => {
    const cellsOf = (of: readonly Line[]) => of.flatMap(({ cells }) => cells[column]?.text ?? [])
    const [body, widths] = [cellsOf(lines.slice(2)), cellsOf(lines.toSpliced(1, 1)).map(widthOf)]
    return {
      // Blanks before a row that has no bar could make code of it.
      isRight: (hasFirstBar || column > 0) && (isSetRight(dash) || isFigures(body)),
      width: largest(
        widths.filter((width) => width <= widest),
        3,
      ),
    }
  })
  return {
    hasFirstBar,
    hasLastBar: lines.some((line) => line.hasLastBar),
    isRight: columns.map(({ isRight }) => isRight),
    widths: columns.map(({ width }) => width),
  }
}

/** Offsets count in the row. */
interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

function changesOfRow(line: Line, row: string, isDashes: boolean, setting: Setting): readonly Change[] {
  const { hasFirstBar, hasLastBar, isRight, widths } = setting
  return line.cells
    .flatMap((cell, column): Change[] => {
      const isFirst = column === 0
      const isLast = column === line.cells.length - 1
      const width = widths[column] ?? 0
      const text = isDashes ? dashesAs(cell.text, width) : cell.text
      const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
      const bar = isFirst && hasFirstBar && !line.hasFirstBar ? '|' : ''
      const before = bar + (isFirst && !hasFirstBar ? '' : ' ') + (isRight[column] ? blanks : '')
      const end = isLast && !hasLastBar ? '' : isLast && !line.hasLastBar ? ' |' : ' '
      const after = (isRight[column] || end === '' ? '' : blanks) + end
      if (isDashes || text === '') return [{ start: cell.start, end: cell.end, text: before + text + after }]
      const inner = row.indexOf(text, cell.start)
      return [
        { start: cell.start, end: inner, text: before },
        { start: inner + text.length, end: cell.end, text: after },
      ]
    })
    .filter(({ start, end, text }) => row.slice(start, end) !== text)
}

const isSetRight = (dash: string): boolean => dash.endsWith(':') && !dash.startsWith(':')

/** Whether a column holds figures alone: emphasised, printed from elsewhere, or left out. */
function isFigures(cells: readonly string[]): boolean {
  const bare = cells.map((cell) => cell.replace(/^[*_]+|(?<![*_])[*_]+$/g, ''))
  const filled = bare.filter((cell) => !/^(?:|[-\u2212\u2013]|\{\{.*\}\})$/.test(cell))
  return filled.length > 0 && filled.every((cell) => figure.test(cell))
}

function dashesAs(dash: string, width: number): string {
  const [first, last] = [dash.startsWith(':') ? ':' : '', dash.length > 1 && dash.endsWith(':') ? ':' : '']
  return first + '-'.repeat(Math.max(1, width - first.length - last.length)) + last
}

/** A bar behind a backslash is a character of its cell. */
function readLine(row: string): Line {
  const [before] = /^[ \t>]*/.exec(row)!
  const bars: number[] = []
  for (let at = before.length; at < row.length; at++) {
    if (row[at] === '\\') at++
    else if (row[at] === '|') bars.push(at)
  }
  const hasFirstBar = bars[0] === before.length
  const hasLastBar = bars.length > (hasFirstBar ? 1 : 0) && row.slice(bars.at(-1)! + 1).trim() === ''
  const inner = hasFirstBar ? bars.slice(1) : bars
  const starts = [hasFirstBar ? before.length + 1 : before.length, ...inner.map((bar) => bar + 1)]
  const ends = [...inner, row.length]
  const cells = starts.map((start, index) => {
    const end = ends[index]!
    return { start, end, text: row.slice(start, end).replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '') }
  })
  return { before, hasFirstBar, hasLastBar, cells: hasLastBar ? cells.slice(0, -1) : cells }
}
