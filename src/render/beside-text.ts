/** What stands beside the text that follows it, in one element with the beginning of that text: neither is printed without the other. */

import type { Element, Root, RootContent } from 'hast'

const textTags = new Set(['p', 'ul', 'ol', 'dl', 'blockquote'])

/** Where something else follows than text, it stands by itself. */
export function besideText(tree: Root): void {
  const children: RootContent[] = []
  for (let index = 0; index < tree.children.length; index++) {
    const node = tree.children[index]!
    const next = tree.children.findIndex((other, at) => at > index && other.type === 'element')
    const follows = tree.children[next]
    if (isBeside(node) && follows?.type === 'element' && textTags.has(follows.tagName)) {
      const together = tree.children.slice(index, next + 1) as Element['children']
      children.push({
        type: 'element',
        tagName: 'div',
        properties: { className: ['with-side'] },
        children: together,
      })
      index = next
    } else children.push(node)
  }
  tree.children = children
}

const isBeside = (node: RootContent): boolean =>
  node.type === 'element' && node.properties.dataBeside !== undefined
