/** The text of an element, and which paragraph a stretch of text is part of. */

import type { FindFont } from '../content/fonts.ts'
import { textOfSequence } from '../content/read-text.ts'
import type { Sequence } from '../content/scanned-content.ts'
import { isString, textOfString } from '../../../pdf-syntax/values.ts'
import { isContent, isElement, isInline, type Element } from './tree.ts'

export function textOfElement(one: Element, fontOf: FindFont): string {
  const alternative = one.entries.get('Alt') ?? one.entries.get('ActualText')
  if (isString(alternative)) return textOfString(alternative)
  return one.kids
    .map((kid) =>
      isElement(kid)
        ? textOfElement(kid, fontOf)
        : isContent(kid)
          ? textOfSequence(kid.stream, kid.sequence, fontOf)
          : '',
    )
    .join('')
}

/** The nearest element round each sequence that is no part of a line. */
export function paragraphOf(root: Element): Map<Sequence, Element> {
  const found = new Map<Sequence, Element>()
  const visit = (one: Element, paragraph: Element): void => {
    for (const kid of one.kids) {
      if (isElement(kid)) visit(kid, isInline(kid) ? paragraph : kid)
      else if (isContent(kid) && paragraph.type !== 'Figure') found.set(kid.sequence, paragraph)
    }
  }
  visit(root, root)
  return found
}
