/** Soft hyphens in the long words of narrow cells: no browser that prints hyphenates Swedish by itself. */

import english from 'hyphen/en-gb/index.js'
import swedish from 'hyphen/sv/index.js'
import type { PhrasingContent } from 'mdast'
import type { Language } from '../model/language.ts'

const softHyphen = '\u00ad'
/** Shorter words are kept whole, and so are the letters at both ends of a longer one. */
const shortest = 10
const shortestEnd = 3

const hyphenators = { sv: swedish.hyphenateSync, en: english.hyphenateSync }
const longWord = new RegExp(`\\p{L}{${shortest},}`, 'gu')

/** The same content, whose long words may break; what is not text stays as it is. */
export function hyphenated(content: readonly PhrasingContent[], language: Language): PhrasingContent[] {
  return content.map((node): PhrasingContent => {
    if (node.type === 'text') return { ...node, value: hyphenatedText(node.value, language) }
    if ('children' in node)
      return { ...node, children: hyphenated(node.children, language) } as PhrasingContent
    return node
  })
}

const hyphenatedText = (text: string, language: Language): string =>
  text.replace(longWord, (word) => withSoftHyphens(word, language))

function withSoftHyphens(word: string, language: Language): string {
  const parts = hyphenators[language](word, { hyphenChar: softHyphen, minWordLength: shortest }).split(
    softHyphen,
  )
  while (parts.length > 1 && parts[0]!.length < shortestEnd) parts.splice(0, 2, parts[0]! + parts[1]!)
  while (parts.length > 1 && parts.at(-1)!.length < shortestEnd)
    parts.splice(-2, 2, parts.at(-2)! + parts.at(-1)!)
  return parts.join(softHyphen)
}
