/** Dissolves the NonStruct elements that Chromium puts round every run of text, and gives loose text a paragraph. */

import { element, holdsBlocks, holdsText, isElement, isInline, type Element, type Kid } from './tree.ts'

export function flatten(root: Element): void {
  root.kids = flattenedKids(root, false)
}

function flattenedKids(one: Element, inText: boolean): Kid[] {
  const withinText = inText || holdsText(one)
  const beside = !withinText && one.kids.some(isLoose)
  const kids = one.kids.flatMap((kid): Kid[] => {
    if (!isElement(kid)) return [kid]
    const isText = kid.type === 'NonStruct' && isLoose(kid)
    kid.kids = flattenedKids(kid, withinText)
    if (kid.type !== 'NonStruct') return [kid]
    const isLine = kid.kids.every(isInline)
    if (kid.entries.size > 0) {
      kid.type = withinText || isText ? 'Span' : isLine ? 'P' : 'Div'
      return [kid]
    }
    // A wrapper of text is a block, unless text stands beside it.
    if (isText || withinText || beside || !isLine) return kid.kids
    kid.type = 'P'
    return [kid]
  })
  return holdsBlocks(one) && !withinText ? inParagraphs(kids) : kids
}

/** Text itself: content, or a wrapper of content alone. */
const isLoose = (kid: Kid): boolean =>
  isInline(kid) ||
  (isElement(kid) &&
    kid.type === 'NonStruct' &&
    kid.kids.length > 0 &&
    kid.kids.every((one) => !isElement(one)))

function inParagraphs(kids: readonly Kid[]): Kid[] {
  const blocks: Kid[] = []
  let paragraph: Element | null = null
  for (const kid of kids) {
    if (!isInline(kid)) {
      paragraph = null
      blocks.push(kid)
    } else if (paragraph) paragraph.kids.push(kid)
    else blocks.push((paragraph = element('P', [kid])))
  }
  return blocks
}
