/** Text that was meant as markup and is not: Markdown would print it as it stands, without a word. */

import { visit } from '../../model/visit.ts'
import type { Code, Heading, Node, Paragraph, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isPasted, type ChapterContext } from '../chapter-context.ts'
import { blockWithoutColons, reportBlockInCode } from './block-without-colons.ts'
import { boldHeading } from './bold-heading.ts'
import { bracesInText } from './braces.ts'
import { brokenTable, reportTableInCode } from './broken-table.ts'
import { emphasisLeft } from './emphasis.ts'
import { bareImage, imageInText, reportImageLink } from './images.ts'
import { reportIndented } from './indented.ts'
import { listSigns } from './list-signs.ts'
import { markerWithoutSpace } from './marker-space.ts'
import { reportNotes } from './notes.ts'
import { dialectInText, dialectLine } from './other-dialects.ts'
import { reportSpacedLists } from './spaced-list.ts'
import { writtenParagraph, type ParagraphSlip } from './paragraph.ts'
import { raisedInText, reportLowered } from './raised.ts'
import { referenceInText } from './references.ts'
import { settingsInText, reportUnderlined } from './underlined.ts'
import { mayHoldSlips, type TextSlip } from './text.ts'

const paragraphSlips: readonly ParagraphSlip[] = [
  blockWithoutColons,
  markerWithoutSpace,
  brokenTable,
  listSigns,
  settingsInText,
  bareImage,
]

/** Looked for wherever words stand: in paragraphs, headings, cells, titles of blocks. */
const textSlips: readonly TextSlip[] = [
  bracesInText,
  referenceInText,
  imageInText,
  raisedInText,
  emphasisLeft,
  dialectInText,
]

/** All that can be told of a chapter's tree before it is converted. */
export function reportSlips(tree: Root, context: ChapterContext): void {
  reportNotes(tree, context)
  boldHeading(tree, context)
  reportSpacedLists(tree, context)
  const told = new Set<Node>()
  visit(tree, (node, index, parent) => {
    if (isPasted(node, context)) return
    if (node.type === 'paragraph') {
      if (reportParagraph(node, context)) told.add(node)
    } else if (node.type === 'code') reportCode(node, context)
    else if (node.type === 'heading') reportUnderlined(node, context)
    else if (node.type === 'delete') reportLowered(node, context)
    else if (node.type === 'link') reportImageLink(node, context)
    else if (node.type === 'text' && node.position && !told.has(parent!)) {
      const { start, end } = context.spanOf(node)
      const source = context.text.slice(start, end)
      if (!mayHoldSlips(source)) return
      const before = index ? parent!.children[index - 1] : undefined
      for (const slip of textSlips) slip({ source, start, before, parent: parent! }, context)
    }
  })
}

/** Whether nothing in it is to be told of as well. */
function reportParagraph(node: Paragraph, context: ChapterContext): boolean {
  const paragraph = writtenParagraph(node, context)
  if (dialectLine(paragraph, context)) return true
  for (const slip of paragraphSlips) slip(paragraph, context)
  return false
}

function reportCode(node: Code, context: ChapterContext): void {
  const span = context.spanOf(node)
  const [firstLine] = context.text.slice(span.start, span.end).split('\n', 1) as [string]
  if (/^(?:`{3}|~{3})/.test(firstLine)) {
    reportBlockInCode(node, { ...span, end: span.start + firstLine.length }, context)
    return
  }
  if (!reportTableInCode(node, context)) reportIndented(node, context)
}

export function reportHeadingSlips(node: Heading, context: ChapterContext): void {
  const span = context.spanOf(node)
  if (toString(node).trim() === '') context.emit('text/heading', { problem: 'empty' }, span)
  const leftover = /\{[^{}]*\}\s*$/.exec(toString(node))
  if (leftover) context.emit('ref/invalid-id', { id: leftover[0].trim(), proposed: '{#mal}' }, span)
}
