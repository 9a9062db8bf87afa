/** What stands within a line of a web page → the same as inline Markdown. */

import type { Element, ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import { raised } from '../raised.ts'
import { isLeftOut } from './left-out.ts'
import { textOf } from './text-of.ts'

export interface Inline {
  /** An image stands apart: what becomes of it is its taker's affair. */
  image(element: Element): void
}

export function phrasing(nodes: readonly ElementContent[], inline: Inline): PhrasingContent[] {
  return trimmed(nodes.flatMap((node) => inlineOf(node, inline)))
}

type Emphasised = 'strong' | 'emphasis'

/** What is bold already is no bolder within: `around` is what stands around the node. */
function inlineOf(
  node: ElementContent,
  inline: Inline,
  around: readonly Emphasised[] = [],
): PhrasingContent[] {
  if (node.type === 'text')
    return [{ type: 'text', value: visible(node.value).replace(/[ \t\n\r\f]+/g, ' ') }]
  if (node.type !== 'element' || isLeftOut(node)) return []
  const within = (here = around) => node.children.flatMap((child) => inlineOf(child, inline, here))
  const emphasised = (type: Emphasised): PhrasingContent[] =>
    around.includes(type) ? within() : wrapped(type, within([...around, type]))
  switch (node.tagName) {
    case 'br':
      return [{ type: 'break' }]
    case 'img':
      inline.image(node)
      return []
    case 'b':
    case 'strong':
      return emphasised('strong')
    case 'i':
    case 'em':
      return emphasised('emphasis')
    case 'del':
    case 's':
      return []
    case 'sup':
    case 'sub':
      return raised(node.tagName, textOf(node))
    case 'a':
      return link(node, within())
    default:
      // Words of blocks within a line or a cell stay apart.
      return isBlockLike(node.tagName) ? [{ type: 'break' }, ...within(), { type: 'break' }] : within()
  }
}

/** Soft hyphens and what has no width say where a line may end. */
const visible = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')

const isBlockLike = (name: string): boolean => /^(?:p|div|li|ul|ol|h[1-6]|tr|dt|dd|blockquote)$/.test(name)

function wrapped(type: Emphasised, children: PhrasingContent[]): PhrasingContent[] {
  const isBlank = children.every((child) => child.type === 'text' && child.value.trim() === '')
  return isBlank ? children : [{ type, children }]
}

function link({ properties }: Element, children: PhrasingContent[]): PhrasingContent[] {
  const href = String(properties.href ?? '')
  const isOutside = /^(?:https?:\/\/|mailto:)/i.test(href)
  return isOutside && children.length > 0 ? [{ type: 'link', url: href, children }] : children
}

/** Without blanks and breaks at its ends, and without two of them in a row. */
function trimmed(content: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  for (const node of content) {
    const last = kept.at(-1)
    const begins = last === undefined || last.type === 'break'
    if (node.type === 'break') {
      if (begins) continue
      kept.push(node)
    } else if (node.type === 'text') {
      const value = begins || endsBlank(last) ? node.value.replace(/^[ \t\n]+/, '') : node.value
      if (value === '') continue
      if (last?.type === 'text') kept[kept.length - 1] = { type: 'text', value: last.value + value }
      else kept.push({ type: 'text', value })
    } else kept.push(node)
  }
  while (kept.at(-1)?.type === 'break') kept.pop()
  const last = kept.at(-1)
  if (last?.type === 'text') {
    kept.pop()
    const value = last.value.trimEnd()
    if (value !== '') kept.push({ type: 'text', value })
  }
  return kept
}

const endsBlank = (node: PhrasingContent): boolean => node.type === 'text' && node.value.endsWith(' ')
