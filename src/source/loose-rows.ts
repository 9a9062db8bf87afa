/** Text right below a table: Markdown takes each line of it for a row. It becomes a paragraph after the table again. */

import type { Paragraph, Table, TableRow } from 'mdast'
import type { Span } from '../model/span.ts'
import type { ChapterContext } from './chapter-context.ts'

export function withoutLooseRows(
  table: Table,
  context: ChapterContext,
  tell: (text: string, span: Span) => void,
): { table: Table; loose: Paragraph[] } {
  const [head, ...body] = table.children
  if (head!.children.length < 2) return { table, loose: [] }
  const source = (row: TableRow): string => {
    const { start, end } = context.spanOf(row)
    return context.text.slice(start, end)
  }
  const isLoose = (row: TableRow): boolean => !source(row).includes('|')
  if (!body.some(isLoose)) return { table, loose: [] }
  const loose: Paragraph[] = []
  let isTold = false
  for (const row of body) {
    // Lines of colons are told of as the ends of blocks that they are meant for.
    const isText = isLoose(row) && !/^\s*:+\s*$/.test(source(row))
    if (isText && !isTold) tell(source(row), context.spanOf(row))
    isTold = isText
    if (isText)
      loose.push({
        type: 'paragraph',
        children: row.children.flatMap(({ children }) => children),
        ...(row.position && { position: row.position }),
      })
  }
  return { table: { ...table, children: [head!, ...body.filter((row) => !isLoose(row))] }, loose }
}
