/** Where a table is cut between pages, and whether that leaves a row alone. */

import { largest } from '../model/extremes.ts'
import type { RowRole } from '../model/table.ts'
import type { PrintedTable } from '../print/finish/part.ts'

export interface BadCut {
  /** What stands wrong: the head or a heading last on its page, or a row alone on one. */
  readonly fault: 'head' | 'heading' | 'first' | 'last' | 'total'
  /** Index of the row that stands so; the first one for a head. */
  readonly row: number
  readonly page: number
}

/** Where fewer rows than this fit a page they are tall, and one of them may well stand alone. */
const usualRows = 4

export function badCuts(roles: readonly RowRole[], { head, rows }: PrintedTable): BadCut[] {
  const parts = partsOf(rows)
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return []
  const cuts: BadCut[] = []
  if (head !== null && head < first.page) cuts.push({ fault: 'head', row: 0, page: head })
  for (const { end, page } of parts.slice(0, -1))
    if (roles[end - 1] === 'heading') cuts.push({ fault: 'heading', row: end - 1, page })
  if (first === last) return cuts

  const tall = largest(parts.map(({ start, end }) => end - start)) < usualRows
  const body = rowsOf(first).filter((row) => roles[row] !== 'heading')
  if (body.length === 1 && !tall) cuts.push({ fault: 'first', row: body[0]!, page: first.page })
  // What is left of a row that goes on over the page keeps it company.
  if (rows[last.start - 1]!.includes(last.page)) return cuts
  const closes = (row: number) => roles[row] === 'total' || roles[row] === 'subtotal'
  if (rowsOf(last).every(closes)) cuts.push({ fault: 'total', row: last.start, page: last.page })
  else if (last.end - last.start === 1 && !tall)
    cuts.push({ fault: 'last', row: last.start, page: last.page })
  return cuts
}

/** Rows that begin on one page. */
interface Part {
  readonly start: number
  readonly end: number
  readonly page: number
}

/** A row without content stands with the one above it. */
function partsOf(rows: PrintedTable['rows']): Part[] {
  const parts: Part[] = []
  rows.forEach(([page], index) => {
    const part = parts.at(-1)
    if (part && (page === undefined || page === part.page))
      parts[parts.length - 1] = { ...part, end: index + 1 }
    else if (page !== undefined) parts.push({ start: part ? index : 0, end: index + 1, page })
  })
  return parts
}

const rowsOf = ({ start, end }: Part): number[] =>
  Array.from({ length: end - start }, (_, offset) => start + offset)
