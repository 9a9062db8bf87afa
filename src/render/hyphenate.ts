/** Soft hyphens in long words where there is little room: no browser that prints hyphenates Swedish by itself. */

import english from 'hyphen/en-gb/index.js'
import finnish from 'hyphen/fi/index.js'
import swedish from 'hyphen/sv/index.js'
import type { PhrasingContent } from 'mdast'
import { jointsOf } from './compounds.ts'

export const softHyphen = '\u00ad'
/** Shorter words are kept whole, and so are the letters at both ends of a longer one. */
const shortest = { long: 10, 'rather long': 16, 'very long': 28 } as const
const shortestEnd = 3
/** A part of a compound that is as long is parted too, though not near its ends. */
const longPart = 13
const shortestEndOfPart = 5

/** Languages whose words are known to break; those of others stay whole. What a language's patterns are is read when it is asked. */
const hyphenators: ReadonlyMap<string, Pick<typeof swedish, 'hyphenateSync'>> = new Map([
  ['sv', swedish],
  ['en', english],
  ['fi', finnish],
])
const letters = {
  long: lettersOf(shortest.long),
  'rather long': lettersOf(shortest['rather long']),
  'very long': lettersOf(shortest['very long']),
} as const

function lettersOf(count: number): RegExp {
  return new RegExp(`\\p{L}{${count},}`, 'gu')
}

/** The same content, whose words of that length may break; what is not text stays as it is. `lang` is its language, as HTML has it. */
export function hyphenated(
  content: readonly PhrasingContent[],
  lang: string,
  length: keyof typeof shortest,
): PhrasingContent[] {
  return content.map((node): PhrasingContent => {
    if (node.type === 'text')
      return { ...node, value: hyphenatedText(node.value, node.data?.lang ?? lang, length) }
    if ('children' in node)
      return { ...node, children: hyphenated(node.children, lang, length) } as PhrasingContent
    return node
  })
}

/** The same text, whose words of that length may break. */
export function hyphenatedText(text: string, lang: string, length: keyof typeof shortest): string {
  const language = lang.split('-')[0]!.toLowerCase()
  if (!hyphenators.has(language)) return text
  return text.replace(letters[length], (word) => withSoftHyphens(word, language))
}

/** At the joints of a compound where it is known to have any, and within a part only where that is long itself. */
function withSoftHyphens(word: string, language: string): string {
  const joints = language === 'sv' ? jointsOf(word) : []
  if (joints.length === 0) return byPatterns(word, language, shortestEnd)
  return [0, ...joints]
    .map((from, index) => word.slice(from, joints[index]))
    .map((part) => (part.length < longPart ? part : byPatterns(part, language, shortestEndOfPart)))
    .join(softHyphen)
}

function byPatterns(word: string, language: string, end: number): string {
  const asked = { hyphenChar: softHyphen, minWordLength: shortest.long }
  const parts = hyphenators.get(language)!.hyphenateSync(word, asked).split(softHyphen)
  while (parts.length > 1 && parts[0]!.length < end) parts.splice(0, 2, parts[0]! + parts[1]!)
  while (parts.length > 1 && parts.at(-1)!.length < end) parts.splice(-2, 2, parts.at(-2)! + parts.at(-1)!)
  return parts.join(softHyphen)
}
