/** Puts back the space that Chromium leaves out where a line wraps, so that words do not run together when read or copied. */

import { holdsRightLetter } from '../../../model/writing-direction.ts'
import { paragraphOf } from '../structure/paragraphs.ts'
import type { Element } from '../structure/tree.ts'
import type { Contents, ContentStream } from './content-streams.ts'
import type { FindFont, Font } from './fonts.ts'
import type { TextBlock } from './scanned-content.ts'
import { textOfBlock } from './text-blocks.ts'

/** `words` are all that the document has, each as it stands between two spaces. */
export function restoreSpaces(
  contents: Contents,
  root: Element,
  fontOf: FindFont,
  words: ReadonlySet<string>,
): void {
  const paragraphs = paragraphOf(root)
  const streams = [...contents.ofPage.values(), ...contents.ofForm.values()]
  const lines = streams.flatMap((stream) => stream.blocks.map((block) => ({ stream, block })))
  // Most lines are asked for twice, one right after the other.
  let known: { readonly block: TextBlock; readonly text: string } | null = null
  const textOf = (stream: ContentStream, block: TextBlock, font: Font): string => {
    if (known?.block !== block) known = { block, text: textOfBlock(stream, block, font) }
    return known.text
  }
  lines.forEach(({ stream, block }, index) => {
    const next = lines[index + 1]
    if (!next || !block.sequence || !next.block.sequence || stream.unread.has(block.begin)) return
    const paragraph = paragraphs.get(block.sequence)
    if (!paragraph || paragraph !== paragraphs.get(next.block.sequence)) return
    const isSameLine =
      stream === next.stream &&
      Math.abs(block.y - next.block.y) <= 0.6 * Math.max(block.size, next.block.size)
    if (isSameLine) return
    const font = fontOf(stream.resources, block.font)
    const nextFont = fontOf(next.stream.resources, next.block.font)
    if (!font?.wide || !nextFont?.wide) return
    const line = textOf(stream, block, font)
    const below = textOf(next.stream, next.block, nextFont)
    // Where such a line ends is not where its last letters are painted: what it says is told by itself.
    if (holdsRightLetter(line) || holdsRightLetter(below)) return
    if (!isCutBetweenWords(line, below, words)) return
    const space = spaceIn(font)
    if (space !== null) stream.spaces.set(block.end, `<${space.toString(16).padStart(4, '0')}> Tj\n`)
  })
}

/** A long word may be cut anywhere, and after a hyphen or a slash there may have been a space or none: the words tell. */
export function isCutBetweenWords(line: string, next: string, words: ReadonlySet<string>): boolean {
  if (/\s$/.test(line) || /^\s/.test(next)) return false
  const last = /(?<!\S)\S*$/.exec(line)![0]
  const first = /^\S*/.exec(next)![0]
  if (words.has(last) && words.has(first)) return true
  return !words.has(last + first) && !/[\u200b\u2010/-]$/.test(last)
}

const spaces = new WeakMap<Font, { readonly code: number | null }>()

function spaceIn(font: Font): number | null {
  const known = spaces.get(font)
  if (known) return known.code
  const code = [...font.unicode].find(([, text]) => text === ' ')?.[0] ?? null
  spaces.set(font, { code })
  return code
}
