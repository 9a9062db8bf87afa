import { toString } from 'mdast-util-to-string'
import type { Table } from '../../model/table.ts'

/** What its author or its kind calls a table; a free one goes by its first heading. */
export function nameOfTable({ caption, columns, title }: Table): string {
  const said = caption === null ? '' : toString(caption).trim()
  const isFree = columns.every(({ id }) => id === null)
  return said || (isFree ? (columns[0]?.heading.text ?? '') : '') || title
}
