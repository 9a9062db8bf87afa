/** Paragraphs after one another that all begin with a dash: a list with blank lines between its items. */

import { visit } from '../../model/visit.ts'
import type { Paragraph, Root } from 'mdast'
import { isPasted, type ChapterContext } from '../chapter-context.ts'
import { bulletList } from './list-signs.ts'
import { writtenParagraph } from './paragraph.ts'

const dash = /^[–—·]\s+(?=\S)/u
/** What someone says begins with a dash too. */
const speech =
  /(?<!\p{L})(?:säger|sa|sade|berättar|menar|tycker|förklarar|frågar|undrar|svarar|konstaterar|says|said|asks|explains)(?!\p{L})/iu

export function reportSpacedLists(tree: Root, context: ChapterContext): void {
  visit(tree, (node) => {
    if (!('children' in node)) return
    let run: Paragraph[] = []
    for (const child of node.children) {
      if (child.type === 'paragraph' && isItem(child, context)) run.push(child)
      else {
        tell(run, context)
        run = []
      }
    }
    tell(run, context)
  })
}

function isItem(node: Paragraph, context: ChapterContext): boolean {
  const { lines, source } = writtenParagraph(node, context)
  return !isPasted(node, context) && dash.test(source) && bulletList(lines) === null
}

function tell(run: readonly Paragraph[], context: ChapterContext): void {
  const [first, ...more] = run
  if (!first || more.length === 0) return
  const { file, start } = context.spanOf(first)
  const { end } = context.spanOf(run.at(-1)!)
  const source = context.text.slice(start, end)
  if (speech.test(source)) return
  const list = source.replace(/(^|\n)([ \t>]*)[–—·]\s+/gu, '$1$2- ')
  context.emit('text/list', { problem: 'apart', sign: source[0]!, list }, { file, start, end })
}
