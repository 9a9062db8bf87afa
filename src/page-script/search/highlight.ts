/** Hits marked where they stand, without a change to the page's text. Browsers that cannot do that mark the passage. */

import type { Hit } from './find.ts'
import { passageReader, rangeOf } from './shown-hit.ts'

/** More than a reader looks at. */
const most = 5000
/** As many are marked at a time, so that nobody waits for those far below. */
const atOnce = 250

let marking = 0

/** The HTML checker does not know these selectors, so that they cannot stand in the page's own style sheet. */
const rules =
  '::highlight(found) { background-color: var(--highlight); color: var(--ink) }' +
  '::highlight(found-current) { background-color: var(--accent); color: var(--on-accent) }' +
  '@media (forced-colors: active) { ::highlight(found) { background-color: Mark; color: MarkText } ::highlight(found-current) { background-color: Highlight; color: HighlightText } }'

let isStyled = false

function style(): void {
  if (isStyled) return
  isStyled = true
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
}

let passages: Element[] = []

export function highlight(hits: readonly Hit[]): void {
  clearHighlights()
  if (!('highlights' in CSS)) return
  style()
  const marked = new Highlight()
  CSS.highlights.set('found', marked)
  const read = passageReader()
  const mark = (from: number): void => {
    for (const hit of hits.slice(from, from + atOnce)) marked.add(rangeOf(hit, read))
    const next = from + atOnce
    if (next < Math.min(hits.length, most)) marking = window.setTimeout(mark, 0, next)
  }
  mark(0)
}

export function highlightCurrent(hit: Hit): void {
  for (const passage of passages) passage.classList.remove('found-passage')
  passages = []
  if ('highlights' in CSS) {
    const current = new Highlight(rangeOf(hit, passageReader()))
    current.priority = 1
    CSS.highlights.set('found-current', current)
  } else {
    passages = [hit.passage.element]
    hit.passage.element.classList.add('found-passage')
  }
}

export function clearHighlights(): void {
  clearTimeout(marking)
  for (const passage of passages) passage.classList.remove('found-passage')
  passages = []
  if ('highlights' in CSS) for (const name of ['found', 'found-current']) CSS.highlights.delete(name)
}
