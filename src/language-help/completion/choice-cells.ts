/** The words that a cell may hold, in a column of choices: how far a goal is fulfilled, how an assignment goes. */

import type { Column, Table } from '../../model/table.ts'
import type { Asked } from '../asked.ts'
import { lineAt } from '../line-at.ts'
import type { Proposal } from './proposal.ts'

/** Null outside of such cells. */
export function proposedChoices(asked: Asked): readonly Proposal[] | null {
  const { file, text, offset } = asked
  const { before, after } = lineAt(text, offset)
  const column = columnAt(asked)
  if (!column || column.type !== 'choice') return null
  const written = before.slice(startsOfCells(before).at(-1)).trimStart()
  // Behind the choice a reason may stand, in words of the author's own.
  if (/[–—:,(]| - /.test(written)) return []
  const rest = /^[\p{L} ]*/u.exec(after)![0].trimEnd()
  const span = { file, start: offset - written.length, end: offset + rest.length }
  const padding = written === '' && before.endsWith('|') ? ' ' : ''
  return Object.values(column.choices[asked.checked.numbered.report.meta.language]).map((word) => ({
    sort: 'choice',
    label: word,
    detail: column.heading.text,
    span,
    text: padding + word,
  }))
}

/** The column of a table that the cursor stands in, below its headings. */
function columnAt({ versions, file, text, offset }: Asked): Column | null {
  const { start, before } = lineAt(text, offset)
  const starts = startsOfCells(before)
  if (!isRow(before) || starts.length === 0) return null
  let head = { start, line: before }
  let rows = 0
  while (head.start > 0) {
    const above = lineAt(text, head.start - 1)
    if (!isRow(above.before)) break
    head = { start: above.start, line: above.before }
    rows++
  }
  if (rows < 2) return null
  const end = head.start + head.line.length
  const isHere = ({ span }: Table): boolean =>
    span.file === file && span.cell === undefined && span.start <= end && head.start < span.end
  const table = versions.flatMap(({ numbered }) => numbered.report.tables).find(isHere)
  const cells = [...startsOfCells(head.line), head.line.length + 1].map((at) => head.start + at)
  const [from, to] = [cells[starts.length - 1], cells[starts.length]]
  if (!table || from === undefined || to === undefined) return null
  return (
    table.columns.find(
      ({ heading: { span } }) => span.file === file && from <= span.start && span.start < to,
    ) ?? null
  )
}

const isRow = (line: string): boolean => /^\s*\|/.test(line)

/** Where the cells of a row begin, behind their bars; one that is escaped is text. */
const startsOfCells = (line: string): readonly number[] =>
  [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index + 1)
