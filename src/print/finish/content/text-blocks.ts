/** The text of a line as it is painted, and the last glyph before an offset. */

import type { ContentStream } from './content-streams.ts'
import type { Font } from './fonts.ts'
import { hexadecimalValue } from './glyph-codes.ts'
import type { TextBlock } from './scanned-content.ts'

export function textOfBlock({ bytes, cuts }: ContentStream, block: TextBlock, font: Font): string {
  let text = ''
  for (
    let at = bytes.indexOf(0x3c, block.begin);
    at >= 0 && at < block.lastGlyph;
    at = bytes.indexOf(0x3c, at)
  ) {
    const start = at
    at = afterDigits(bytes, start + 1)
    // A dictionary opens with two, and what it holds is said of the glyphs, not painted.
    if (at === start + 1) at = Math.max(at, bytes.indexOf('>>', at, 'latin1'))
    else if (!cuts.has(start))
      for (let digit = start + 1; digit + 4 <= at; digit += 4)
        text += font.unicode.get(codeAt(bytes, digit)) ?? '\ufffd'
  }
  return text
}

function afterDigits(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && hexadecimalValue(bytes[at]!) >= 0) at++
  return at
}

const codeAt = (bytes: Buffer, at: number): number =>
  (hexadecimalValue(bytes[at]!) << 12) |
  (hexadecimalValue(bytes[at + 1]!) << 8) |
  (hexadecimalValue(bytes[at + 2]!) << 4) |
  hexadecimalValue(bytes[at + 3]!)

interface LastGlyph {
  readonly code: number
  /** What is to go with it, from where to where. */
  readonly parts: readonly (readonly [from: number, to: number])[]
}

/** One glyph and its operator; Chromium names what it stands for where its font names something else. */
const lastGlyph =
  /(?<named>\/Span<<\/ActualText <FEFF[0-9A-F]{4}> >> BDC\n)?(?:(?<![-\d.])(?<moved>-?[\d.]+ -?[\d.]+ Td ))?(?<painted><(?<code>[0-9A-F]{4})> Tj(?:\nEMC)?)$/

/** The glyph that ends at an offset; null where it shares its string with others. */
export function glyphBefore({ bytes }: ContentStream, at: number): LastGlyph | null {
  const found = lastGlyph.exec(bytes.toString('latin1', Math.max(0, at - 120), at))?.groups
  if (!found) return null
  const { named = '', moved = '', painted, code } = found
  const glyph = [at - painted!.length, at] as const
  const start = glyph[0] - moved.length - named.length
  const isNamed = named !== '' && painted!.endsWith('EMC')
  // Marked content that is none of the glyph's own stays.
  if (painted!.endsWith('EMC') && !isNamed) return null
  return {
    code: parseInt(code!, 16),
    parts: isNamed ? [[start, start + named.length], glyph] : [glyph],
  }
}
