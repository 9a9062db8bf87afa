/** A hit as it stands on the page, and as the list shows it. */

import { element } from '../element.ts'
import type { Hit } from './find.ts'
import { foldWithPlaces } from './fold.ts'
import { cellEnd, keepsOwn, textOf, textsOf } from './text-index.ts'

/** Where the hit stands in the text of its passage as it is written. */
function placeOf({ passage, start, end }: Hit): { text: string; start: number; end: number } {
  const text = textOf(passage.element)
  const { from } = foldWithPlaces(text, keepsOwn)
  return { text, start: from[start] ?? text.length, end: (from[end - 1] ?? text.length - 1) + 1 }
}

export function rangeOf(hit: Hit): Range {
  const { start, end } = placeOf(hit)
  const range = document.createRange()
  let at = 0
  for (const text of textsOf(hit.passage.element)) {
    const length = text === cellEnd ? 1 : text.length
    if (text !== cellEnd) {
      if (start >= at && start < at + length) range.setStart(text, start - at)
      if (end > at && end <= at + length) range.setEnd(text, end - at)
    }
    at += length
  }
  return range
}

/** How much of the passage is shown before and behind the hit. */
const before = 36
const behind = 64

const said = (part: string) => part.replaceAll(cellEnd, ' \u00b7 ')

export function surroundings(hit: Hit): Node[] {
  const { text, start, end } = placeOf(hit)
  const from = start <= before ? 0 : Math.max(text.indexOf(' ', start - before) + 1, start - before)
  const last = text.lastIndexOf(' ', end + behind)
  const to = text.length <= end + behind ? text.length : last > end ? last : end + behind
  return [
    document.createTextNode(
      (from > 0 ? '\u2026\u00a0' : '') + said(text.slice(Math.min(from, start), start)),
    ),
    element('mark', {}, [said(text.slice(start, end))]),
    document.createTextNode(said(text.slice(end, to)) + (to < text.length ? '\u00a0\u2026' : '')),
  ]
}
