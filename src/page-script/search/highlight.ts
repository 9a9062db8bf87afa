/** Hits marked where they stand, without a change to the page's text. Browsers that cannot do that mark the passage. */

import type { Hit } from './find.ts'
import { rangeOf } from './shown-hit.ts'

/** More than a reader looks at, and as many as a browser paints at once. */
const most = 1000

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
  CSS.highlights.set('found', made(hits.slice(0, most)))
}

function made(hits: readonly Hit[]): Highlight {
  const highlight = new Highlight()
  for (const hit of hits) highlight.add(rangeOf(hit))
  return highlight
}

export function highlightCurrent(hit: Hit): void {
  for (const passage of passages) passage.classList.remove('found-passage')
  passages = []
  if ('highlights' in CSS) {
    const current = made([hit])
    current.priority = 1
    CSS.highlights.set('found-current', current)
  } else {
    passages = [hit.passage.element]
    hit.passage.element.classList.add('found-passage')
  }
}

export function clearHighlights(): void {
  for (const passage of passages) passage.classList.remove('found-passage')
  passages = []
  if ('highlights' in CSS) for (const name of ['found', 'found-current']) CSS.highlights.delete(name)
}
