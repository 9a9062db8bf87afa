/** `: Det som granskas.` with nothing above that it explains. */

import type { Paragraph } from 'mdast'
import type { Content } from '../../model/content.ts'
import { isPasted, type ChapterContext } from '../chapter-context.ts'
import { writtenParagraph } from './paragraph.ts'

export function reportLone(node: Paragraph, before: Content | undefined, context: ChapterContext): void {
  const { lines, firstLine } = writtenParagraph(node, context)
  const [line] = lines as [string]
  if (!/\p{L}/u.test(line) || isPasted(node, context)) return
  const isBelowTable = before?.type === 'table' || (before && 'name' in before && before.name === 'table')
  const problem = isBelowTable ? 'caption' : 'explanation'
  context.emit('text/dialect', { problem, written: line, proposed: '', example: '' }, firstLine)
}
