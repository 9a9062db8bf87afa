/** The text of a line as it is painted, and the last glyph before an offset. */

import type { ContentStream } from './content-streams.ts'
import type { Font } from './fonts.ts'
import type { TextBlock } from './scan-content.ts'

export function textOfBlock({ bytes, cuts }: ContentStream, block: TextBlock, font: Font): string {
  let text = ''
  const painted = bytes.toString('latin1', block.begin, block.lastGlyph)
  for (const { 1: codes, index } of painted.matchAll(/<([0-9a-f]+)>/gi)) {
    if (cuts.has(block.begin + index)) continue
    for (let at = 0; at + 4 <= codes!.length; at += 4)
      text += font.unicode.get(parseInt(codes!.slice(at, at + 4), 16)) ?? '\ufffd'
  }
  return text
}

/** `<0001> Tj`: one glyph and its operator. */
const lastGlyph = /<([0-9a-f]{4})>\s*(?:Tj)?\s*$/i

const before = ({ bytes }: ContentStream, at: number): RegExpExecArray | null =>
  lastGlyph.exec(bytes.toString('latin1', Math.max(0, at - 16), at))

/** Where the operand of the last glyph before an offset begins; null where it shares its string with others. */
export function operandOfLast(stream: ContentStream, at: number): number | null {
  const found = before(stream, at)
  return found ? at - found[0].length : null
}

export const codeOfLast = (stream: ContentStream, at: number): number =>
  parseInt(before(stream, at)?.[1] ?? '', 16)
