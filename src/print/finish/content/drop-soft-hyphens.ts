/** Takes soft hyphens out of what is read: Chromium prints each as a space without width, and a hyphen where a line breaks at it. */

import type { Contents, ContentStream } from './content-streams.ts'
import type { FindFont, Font } from './fonts.ts'
import type { TextBlock } from './scanned-content.ts'
import { glyphBefore, textOfBlock } from './text-blocks.ts'

const unseen = /^[ \u00ad\u200b]$/
const hyphen = /^[-\u2010\u00ad]$/

export function dropSoftHyphens(contents: Contents, fontOf: FindFont): void {
  for (const stream of [...contents.ofPage.values(), ...contents.ofForm.values()]) {
    withinLines(stream, fontOf)
    atLineEnds(stream, fontOf)
  }
}

/** A glyph after which the next one stands at the same place has no width. */
function withinLines(stream: ContentStream, fontOf: FindFont): void {
  const { bytes, blocks } = stream
  let index = 0
  for (let at = bytes.indexOf(noAdvance); at >= 0; at = bytes.indexOf(noAdvance, at + 1)) {
    while (index < blocks.length && blocks[index]!.end < at) index++
    const block = blocks[index]
    if (!block || at < block.begin) continue
    cutLast(stream, at, fontOf(stream.resources, block.font))
  }
}

const noAdvance = '\n0 0 Td'

function atLineEnds(stream: ContentStream, fontOf: FindFont): void {
  stream.blocks.forEach((block, index) => {
    const next = stream.blocks[index + 1]
    if (!next || next.y !== block.y || next.lastGlyph - next.begin > 160) return
    const font = fontOf(stream.resources, next.font)
    if (!font || !hyphen.test(textOfBlock(stream, next, font)) || !standsAtEnd(stream, block, next)) return
    const end = block.lastGlyph + 2
    const isNamed = stream.bytes.toString('latin1', end, end + 4) === '\nEMC'
    if (cutLast(stream, isNamed ? end + 4 : end, fontOf(stream.resources, block.font)))
      stream.unread.set(next.begin, next.end + 2)
  })
}

/** Whether a block begins where the last glyph of another does. */
function standsAtEnd({ bytes }: ContentStream, block: TextBlock, next: TextBlock): boolean {
  const advances = bytes
    .toString('latin1', block.begin, block.lastGlyph)
    .matchAll(/(?<![-\d.])(-?[\d.]+) 0 Td/g)
  const width = [...advances].reduce((sum, [, advance]) => sum + Number(advance), 0)
  return Math.abs(block.x + width * block.unit - next.x) < 0.01 * block.size
}

/** Takes out the glyph that ends at an offset, unless it is seen. */
function cutLast(stream: ContentStream, at: number, font: Font | null): boolean {
  const glyph = glyphBefore(stream, at)
  if (!font?.wide || !glyph || !unseen.test(font.unicode.get(glyph.code) ?? '')) return false
  for (const [from, to] of glyph.parts) stream.cuts.set(from, to)
  return true
}
