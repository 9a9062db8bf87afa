/** Tables that some programs tag anew on each page that they go on to. */

import type { ForeignBlock, ForeignTable } from '../document.ts'
import { plainText } from '../../source/plain-text.ts'

export function joinedTables(blocks: readonly ForeignBlock[]): readonly ForeignBlock[] {
  const joined: ForeignBlock[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    const rest = before?.type === 'table' && block.type === 'table' ? goingOn(before, block) : null
    if (rest && before?.type === 'table')
      joined[joined.length - 1] = { ...before, rows: [...before.rows, ...rest] }
    else joined.push(block)
  }
  return joined
}

type Rows = ForeignTable['rows']

/** The rows that a table on the next page adds; null where it is another one. */
function goingOn(before: ForeignTable, table: ForeignTable): Rows | null {
  const lastPage = before.rows.at(-1)![0]!.at.page
  if (lastPage === null || table.at.page !== lastPage + 1 || table.caption) return null
  if (before.rows[0]!.length !== table.rows[0]!.length) return null
  if (table.headRows === null) return before.headRows === null ? null : table.rows
  const heads = (rows: Rows) => rows.slice(0, table.headRows!).map(textOf).join('\n')
  return before.headRows === table.headRows && heads(before.rows) === heads(table.rows)
    ? table.rows.slice(table.headRows)
    : null
}

const textOf = (row: Rows[number]): string => row.map(({ content }) => plainText(content)).join('\t')
