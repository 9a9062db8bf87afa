/** Marks of several notes at one place, as `1, 2`: without anything between them they would be read as one number. */

import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

export function separateMarks(tree: Root): void {
  visit(tree, 'element', (parent) => {
    if (isGroup(parent)) return SKIP
    if (parent.children.filter(isMark).length > 1) parent.children = grouped(parent.children)
    return undefined
  })
}

const isMark = (node: ElementContent): node is Element =>
  node.type === 'element' &&
  node.tagName === 'sup' &&
  node.children.some((child) => child.type === 'element' && child.properties.dataFootnoteRef !== undefined)

const group = 'note-marks'

const isGroup = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes(group)

const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === ''

/** Those that follow upon each other are held together. */
function grouped(children: readonly ElementContent[]): ElementContent[] {
  const done: ElementContent[] = []
  for (let at = 0; at < children.length; at++) {
    const node = children[at]!
    if (!isMark(node)) {
      done.push(node)
      continue
    }
    const marks = [node]
    for (let next = at + 1; next < children.length; next++) {
      const following = children[next]!
      if (isMark(following)) {
        marks.push(withComma(following))
        at = next
      } else if (!isBlank(following)) break
    }
    done.push(
      marks.length === 1
        ? node
        : { type: 'element', tagName: 'span', properties: { className: [group] }, children: marks },
    )
  }
  return done
}

const withComma = (mark: Element): Element => ({
  ...mark,
  children: [{ type: 'text', value: ', ' }, ...mark.children],
})
