/** Words in another language: `[Kunnan tulos]{lang=fi}`, marked so that they are read with the right voice. */

import type { PhrasingContent, Text } from 'mdast'
import type { Content, HtmlElement } from '../model/content.ts'
import { rewritten } from '../model/rewrite.ts'
import { languageTag } from './language-tag.ts'

const closing = /\]\{\s*(?:lang|språk)\s*=\s*["”]?([\p{L}\d-]{2,40})["”]?\s*\}/u
const signs = new RegExp(`\\[|${closing.source}`, 'gu')

/** Pairs each closing with the nearest bracket before it among its siblings; what names no language is left as it stands. */
export function withLanguages(content: readonly PhrasingContent[]): PhrasingContent[] {
  if (!content.some((node) => node.type === 'text' && closing.test(node.value))) return [...content]
  const done: PhrasingContent[] = []
  /** Where brackets stand in it that nothing has closed yet. */
  const open: number[] = []
  for (const node of content) {
    if (node.type !== 'text') {
      done.push(node)
      continue
    }
    let from = 0
    for (const { 0: sign, 1: written, index } of node.value.matchAll(signs)) {
      for (const part of cut(node, from, index)) done.push(part)
      from = index + sign.length
      const lang = written === undefined ? null : languageTag(written)
      const start = written === undefined ? undefined : open.pop()
      if (lang !== null && start !== undefined) done.push(inLanguage(done.splice(start).slice(1), lang))
      else {
        if (sign === '[') open.push(done.length)
        for (const part of cut(node, index, from)) done.push(part)
      }
    }
    for (const part of cut(node, from, node.value.length)) done.push(part)
  }
  return joined(done)
}

/** What was cut and belongs together is one text again. */
function joined(content: readonly PhrasingContent[]): PhrasingContent[] {
  const done: PhrasingContent[] = []
  for (const node of content) {
    const last = done.at(-1)
    if (node.type !== 'text' || last?.type !== 'text') done.push(node)
    else {
      const position = last.position &&
        node.position && { start: last.position.start, end: node.position.end }
      done[done.length - 1] = { ...last, value: last.value + node.value, ...(position && { position }) }
    }
  }
  return done
}

const inLanguage = (children: PhrasingContent[], lang: string): HtmlElement => ({
  type: 'htmlElement',
  data: { hName: 'span', hProperties: { lang } },
  children: marked(joined(children), lang),
})

/** The same content, of which each text says that it is in that language. */
export const marked = <C extends Content | PhrasingContent>(content: readonly C[], lang: string): C[] => [
  ...rewritten(content, (node) => (node.type === 'text' ? { ...node, data: { lang, ...node.data } } : node)),
]

/** Part of a text, in its own place; none where it is empty. */
function cut(node: Text, from: number, to: number): Text[] {
  if (from >= to) return []
  const value = node.value.slice(from, to)
  const { position } = node
  if (!position) return [{ ...node, value }]
  const moved = (by: number) => ({
    ...position.start,
    column: position.start.column + by,
    offset: (position.start.offset ?? 0) + by,
  })
  const end = to === node.value.length ? position.end : moved(to)
  return [{ ...node, value, position: { start: moved(from), end } }]
}
