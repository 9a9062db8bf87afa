/** The text of a line as it is painted, and the last glyph before an offset. */

import type { ContentStream } from './content-streams.ts'
import type { Font } from './fonts.ts'
import type { TextBlock } from './scan-content.ts'

export function textOfBlock({ bytes, cuts }: ContentStream, block: TextBlock, font: Font): string {
  let text = ''
  const painted = bytes.toString('latin1', block.begin, block.lastGlyph)
  for (const { 1: codes, index } of painted.matchAll(/(?<!ActualText )<([0-9a-f]+)>/gi)) {
    if (cuts.has(block.begin + index)) continue
    for (let at = 0; at + 4 <= codes!.length; at += 4)
      text += font.unicode.get(parseInt(codes!.slice(at, at + 4), 16)) ?? '\ufffd'
  }
  return text
}

interface LastGlyph {
  readonly code: number
  /** What is to go with it, from where to where. */
  readonly parts: readonly (readonly [from: number, to: number])[]
}

/** One glyph and its operator; Chromium names what it stands for where its font names something else. */
const lastGlyph =
  /(?<named>\/Span<<\/ActualText <FEFF[0-9A-F]{4}> >> BDC\n)?(?<moved>-?[\d.]+ -?[\d.]+ Td )?(?<painted><(?<code>[0-9A-F]{4})> Tj(?:\nEMC)?)$/

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
