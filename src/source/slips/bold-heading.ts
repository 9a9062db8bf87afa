import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { ChapterContext } from '../chapter-context.ts'

/** What a heading stands above; above a table or an image it is a caption. */
const prose = new Set(['paragraph', 'list', 'heading', 'blockquote', 'code'])

/** Longer lines are sentences. */
const lengthLimit = 60

/** A short line in bold that stands above a paragraph looks like a heading, but is none to contents and screen readers. */
export function boldHeading({ children }: Root, { emit, spanOf }: ChapterContext): void {
  children.forEach((node, index) => {
    const next = children[index + 1]
    if (isBoldLine(node) && next && prose.has(next.type) && !isBoldLine(next))
      emit('text/bold-heading', { text: toString(node).trim() }, spanOf(node))
  })
}

function isBoldLine(node: RootContent): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1 || node.children[0]!.type !== 'strong')
    return false
  const words = toString(node).trim()
  return words.length <= lengthLimit && /^\p{L}/u.test(words) && /[\p{L}\d)]$/u.test(words)
}
