/**
 * Text that is written from right to left says what it is read as: a line is painted from left to right, and who hears a page
 * read by its tags would hear its words backwards.
 */

import { directionOf, holdsRightLetter, type Direction } from '../../../model/writing-direction.ts'
import { textString } from '../../../pdf-syntax/values.ts'
import type { FindFont } from '../content/fonts.ts'
import { linesAsRead } from '../content/reading-order.ts'
import { textOfSequence } from '../content/read-text.ts'
import { isCutBetweenWords } from '../content/restore-spaces.ts'
import {
  element,
  elementsIn,
  isContent,
  isElement,
  type Element,
  type Kid,
  type TaggedContent,
} from './tree.ts'

/** `words` are all that the document has, each as it stands between two spaces. */
export function sayRightToLeft(root: Element, fontOf: FindFont, words: ReadonlySet<string>): void {
  if (!isWritten(root, words)) return
  const visit = (one: Element, around: Direction): void => {
    const base =
      one.marker?.split('-')[0] === 'ltr' ? 'ltr' : one.language === null ? around : directionOf(one.language)
    const kids: Kid[] = []
    let run: TaggedContent[] = []
    const endRun = (): void => {
      for (const kid of said(run, base, fontOf, words)) kids.push(kid)
      run = []
    }
    for (const kid of one.kids) {
      if (isContent(kid)) run.push(kid)
      else {
        endRun()
        if (isElement(kid)) visit(kid, base)
        kids.push(kid)
      }
    }
    endRun()
    one.kids = kids
  }
  visit(root, 'ltr')
}

/** Whether anything is: to read all that is painted takes as long as much else of finishing. */
function isWritten(root: Element, words: ReadonlySet<string>): boolean {
  for (const word of words) if (holdsRightLetter(word)) return true
  for (const { language } of elementsIn(root))
    if (language !== null && directionOf(language) === 'rtl') return true
  return false
}

/** Content that stands side by side: itself where it runs from left to right. */
function said(
  run: TaggedContent[],
  base: Direction,
  fontOf: FindFont,
  words: ReadonlySet<string>,
): readonly Kid[] {
  const isTurned = (painted: string): boolean =>
    holdsRightLetter(painted) || (base === 'rtl' && (holdsRange.test(painted) || blankAtEnd.test(painted)))
  if (!run.some(({ stream, sequence }) => isTurned(textOfSequence(stream, sequence, fontOf)))) return run
  const text = linesAsRead(run, base, fontOf).reduce(
    (all, line) => (all === '' || !isCutBetweenWords(all, line, words) ? all + line : `${all} ${line}`),
    '',
  )
  const span = element('Span', run)
  span.entries.set('ActualText', textString(text))
  return [span]
}

/** A range, as of years, or the like: in text from right to left its second part may be painted first. */
const holdsRange = /[\p{L}\p{N}][^\p{L}\p{N}\s]+[\p{L}\p{N}]/u
/** A space between what stands beside other text and that text: it is painted on the other side. One alone parts what it stands between. */
const blankAtEnd = /^\s+\S|\S\s+$/
