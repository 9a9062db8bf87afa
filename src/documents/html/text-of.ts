import type { Nodes } from 'hast'

/** The words of an element as they are read, blanks evened out. */
export const textOf = (node: Nodes): string => rawTextOf(node).replace(/\s+/g, ' ').trim()

function rawTextOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return ' '
  return 'children' in node ? node.children.map(rawTextOf).join('') : ''
}
