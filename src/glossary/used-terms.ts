/** The terms that a report uses in its prose. */

import type { PhrasingContent } from 'mdast'
import type { Content } from '../model/content.ts'
import type { Term } from '../model/glossary.ts'
import type { Chapter, ReportMeta } from '../model/report.ts'
import { finderFor, termFinders } from './find-terms.ts'

/** What is a name, a link or code is left as it is; so are tables, whose cells are no sentences. */
export const passedBy: ReadonlySet<Content['type']> = new Set([
  'heading',
  'link',
  'linkReference',
  'footnoteDefinition',
])

/** In the order of the alphabet. */
export function usedTerms(
  chapters: readonly Chapter[],
  glossary: readonly Term[],
  { language }: ReportMeta,
): readonly Term[] {
  const used = new Set<Term>()
  const finders = termFinders(glossary)
  const walk = (content: readonly (Content | PhrasingContent)[], lang: string): void => {
    for (const node of content) {
      if (passedBy.has(node.type)) continue
      if (node.type === 'text') for (const { term } of finderFor(finders, lang)(node.value)) used.add(term)
      if ('children' in node) walk(node.children, langOf(node) ?? lang)
    }
  }
  for (const { content, lang } of chapters) walk(content, lang ?? language)
  return [...used].sort((a, b) => compared(a.name, b.name))
}

/** Null for what says no language of its own. */
export function langOf(node: Content | PhrasingContent): string | null {
  if (node.type === 'inLanguage') return node.lang
  const lang = node.type === 'htmlElement' ? node.data.hProperties?.lang : null
  return typeof lang === 'string' ? lang : null
}

/** Å, ä and ö stand last, as in Swedish; case makes no difference. */
const letters = 'abcdefghijklmnopqrstuvwxyzåäö'

function compared(a: string, b: string): number {
  const [one, other] = [a, b].map((name) => [...name.toLowerCase()])
  for (const [at, letter] of one!.entries()) {
    const by = placeOf(letter) - placeOf(other![at] ?? '')
    if (by !== 0) return by
  }
  return one!.length - other!.length
}

/** What is no letter stands before all that are. */
const placeOf = (letter: string): number => (letter === '' ? -2 : letters.indexOf(letter))
