/** Lines with bars that make no table: their line of dashes is missing or of another length, or spaces make code of them. */

import type { Code } from 'mdast'
import type { Span } from '../../model/span.ts'
import type { ChapterContext } from '../chapter-context.ts'
import type { ParagraphSlip } from './paragraph.ts'

export const brokenTable: ParagraphSlip = ({ lines, firstLine }, context) => {
  reportRows(lines, firstLine, context)
}

/** Whether there was one. */
export function reportTableInCode(node: Code, context: ChapterContext): boolean {
  const span = context.spanOf(node)
  return reportRows(node.value.split('\n'), { ...span, end: span.start + 1 }, context)
}

const dashes = /^[\s|:]*-[\s|:-]*$/
const edged = /^\s*\|.*\|\s*$/

function reportRows(lines: readonly string[], span: Span, { emit }: ChapterContext): boolean {
  const first = lines.findIndex((line) => edged.test(line))
  const rows = first === -1 ? [] : lines.slice(first).filter((line) => edged.test(line))
  const dashRow = lines.findIndex((line) => line.includes('|') && dashes.test(line.trim()))
  const head =
    rows.length > 1 ? rows[0] : dashRow > 0 ? lines[dashRow - 1] : isBarred(lines) ? lines[0] : undefined
  if (head === undefined || !head.includes('|')) return false
  const dashLine = dashRow === -1 ? null : lines[dashRow]!
  emit(
    'table/separator',
    { columns: cellsIn(head), dashes: dashLine === null ? null : cellsIn(dashLine) },
    span,
  )
  return true
}

/** Rows without edges or dashes: as many bars in each, and more than one row. */
const isBarred = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.every((line) => / \| /.test(line) && cellsIn(line) === cellsIn(lines[0]!))

const cellsIn = (line: string): number =>
  line
    .trim()
    .replace(/\\\|/g, '')
    .replace(/^\||\|$/g, '')
    .split('|').length
