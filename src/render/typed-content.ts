/** What is printed of a cell whose typed value stands for its text, where it holds more than that: a link, or notes. */

import type { Link, LinkReference, PhrasingContent } from 'mdast'
import type { Language } from '../model/language.ts'
import type { Cell, Column } from '../model/table.ts'
import { readCell } from '../source/note-marks.ts'
import { cellText } from '../wording/cell-text.ts'

/** Empty where the value alone is printed. */
export function typedContent(cell: Cell, column: Column, language: Language): PhrasingContent[] {
  const { content } = cell.written
  if (content.every(({ type }) => type === 'text')) return []
  const { notes } = readCell(content)
  const link = content.map(linkIn).find((found) => found !== null)
  if (notes.length === 0 && !link) return []
  const value: PhrasingContent = {
    type: 'value',
    written: '',
    value: cellText(cell, column, language),
    cell: null,
  }
  return [link ? { ...link, children: [value] } : value, ...notes]
}

function linkIn(node: PhrasingContent): Link | LinkReference | null {
  if (node.type === 'link' || node.type === 'linkReference') return node
  return 'children' in node ? (node.children.map(linkIn).find((found) => found !== null) ?? null) : null
}
