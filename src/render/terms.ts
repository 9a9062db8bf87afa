/**
 * Words that are explained: the first time in each chapter such a word leads to its explanation, which stands at the chapter's
 * end, closed until it is asked for. On screens alone.
 */

import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { finderFor, type FindTerms } from '../glossary/find-terms.ts'
import { escapeHtml } from '../model/escape-html.ts'
import { meaningOf, type Term } from '../model/glossary.ts'
import type { Localized } from '../model/language.ts'
import type { ChapterContext } from './render-context.ts'
import { onScreen } from './screen-only.ts'
import { turn } from './voice.ts'

/** `part` is the name of what a block of the report's own holds: within it prose begins anew. */
export function markTerms(
  tree: Root,
  chapter: string,
  part: string,
  finders: Localized<FindTerms>,
  language: string,
): readonly Term[] {
  const terms: Term[] = []
  const marked = (node: Text, lang: string): ElementContent[] => {
    const parts: ElementContent[] = []
    let from = 0
    for (const { term, start, end } of finderFor(finders, lang)(node.value)) {
      if (terms.includes(term)) continue
      const number = terms.push(term)
      parts.push(
        text(node.value.slice(from, start)),
        raw(`<a class="term" id="${chapter}--w${number}" href="#${chapter}--t${number}">`),
        text(node.value.slice(start, end)),
        raw('</a>'),
      )
      from = end
    }
    return from === 0 ? [node] : [...parts, text(node.value.slice(from))]
  }
  const walk = (parent: Root | Element, isProse: boolean, lang: string): void => {
    parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
      if (child.type === 'text') return isProse ? marked(child, lang) : [child]
      if (child.type === 'element' && !isLeftAlone(child)) {
        const { tagName } = child
        walk(
          child,
          tagName !== part && (isProse || tagName === 'p' || tagName === 'li'),
          langOf(child) ?? lang,
        )
      }
      return [child]
    }) as ElementContent[]
  }
  // The first one is the chapter's title.
  const title = tree.children.find(({ type }) => type === 'element')
  for (const child of tree.children)
    if (child.type === 'element' && child !== title && !isLeftAlone(child))
      walk(child, child.tagName === 'p', langOf(child) ?? language)
  return terms
}

/** Links hold no others; code, formulas, notes and the glossary itself are as they are. */
const isLeftAlone = ({ tagName, properties }: Element): boolean =>
  ['a', 'code', 'kbd', 'sub', 'sup'].includes(tagName) ||
  properties.dataFootnotes !== undefined ||
  (Array.isArray(properties.className) && properties.className.includes('glossary'))

/** Null for what says no language of its own. */
const langOf = ({ properties: { lang } }: Element): string | null => (typeof lang === 'string' ? lang : null)

const text = (value: string): Text => ({ type: 'text', value })

const raw = (html: string): ElementContent =>
  ({ type: 'raw', value: onScreen(html) }) as unknown as ElementContent

/** On a line of its own, which goes with it; empty for a chapter without any. */
export function explainedTerms(
  terms: readonly Term[],
  chapter: string,
  { lang, words }: Pick<ChapterContext, 'lang' | 'words'>,
): string {
  if (terms.length === 0) return ''
  const items = terms.map((term, index) => {
    const { name, language } = term
    const spoken = language === lang ? '' : ` lang="${language}"${turn(lang, language)}`
    return `<div id="${chapter}--t${index + 1}"${spoken}><dt><a href="#${chapter}--w${index + 1}">${escapeHtml(name)}</a></dt><dd>${escapeHtml(meaningOf(term))}</dd></div>`
  })
  return `\n${onScreen(`<details class="made"><summary>${words.terms}</summary><dl>${items.join('')}</dl></details>`)}`
}
