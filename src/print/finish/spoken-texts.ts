/** What the tags of a PDF say, paragraph by paragraph: all that those get to know who hear it read. */

import { isString, textOfString } from '../../pdf-syntax/values.ts'
import type { FindFont } from './content/fonts.ts'
import { textOfSequence } from './content/read-text.ts'
import { isContent, isElement, isInline, type Element } from './structure/tree.ts'

export function spokenTexts(root: Element, fontOf: FindFont): string[] {
  const texts = new Map<Element, string>()
  const add = (paragraph: Element, text: string): void => {
    texts.set(paragraph, (texts.get(paragraph) ?? '') + text)
  }
  const visit = (one: Element, paragraph: Element): void => {
    for (const kid of one.kids) {
      if (isElement(kid)) {
        const given = isInline(kid) ? kid.entries.get('ActualText') : undefined
        if (isString(given)) add(paragraph, textOfString(given))
        else visit(kid, isInline(kid) ? paragraph : kid)
      } else if (isContent(kid) && paragraph.type !== 'Figure')
        add(paragraph, textOfSequence(kid.stream, kid.sequence, fontOf))
    }
  }
  visit(root, root)
  return [...texts.values()]
}
