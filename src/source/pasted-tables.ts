/**
 * Cells that were pasted as they come out of Excel, a CSV file, a web page or a PDF: Markdown prints them run together, and
 * nobody would know. Found in the text, since a tab at the start of a line makes code of half of them.
 */

import type { Root } from 'mdast'
import type { Span } from '../model/span.ts'
import { visit } from '../model/visit.ts'
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
  const tables = [...runs.flatMap((run) => tablesIn(run, file)), ...htmlTables(text, file, fenced)]
  return tables.sort((a, b) => a.span.start - b.span.start)
}

/** Lines that stand together, without blank ones between and outside of what is read as it stands. */
function linesInRuns(text: string, literal: Literal): Line[][] {
  const runs: Line[][] = [[]]
  const isLiteral = inRanges(literal)
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '' || isLiteral(start)) runs.push([])
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

function htmlTables(text: string, file: string, literal: Literal): PastedTable[] {
  const tables: PastedTable[] = []
  const isLiteral = inRanges(literal)
  let open: number | null = null
  for (const { 0: tag, index } of text.matchAll(/<table[\s>]|<\/table\s*>/gi)) {
    if (isLiteral(index)) continue
    if (!tag.startsWith('</')) {
      open ??= index
      continue
    }
    if (open === null) continue
    const end = index + tag.length
    const rows = readHtmlTable(text.slice(open, end))
    if (rows.length > 0) tables.push({ from: 'html', rows, span: { file, start: open, end } })
    open = null
  }
  return tables
}

type Literal = readonly (readonly [number, number])[]

/** Whether an offset lies in one of some ranges; asked of offsets in their order. */
function inRanges(ranges: Literal): (offset: number) => boolean {
  let at = 0
  return (offset) => {
    while (at < ranges.length && ranges[at]![1] <= offset) at++
    return at < ranges.length && ranges[at]![0] <= offset
  }
}

/** Code between fences is shown as it stands; what is indented may be the start of a row. */
function fencedRanges(tree: Root, text: string): Literal {
  const ranges: (readonly [number, number])[] = []
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const isFenced = node.type === 'code' && /^(?:`{3}|~{3})/.test(text.slice(start, end))
    const isComment = node.type === 'html' && node.value.startsWith('<!--')
    if (isFenced || isComment || node.type === 'table') ranges.push([start, end])
  })
  return ranges
}
