/** Takes out of the structure what only decorates: rules, backgrounds, and table heads that are printed again. */

import { addTo } from '../../../model/add-to.ts'
import type { ContentStream, Page } from '../content/content-streams.ts'
import { elementsIn, isContent, isElement, type Element, type TaggedContent } from './tree.ts'

/** Where what is painted may be meant. */
const pictures = new Set(['Figure', 'Formula', 'Form'])
/** May be empty and yet hold a place. */
const cells = new Set(['TD', 'TH'])

export function dropDecoration(root: Element): void {
  for (const one of elementsIn(root))
    if (one.type === 'Table') for (const head of elementsIn(one)) if (head.type === 'TH') dropRepeated(head)
  prune(root, false)
}

function prune(one: Element, inPicture: boolean): void {
  const isPicture = inPicture || pictures.has(one.type)
  one.kids = one.kids.filter((kid) => {
    if (isElement(kid)) {
      prune(kid, isPicture)
      return kid.kids.length > 0 || cells.has(kid.type)
    }
    if (!isContent(kid)) return true
    const { sequence } = kid
    if (sequence.artifact) return false
    // A list's mark may be drawn instead of written.
    if (sequence.hasText || ((isPicture || one.type === 'Lbl') && sequence.paints)) return true
    sequence.artifact = 'Layout'
    return false
  })
}

/** A head that says the same on several pages is read on the first. */
function dropRepeated(head: Element): void {
  for (const one of elementsIn(head)) {
    const byPage = new Map<Page | null, TaggedContent[]>()
    for (const kid of one.kids) if (isContent(kid)) addTo(byPage, kid.page, kid)
    if (byPage.size < 2) continue
    const [first, ...others] = [...byPage.values()].filter((kids) =>
      kids.some(({ sequence }) => sequence.hasText),
    )
    if (!first) continue
    const printed = glyphs(first)
    for (const again of others)
      if (glyphs(again) === printed) for (const { sequence } of again) sequence.artifact = 'Pagination'
  }
}

const glyphs = (kids: readonly TaggedContent[]): string =>
  kids.map(({ stream, sequence }) => glyphsOf(stream, sequence.open, sequence.close)).join()

const glyphsOf = ({ bytes }: ContentStream, from: number, to: number): string =>
  (bytes.toString('latin1', from, to).match(/<[0-9a-f]+>|\/F\d+/gi) ?? []).join('')
