/**
 * Cells that were pasted as they come out of Excel, a CSV file, a web page or a PDF: Markdown prints them run together, and
 * nobody would know. Found in the text, since a tab at the start of a line makes code of half of them.
 */

import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Span } from '../model/span.ts'
import type { ChapterContext } from './chapter-context.ts'
import { readHtmlTable } from './html-table.ts'
import { ways, type PastedFrom } from './pasted-ways.ts'
import { pipeTableText } from './pipe-table-text.ts'

interface PastedTable {
  readonly from: PastedFrom
  readonly rows: readonly (readonly string[])[]
  readonly span: Span
}

interface Line {
  readonly text: string
  readonly start: number
}

/** Tells of each, and notes where it stands. */
export function reportPasted(tree: Root, { text, file, emit, pasted }: ChapterContext): void {
  for (const table of findPastedTables(tree, text, file)) {
    pasted.push(table.span)
    emit(
      'table/pasted',
      { from: table.from, rows: table.rows.length, table: pipeTableText(table.rows, table.span, text) },
      table.span,
    )
  }
}

function findPastedTables(tree: Root, text: string, file: string): PastedTable[] {
  const fenced = fencedRanges(tree, text)
  const runs = linesInRuns(text, fenced)
  return [...runs.flatMap((run) => tablesIn(run, file)), ...htmlTables(text, file, fenced)]
}

/** Lines that stand together, without blank ones between and outside of what is read as it stands. */
function linesInRuns(text: string, literal: readonly (readonly [number, number])[]): Line[][] {
  const runs: Line[][] = [[]]
  let start = 0
  let at = 0
  for (const line of text.split('\n')) {
    while (at < literal.length && literal[at]![1] <= start) at++
    const isLiteral = at < literal.length && literal[at]![0] <= start
    if (line.trim() === '' || isLiteral) runs.push([])
    else runs.at(-1)!.push({ text: line, start })
    start += line.length + 1
  }
  return runs.filter((run) => run.length > 1)
}

/** The longest stretches of a run that one way of writing cells accounts for. */
function tablesIn(run: readonly Line[], file: string): PastedTable[] {
  const found: PastedTable[] = []
  for (const { from, holds, read } of ways) {
    let first = 0
    while (first < run.length) {
      let last = first
      while (last < run.length && holds(run[last]!.text)) last++
      const lines = run.slice(first, last)
      const rows = lines.length > 1 ? read(lines.map(({ text }) => text)) : null
      if (rows) {
        const end = lines.at(-1)!
        found.push({
          from,
          rows,
          span: { file, start: lines[0]!.start, end: end.start + end.text.trimEnd().length },
        })
      }
      first = Math.max(last, first + 1)
    }
    if (found.length > 0) return found
  }
  return found
}

function htmlTables(
  text: string,
  file: string,
  literal: readonly (readonly [number, number])[],
): PastedTable[] {
  const tables: PastedTable[] = []
  for (const { index } of text.matchAll(/<table[\s>]/gi)) {
    if (literal.some(([start, end]) => start <= index && index < end)) continue
    const close = text.slice(index).search(/<\/table\s*>/i)
    if (close === -1) continue
    const end = index + close + /^<\/table\s*>/i.exec(text.slice(index + close))![0].length
    const rows = readHtmlTable(text.slice(index, end))
    if (rows.length > 0) tables.push({ from: 'html', rows, span: { file, start: index, end } })
  }
  return tables
}

/** Code between fences is shown as it stands; what is indented may be the start of a row. */
function fencedRanges(tree: Root, text: string): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = []
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const isFenced = node.type === 'code' && /^(?:`{3}|~{3})/.test(text.slice(start, end))
    const isComment = node.type === 'html' && node.value.startsWith('<!--')
    if (isFenced || isComment || node.type === 'table') ranges.push([start, end])
  })
  return ranges
}
