/** Text that runs from right to left: which way each part of a tree runs, and figures within it kept from being turned round. */

import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { isRightToLeft, turnedFrom } from '../model/writing-direction.ts'

/**
 * A number with what belongs to it: its sign, its groups and decimals, what parts a date or the number of a telephone, its unit,
 * or the end that makes an ordinal of it (`1:a`).
 * Two years with a dash between them are two numbers, which are read in the order of the text.
 */
const figures =
  /(?<![A-Za-z\u00c0-\u024f\d]-?)(?:[-\u2212+±§<>≤≥] ?)*\d+(?:[-/.,:\u00a0\u202f ]\d+)*(?:[ \u00a0\u202f]?(?:%|‰|°C|(?:kr|tkr|mnkr|mdkr|SEK|EUR|km|m²|kg|[kMGT]Wh)(?![\p{L}\d])))?(?::[A-Za-zåäöÅÄÖ]{1,3}(?![\p{L}\d]))?/gu
/** Digits alone run the right way by themselves, and so do those that only signs within numbers part. */
const plain = /^\d+(?:[.,:/]\d+)*$/
/** Where one is followed by words from left to right, a line shows no longer which of the two is read first. */
const wordsFollow = /^[^\p{L}\p{N}]{0,40}\p{Script=Latin}/u

/** Longer rows of digits are lists of figures, and have to find room. */
const longestUnbroken = 24

/** `lang` is that of the text around; what is said of words before they are tagged for those who hear them. */
export function setDirections(tree: Root, lang: string): void {
  walk(tree, lang)
}

function walk(parent: Root | Element, around: string): void {
  parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'text') return isRightToLeft(around) ? withFigures(child, around) : [child]
    if (child.type !== 'element') return [child]
    const { lang } = child.properties
    // What an element is to those who hear it stands in a language's private part.
    const own = typeof lang === 'string' ? lang.replace(/-x-.*$/, '') : around
    const direction = turnedFrom(around, own)
    if (direction !== null) child.properties.dir = direction
    if (isCode(child)) {
      // A program's words are Latin ones, wherever they stand.
      if (isRightToLeft(own)) child.properties.dir = 'ltr'
    } else walk(child, own)
    return [child]
  }) as ElementContent[]
}

const isCode = ({ tagName }: Element): boolean => ['pre', 'code', 'kbd', 'samp'].includes(tagName)

function withFigures(node: Text, lang: string): ElementContent[] {
  const parts: ElementContent[] = []
  let from = 0
  for (const { 0: figure, index } of node.value.matchAll(figures)) {
    const end = index + figure.length
    if (plain.test(figure) && !wordsFollow.test(node.value.slice(end, end + 42))) continue
    if (index > from) parts.push({ type: 'text', value: node.value.slice(from, index) })
    const children: ElementContent[] = [{ type: 'text', value: figure }]
    parts.push({
      type: 'element',
      tagName: 'span',
      properties: {
        dir: 'ltr',
        lang: `${lang}-x-ltr`,
        ariaBusy: 'false',
        // Over two lines its groups would be read from the wrong end.
        ...(figure.length <= longestUnbroken && { className: ['unbroken'] }),
      },
      children,
    })
    from = end
  }
  if (from === 0) return [node]
  if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) })
  return parts
}
