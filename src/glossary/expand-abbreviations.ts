/** Abbreviations that a workspace explains: written out where the report first uses one, and known for one wherever it stands. */

import type { PhrasingContent, Text } from 'mdast'
import type { Content, HtmlElement } from '../model/content.ts'
import type { Term } from '../model/glossary.ts'
import type { Chapter, Report } from '../model/report.ts'
import { finderFor, termFinder, termFinders } from './find-terms.ts'
import { langOf, passedBy } from './used-terms.ts'

/**
 * The same chapters, where `SKR` has become `SKR (Sveriges Kommuner och Regioner)` the first time, in the order of reading. An
 * author who has written the words out beside it, or before it, is left to it. Headings, links, tables and notes stay as they are.
 */
export function expandAbbreviations({
  chapters,
  glossary,
  meta,
}: Pick<Report, 'chapters' | 'glossary' | 'meta'>): readonly Chapter[] {
  const short = glossary.filter(({ full }) => full !== null)
  if (short.length === 0) return chapters
  const finders = termFinders(short)
  const inFull = new Map<Term, Term>(short.map((term) => [{ ...term, forms: [evenly(term.full!)] }, term]))
  const findInFull = termFinder([...inFull.keys()])
  const known = new Set<Term>()
  const expanded = <C extends Content | PhrasingContent>(
    content: readonly C[],
    lang: string,
  ): readonly C[] => {
    let isSame = true
    const done = content.flatMap((node): readonly (Content | PhrasingContent)[] => {
      const becomes = node.type === 'text' ? inText(node, lang) : within(node, lang)
      isSame &&= becomes.length === 1 && becomes[0] === node
      return becomes
    })
    return isSame ? content : (done as C[])
  }
  const within = (node: Content, lang: string): readonly Content[] => {
    if (passedBy.has(node.type) || isAbbreviation(node) || !('children' in node)) return [node]
    if (node.type === 'list' && node.data?.isGlossary) return [node]
    const children = expanded(node.children as readonly Content[], langOf(node) ?? lang)
    return [children === node.children ? node : ({ ...node, children } as Content)]
  }
  const inText = (node: Text, lang: string): readonly PhrasingContent[] => {
    const parts: PhrasingContent[] = []
    let from = 0
    const upTo = (end: number) => {
      if (end > from) parts.push({ type: 'text', value: node.value.slice(from, end) })
    }
    for (const { term } of findInFull(evenly(node.value))) known.add(inFull.get(term)!)
    for (const { term, start, end } of finderFor(finders, lang)(node.value)) {
      upTo(start)
      const written = node.value.slice(start, end)
      parts.push(abbreviation(written, term))
      if (!known.has(term)) {
        const isWithin = node.value.lastIndexOf('(', start) > node.value.lastIndexOf(')', start)
        const full = likeWritten(term.full!, written)
        parts.push({ type: 'text', value: isWithin ? `, ${full}` : ` (${full})` })
      }
      known.add(term)
      from = end
    }
    if (from === 0) return [node]
    upTo(node.value.length)
    return parts
  }
  const done = chapters.map((chapter) => {
    const content = expanded(chapter.content, chapter.lang ?? meta.language)
    return content === chapter.content ? chapter : { ...chapter, content }
  })
  return done.every((chapter, index) => chapter === chapters[index]) ? chapters : done
}

/** `BUN:s (barn- och utbildningsnämndens)`: in the genitive where the abbreviation is. */
function likeWritten(full: string, written: string): string {
  const [ending] = /(?::|['’])s$/.exec(written) ?? []
  if (ending === undefined || !/\p{L}$/u.test(full) || /[sxz]$/i.test(full)) return full
  return full + ending.replace(':', '')
}

const isAbbreviation = (node: Content): boolean => node.type === 'htmlElement' && node.data.hName === 'abbr'

/** Words are the same in capitals, and over a line's end. */
const evenly = (text: string): string => text.replaceAll(/\s/g, ' ').toLowerCase()

const abbreviation = (value: string, { full }: Term): HtmlElement => ({
  type: 'htmlElement',
  data: { hName: 'abbr', hProperties: { title: full! } },
  children: [{ type: 'text', value }],
})
