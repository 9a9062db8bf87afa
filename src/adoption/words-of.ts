import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { raised } from '../source/plain-text.ts'

/** What stands in a line, as words on one line: without markup, and with what is raised in signs of its own. */
export function wordsOf(content: readonly PhrasingContent[]): string {
  let isRaised = false
  let words = ''
  for (const node of content) {
    if (node.type === 'html') isRaised = /^<sup>$/i.test(node.value)
    else if (node.type === 'break') words += ' '
    else {
      const text = 'children' in node ? wordsOf(node.children) : toString(node)
      words += isRaised ? raised(text) : 'children' in node ? blanksAround(node, text) : text
    }
  }
  return words.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
}

/** What is bold or a link may have blanks at its ends. */
function blanksAround(node: PhrasingContent, text: string): string {
  const whole = toString(node, { includeHtml: false })
  return `${/^\s/.test(whole) ? ' ' : ''}${text}${/\s$/.test(whole) ? ' ' : ''}`
}
