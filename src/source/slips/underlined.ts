/** A line of dashes right below text makes a heading of it; settings become one that way when they stand in the wrong place. */

import type { Heading } from 'mdast'
import type { ChapterContext } from '../chapter-context.ts'
import { isStraySettings, looksLikeSettings } from '../front-fence.ts'
import type { ParagraphSlip } from './paragraph.ts'

export const settingsInText: ParagraphSlip = ({ span, firstLine }, { emit, text, hasFront }) => {
  if (!hasFront && isStraySettings(text, span))
    emit('chapter/front-matter', { key: '', problem: { type: 'place' } }, firstLine)
}

export function reportUnderlined(node: Heading, { emit, text, file, spanOf }: ChapterContext): void {
  const { start, end } = spanOf(node)
  const lines = text.slice(start, end).split('\n')
  const underline = lines.at(-1)!.trim()
  if (lines.length < 2 || !/^-+$/.test(underline)) return
  const words = lines.slice(0, -1)
  const firstLine = { file, start, end: start + lines[0]!.length }
  if (looksLikeSettings(words.join('\n')))
    return emit('chapter/front-matter', { key: '', problem: { type: 'place' } }, firstLine)
  // Whoever underlines a heading makes the line as long as its words.
  const isUnderlined = words.length === 1 && Math.abs(words[0]!.trim().length - underline.length) <= 2
  if (!isUnderlined) emit('text/underline', {}, firstLine)
}
