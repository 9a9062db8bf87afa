/**
 * Glyphs of what is written from right to left, each with the letter that it stands for: where its font says the same, that is
 * taken out, since programs that look for words take each for a word of its own. That a run is painted backwards goes too: it is
 * said of glyphs one by one, which cannot be.
 */

import { isDict, isString, nameOf, textOfString } from '../../../pdf-syntax/values.ts'
import { holdsRightLetter } from '../../../model/writing-direction.ts'
import type { Contents, ContentStream } from './content-streams.ts'
import type { FindFont, Font } from './fonts.ts'
import { codesIn } from './glyph-codes.ts'
import { inLetters } from './reading-order.ts'
import { eachOperator, nameIn, operandsIn } from './operators.ts'

export function dropNames(contents: Contents, fontOf: FindFont): void {
  for (const stream of [...contents.ofPage.values(), ...contents.ofForm.values()]) inStream(stream, fontOf)
}

interface Named {
  readonly start: number
  readonly end: number
  /** Null for a run that is painted backwards. */
  readonly text: string | null
  readonly codes: number[]
}

function inStream({ bytes, resources, cuts }: ContentStream, fontOf: FindFont): void {
  if (!bytes.includes('/ReversedChars') && !bytes.includes('/ActualText')) return
  let font: Font | null = null
  /** Null for marked content that says something else. */
  const open: (Named | null)[] = []
  eachOperator(bytes, (operator, start, at, end) => {
    if (operator === 'Tf') font = fontOf(resources, nameIn(bytes, start, at))
    else if (operator === 'BMC' || operator === 'BDC') {
      const [tag, properties] = operandsIn(bytes, start, at)
      const actual = isDict(properties) ? properties.get('ActualText') : undefined
      const text = isString(actual) && !cuts.has(start) ? textOfString(actual) : null
      const isMeant = text === null ? nameOf(tag) === 'ReversedChars' : holdsRightLetter(text)
      open.push(isMeant ? { start, end, text, codes: [] } : null)
    } else if (operator === 'Tj') {
      const last = open.at(-1)
      if (last && last.text !== null && font)
        for (const code of codesIn(bytes, start, at, font.wide)) last.codes.push(code)
    } else if (operator === 'EMC') {
      const named = open.pop()
      if (!named || (named.text !== null && !isSaid(named.text, named.codes, font))) return
      cuts.set(named.start, named.end)
      cuts.set(start, end)
    }
  })
}

/** A mark is painted before the letter that it follows. */
function isSaid(text: string, codes: readonly number[], font: Font | null): boolean {
  const said = (all: readonly number[]) => all.map((code) => font?.unicode.get(code) ?? '\0').join('')
  return [codes, codes.toReversed()].some((all) => inLetters(said(all)) === inLetters(text))
}
