/** How wide an image is to be, in braces behind it: `![Karta](images/karta.png){width=50%}`. */

import type { Image, ImageReference, PhrasingContent, Text } from 'mdast'
import { lookUp } from '../model/look-up.ts'
import type { ChapterContext } from './chapter-context.ts'

/** What stands in braces right behind an image is meant for it; two of them print a value. */
const braces = /^\{(?!\{)([^{}\n]{1,80})\}/
const width = /^(?:width|bredd)\s*=\s*["”]?(\d{1,3}(?:[.,]\d{1,2})?)\s*(%|mm|cm)["”]?\s*$/i
type Position = NonNullable<Text['position']>
type Point = Position['start']

/** As wide as the text, or as a landscape page. */
const limits = { '%': 100, mm: 247, cm: 24.7 }

/** The same content, each image with its width, as CSS has it, and without the braces. */
export function withImageWidths(
  content: readonly PhrasingContent[],
  context: ChapterContext,
): PhrasingContent[] {
  return content.flatMap((node, index): PhrasingContent[] => {
    if (isImage(node)) {
      const after = content[index + 1]
      const found = after?.type === 'text' ? braces.exec(after.value) : null
      return [found ? withWidth(node, found, after!.position, context) : node]
    }
    const before = content[index - 1]
    const found = node.type === 'text' && before && isImage(before) ? braces.exec(node.value) : null
    return found ? without(node as Text, found[0].length) : [node]
  })
}

const isImage = (node: PhrasingContent): node is Image | ImageReference =>
  node.type === 'image' || node.type === 'imageReference'

/** The image and its braces as one. */
function withWidth(
  node: Image | ImageReference,
  [written, setting]: RegExpExecArray,
  at: Position | undefined,
  context: ChapterContext,
): Image | ImageReference {
  const set = readWidth(setting!)
  const start = at?.start.offset ?? 0
  if (set === null)
    context.emit('image/attributes', { written }, { file: context.file, start, end: start + written.length })
  const position = node.position && at && { start: node.position.start, end: moved(at.start, written.length) }
  return { ...node, data: { ...node.data, width: set }, ...(position && { position }) }
}

/** Null where it is no width. */
function readWidth(setting: string): string | null {
  const [, number, unit] = width.exec(setting.trim()) ?? []
  const value = Number(number?.replace(',', '.'))
  const most = lookUp(limits, unit?.toLowerCase() ?? '') ?? 0
  return value > 0 && value <= most ? `${value}${unit!.toLowerCase()}` : null
}

/** What is left of a text whose beginning is taken away. */
function without(node: Text, length: number): Text[] {
  const value = node.value.slice(length)
  if (value === '') return []
  const { position } = node
  return [
    {
      ...node,
      value,
      ...(position && { position: { start: moved(position.start, length), end: position.end } }),
    },
  ]
}

const moved = ({ line, column, offset = 0 }: Point, length: number): Point => ({
  line,
  column: column + length,
  offset: offset + length,
})
