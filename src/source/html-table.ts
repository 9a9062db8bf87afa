/** A table pasted as HTML → its rows of plain texts. */

import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { largest } from '../model/extremes.ts'
import { visit } from '../model/visit.ts'
import { nestsTooDeep } from './nested-html.ts'

/** Cells that span several columns are followed by empty ones, so that each row is as long as the others. */
export function readHtmlTable(html: string): string[][] {
  const rows: string[][] = []
  if (nestsTooDeep(html)) return rows
  visit(fromHtml(html, { fragment: true }), 'element', (row: Element) => {
    if (row.tagName !== 'tr') return
    const cells = row.children.flatMap((cell): string[] => {
      if (cell.type !== 'element' || !['td', 'th'].includes(cell.tagName)) return []
      const columns = Math.min(20, Math.max(1, Number(cell.properties.colSpan ?? 1)))
      return [words(cell).replace(/\s+/g, ' ').trim(), ...Array.from({ length: columns - 1 }, () => '')]
    })
    if (cells.length > 0) rows.push(cells)
  })
  const width = largest(
    rows.map(({ length }) => length),
    0,
  )
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

function words(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return ' '
  return 'children' in node ? node.children.map(words).join('') : ''
}
