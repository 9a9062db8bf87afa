/** The characters of a piece of inline content, as a reader would say them: a line break is a space. */

import type { PhrasingContent } from 'mdast'

export const plainText = (content: readonly PhrasingContent[]): string => content.map(textOf).join('').trim()

function textOf(node: PhrasingContent): string {
  if (node.type === 'break' || (node.type === 'htmlElement' && ['br', 'wbr'].includes(node.data.hName)))
    return ' '
  if (node.type === 'html') return ''
  if ('alt' in node) return node.alt ?? ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
