/** Puts back the space that Chromium leaves out where a line wraps, so that words do not run together when read or copied. */

import type { Element } from '../structure/tree.ts'
import { isContent, isElement, isInline } from '../structure/tree.ts'
import type { Contents } from './content-streams.ts'
import type { FindFont, Font } from './fonts.ts'
import type { Sequence } from './scan-content.ts'

export function restoreSpaces(contents: Contents, root: Element, fontOf: FindFont): void {
  const paragraphs = paragraphOf(root)
  const streams = [...contents.ofPage.values(), ...contents.ofForm.values()]
  const lines = streams.flatMap((stream) => stream.blocks.map((block) => ({ stream, block })))
  lines.forEach(({ stream, block }, index) => {
    const next = lines[index + 1]
    if (!next || !block.sequence || !next.block.sequence) return
    const paragraph = paragraphs.get(block.sequence)
    if (!paragraph || paragraph !== paragraphs.get(next.block.sequence)) return
    const isSameLine =
      stream === next.stream &&
      Math.abs(block.y - next.block.y) <= 0.6 * Math.max(block.size, next.block.size)
    if (isSameLine) return
    const font = fontOf(stream.resources, block.font)
    if (!font?.wide) return
    const last = /<([0-9a-f]*)>\s*\]?\s*$/i.exec(
      stream.bytes.toString('latin1', Math.max(0, block.lastGlyph - 64), block.lastGlyph),
    )
    const character = font.unicode.get(parseInt(last?.[1]?.slice(-4) ?? '', 16))
    // A line may also end after these without a space.
    if (character === undefined || /[\s\u00ad\u200b\u2010/-]$/.test(character)) return
    const space = spaceIn(font)
    if (space !== null) stream.spaces.set(block.end, `<${space.toString(16).padStart(4, '0')}> Tj\n`)
  })
}

/** The nearest element round each sequence that is no part of a line. */
function paragraphOf(root: Element): Map<Sequence, Element> {
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

const spaces = new WeakMap<Font, { readonly code: number | null }>()

function spaceIn(font: Font): number | null {
  const known = spaces.get(font)
  if (known) return known.code
  const codes = [...font.unicode]
  const found = codes.find(([, text]) => text === ' ') ?? codes.find(([, text]) => text === '\u00a0')
  const code = found?.[0] ?? null
  spaces.set(font, { code })
  return code
}
