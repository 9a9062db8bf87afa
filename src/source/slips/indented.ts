/** Four spaces or a tab before a paragraph make a block of code of it. */

import type { Code } from 'mdast'
import type { ChapterContext } from '../chapter-context.ts'
import { bulletList } from './list-signs.ts'

export function reportIndented(node: Code, context: ChapterContext): void {
  const { emit, text, file } = context
  const { start, end } = context.spanOf(node)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lines = node.value.split('\n').map((line) => line.trim())
  const list = bulletList(lines)
  // Within a list or a quote its indentation is not all that would have to go.
  const isAlone = text.slice(lineStart, start).trim() === ''
  const span = { file, start: isAlone ? lineStart : start, end }
  if (list) emit('text/list', { problem: 'sign', sign: list.sign, list: isAlone ? list.list : '' }, span)
  else emit('text/indented', { text: isAlone ? lines.join('\n') : '' }, span)
}
