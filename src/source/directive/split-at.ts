/** A line that says two things with a sign between: `Sjukfrånvaro: 5,2 %`, `Eva Ek, ordförande`. */

import type { PhrasingContent, Text } from 'mdast'
import { plainText } from '../plain-text.ts'

export interface Halves {
  readonly before: PhrasingContent[]
  /** Without blanks at its ends; empty where nothing stands there. */
  readonly after: PhrasingContent[]
}

/** At the first such sign that stands before any value; null where there is none, or nothing before it. */
export function splitAt(sign: ':' | ',', content: readonly PhrasingContent[]): Halves | null {
  const index = content.findIndex((node) => node.type === 'value' || plainText([node]).includes(sign))
  const node = content[index]
  if (!node || node.type === 'value') return null
  const halves = node.type === 'text' ? splitText(sign, node) : splitBehind(sign, node)
  if (!halves) return null
  const before = [...content.slice(0, index), ...halves.before]
  const after = trimmed([...halves.after, ...content.slice(index + 1)])
  return plainText(before).trim() === '' ? null : { before, after }
}

function splitText(sign: string, node: Text): Halves {
  const at = node.value.indexOf(sign)
  return { before: [part(node, 0, at)], after: [part(node, at + 1, node.value.length)] }
}

/** `**Sjukfrånvaro:** 5 %`: the sign is set like the words before it. */
const splitBehind = (sign: string, node: PhrasingContent): Halves | null =>
  plainText([node]).trim().endsWith(sign) ? { before: [without(sign, node)], after: [] } : null

function without(sign: string, node: PhrasingContent): PhrasingContent {
  if (node.type === 'text') return { ...node, value: node.value.trimEnd().slice(0, -sign.length) }
  if (!('children' in node)) return node
  const last = node.children.at(-1)
  if (!last) return node
  return { ...node, children: [...node.children.slice(0, -1), without(sign, last)] } as PhrasingContent
}

/** A stretch of a text, at its own place. */
function part(node: Text, from: number, to: number): Text {
  const value = node.value.slice(from, to)
  const { position } = node
  if (!position) return { ...node, value }
  const { start, end } = position
  const at = (by: number) => ({ ...start, column: start.column + by, offset: (start.offset ?? 0) + by })
  return { ...node, value, position: { start: at(from), end: to === node.value.length ? end : at(to) } }
}

function trimmed(content: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = content.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '' || node !== content[0],
  )
  const [first, ...others] = kept
  if (first?.type !== 'text') return kept
  const blanks = first.value.length - first.value.trimStart().length
  return blanks === 0 ? kept : [part(first, blanks, first.value.length), ...others]
}
