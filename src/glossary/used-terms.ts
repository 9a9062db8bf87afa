/** The terms that a report uses in its prose. */

import type { Content } from '../model/content.ts'
import type { Term } from '../model/glossary.ts'
import type { Chapter, ReportMeta } from '../model/report.ts'
import { eachNodeIn } from '../model/walk.ts'
import { termFinder } from './find-terms.ts'

/** What is a name, a link or code is left as it is; so are tables, whose cells are no sentences. */
const passedBy: ReadonlySet<Content['type']> = new Set([
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
  for (const { content, lang } of chapters) {
    const find = termFinder(glossary.filter((term) => term.language === (lang ?? language)))
    eachNodeIn(content, (node) => {
      if (passedBy.has(node.type)) return 'skip'
      if (node.type === 'text') for (const { term } of find(node.value)) used.add(term)
      return undefined
    })
  }
  return [...used].sort((a, b) => compared(a.name, b.name))
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
