/** The text of tagged content, spaces put back included, soft hyphens not. */

import { isDict, isString, textOfString } from '../../../pdf-syntax/values.ts'
import type { ContentStream } from './content-streams.ts'
import type { FindFont } from './fonts.ts'
import { eachOperator, nameIn, operandsIn } from './operators.ts'
import type { Sequence } from './scanned-content.ts'
import { codesIn, lacksGlyph, singleCode } from './glyph-codes.ts'

/** Stands for a glyph without a meaning; glyph 0 is the box that fonts show for whatever they do not have. */
const unknown = '\ufffd'

export interface ReadText {
  readonly text: string
  /** What is given as the text of glyphs, where one of them is that box. */
  readonly lacking: readonly string[]
  /** What is given as the text of other glyphs. */
  readonly given: readonly string[]
}

export const textOfSequence = (stream: ContentStream, sequence: Sequence, fontOf: FindFont): string =>
  readSequence(stream, sequence, fontOf).text

export function readSequence(stream: ContentStream, sequence: Sequence, fontOf: FindFont): ReadText {
  const { bytes, resources, spaces, cuts, unread } = stream
  let text = ''
  let font = fontOf(resources, sequence.font)
  /** Nested marked content, and how deep that whose text is given stands. */
  let depth = 0
  let replaced = 0
  let isUnread = false
  const lacking: string[] = []
  const given: string[] = []
  let replacement = { text: '', lacks: false }
  const letterOf = (code: number): string =>
    code === 0 && font?.wide ? unknown : (font?.unicode.get(code) ?? unknown)
  const visit = (operator: string, start: number, at: number): void => {
    if (operator === 'Tf') font = fontOf(resources, nameIn(bytes, start, at))
    else if (operator === 'BT') isUnread = unread.has(start)
    else if (operator === 'BDC' || operator === 'BMC') {
      depth++
      const properties = operandsIn(bytes, start, at)[1]
      const actual = isDict(properties) ? properties.get('ActualText') : undefined
      if (replaced > 0 || !isString(actual) || cuts.has(start)) return
      replacement = { text: textOfString(actual), lacks: false }
      text += replacement.text
      replaced = depth
    } else if (operator === 'EMC') {
      if (depth-- !== replaced) return
      replaced = 0
      ;(replacement.lacks ? lacking : given).push(replacement.text)
    } else if (operator === 'ET') {
      if (spaces.has(start)) text += ' '
    } else if ((operator === 'Tj' || operator === 'TJ') && replaced > 0) {
      if (font?.wide && lacksGlyph(bytes, start, at)) replacement.lacks = true
    } else if ((operator === 'Tj' || operator === 'TJ') && !isUnread && !cuts.has(start)) {
      const isWide = font?.wide ?? false
      const single = isWide ? singleCode(bytes, start, at) : -1
      if (single >= 0) text += letterOf(single)
      else for (const code of codesIn(bytes, start, at, isWide)) text += letterOf(code)
    }
  }
  eachOperator(bytes, visit, sequence.open, sequence.close)
  return { text, lacking, given }
}
