/** The characters of a piece of inline content, as a reader would say them: a line break is a space. */

import type { PhrasingContent } from 'mdast'
import type { HtmlElement } from '../model/content.ts'

export const plainText = (content: readonly PhrasingContent[]): string => content.map(textOf).join('').trim()

/** One node's characters, with the blanks at their ends. */
export function textOf(node: PhrasingContent): string {
  if (node.type === 'break' || (node.type === 'htmlElement' && ['br', 'wbr'].includes(node.data.hName)))
    return ' '
  if (node.type === 'html') return ''
  if ('alt' in node) return node.alt ?? ''
  if ('value' in node) return node.value
  const text = 'children' in node ? node.children.map(textOf).join('') : ''
  return isRaised(node) ? raised(text) : text
}

/** `<sup>…</sup>`. */
export const isRaised = (node: PhrasingContent): node is HtmlElement & PhrasingContent =>
  node.type === 'htmlElement' && node.data.hName === 'sup'

const raisedSigns: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'][index]!]),
)

/** A raised digit is no digit of the figure before it: `10<sup>6</sup>` is 10⁶ and never 106. */
export const raised = (text: string): string =>
  [...text.trim()].map((sign) => raisedSigns.get(sign) ?? sign).join('')
