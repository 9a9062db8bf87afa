import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** What stands in a line, as words on one line: without markup, and without what has no width. */
export const wordsOf = (content: readonly PhrasingContent[]): string =>
  content
    .map((node) => (node.type === 'break' ? ' ' : toString(node, { includeHtml: false })))
    .join('')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
