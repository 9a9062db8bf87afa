import { entry } from '../diagnostics/entry.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { plainText } from '../source/plain-text.ts'
import { slug } from '../source/slug.ts'
import { eachHeading, eachNode, eachNodeIn } from '../model/walk.ts'
import { ruleWith } from './rule.ts'

/** So many of the places are shown. */
const shownPlaces = 4

const codes = {
  'ref/ambiguous': entry<{ target: string; count: number }>({
    severity: 'warning',
    sv: {
      message: ({ target, count }) =>
        `${count} rubriker får id ”${target}”, så det är oklart vilken som menas. Hänvisningen leder till den första.`,
      hint: ({ target }) =>
        `Ge den som menas ett eget id: ## Rubrik {#eget-id}, och skriv :ref[eget-id] i stället för :ref[${target}].`,
      related: () => 'en av dem står här',
    },
    en: {
      message: ({ target, count }) =>
        `${count} headings get the id “${target}”, so it is unclear which is meant. The reference leads to the first.`,
      hint: ({ target }) =>
        `Give the one that is meant an id of its own: ## Heading {#own-id}, and write :ref[own-id] instead of :ref[${target}].`,
      related: () => 'one of them is here',
    },
  }),
}

/** An id made of words that several headings have leads to the first of them, whichever was meant. */
export const ambiguousReference = ruleWith(codes, (report, emit) => {
  const alike = ambiguousIds(report)
  eachNode(report, ['reference'], (node, span) => {
    const places = alike.get(node.target)
    if (places)
      emit('ref/ambiguous', { target: node.target, count: places.length }, span, places.slice(0, shownPlaces))
  })
})

/** Ids that several headings or tables get and no author has given, with their places. */
export function ambiguousIds(
  report: Pick<Report, 'chapters' | 'tables'>,
): ReadonlyMap<string, readonly Span[]> {
  const alike = new Map<string, Span[]>()
  const add = (words: string, span: Span): void => {
    const id = slug(words, '')
    if (id === '') return
    const places = alike.get(id)
    if (places) places.push(span)
    else alike.set(id, [span])
  }
  for (const chapter of report.chapters) {
    const { ownId, title, titleSpan } = chapter
    if (!ownId) add(plainText(title), titleSpan)
    eachHeading(chapter, ({ data, children }, span) => {
      if (!data?.isOwnId) add(plainText(children), span)
    })
  }
  for (const { ownId, caption, span } of report.tables) if (!ownId && caption) add(plainText(caption), span)
  const claimed = ownIds(report)
  return new Map([...alike].filter(([id, places]) => places.length > 1 && !claimed.has(id)))
}

/** Ids that authors gave: there can be no doubt about them. */
function ownIds({ chapters, tables }: Pick<Report, 'chapters' | 'tables'>): ReadonlySet<string> {
  const ids = [...chapters, ...tables].flatMap(({ ownId }) => (ownId ? [ownId.id] : []))
  for (const { content } of chapters)
    eachNodeIn(content, (node) => {
      if (node.type === 'heading' && node.data?.isOwnId) ids.push(node.data.id!)
      if (node.type === 'chartBlock' && node.ownId) ids.push(node.ownId.id)
    })
  return new Set(ids)
}
