/** A hit as it stands on the page, and as the list shows it. */

import { element } from '../element.ts'
import type { Hit } from './find.ts'
import { foldWithPlaces } from './fold.ts'
import { cellEnd, joined, keepsOwn, textsOf } from './text-index.ts'

/** A passage as it is written, with where each of its folded characters comes from. */
interface Read {
  readonly text: string
  readonly parts: readonly (Text | typeof cellEnd)[]
  readonly from: readonly number[]
}

/** Hits of one passage follow each other: it is read once for all of them. */
export function passageReader(): (element: HTMLElement) => Read {
  let last: HTMLElement | null = null
  let read: Read | null = null
  return (element) => {
    if (read !== null && element === last) return read
    last = element
    const parts = textsOf(element)
    const text = joined(parts)
    read = { text, parts, from: foldWithPlaces(text, keepsOwn).from }
    return read
  }
}

type ReadPassage = ReturnType<typeof passageReader>

function placeOf({ passage, start, end }: Hit, read: ReadPassage): Read & { start: number; end: number } {
  const passageRead = read(passage.element)
  const { text, from } = passageRead
  return {
    ...passageRead,
    start: from[start] ?? text.length,
    end: (from[end - 1] ?? text.length - 1) + 1,
  }
}

export function rangeOf(hit: Hit, read: ReadPassage): Range {
  const { start, end, parts } = placeOf(hit, read)
  const range = document.createRange()
  let at = 0
  for (const part of parts) {
    const length = part.length
    if (part !== cellEnd) {
      if (start >= at && start < at + length) range.setStart(part, start - at)
      if (end > at && end <= at + length) range.setEnd(part, end - at)
    }
    at += length
  }
  return range
}

/** How much of the passage is shown before and behind the hit. */
const before = 36
const behind = 64

const said = (part: string) => part.replaceAll(cellEnd, ' \u00b7 ')

export function surroundings(hit: Hit, read: ReadPassage): Node[] {
  const { text, start, end } = placeOf(hit, read)
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
