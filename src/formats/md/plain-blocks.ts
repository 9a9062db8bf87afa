/** The report's own blocks as what GFM has: figures with their captions, charts in words and figures, boxes as quotations. */

import type { ElementContent } from 'hast'
import type { BlockContent, Heading, List, PhrasingContent, RootContent, Table, TableCell } from 'mdast'
import type { ChartTable } from '../../model/chart.ts'
import type { Box, ChartBlock, Content, FigureBlock } from '../../model/content.ts'
import { referenceWords } from '../../numbering/reference-words.ts'
import { remarkLines } from '../../wording/remark-lines.ts'
import { words } from '../../wording/words.ts'
import { fileName, text, type PlainContext } from './plain-inline.ts'
import { plainTable } from './plain-table.ts'

export const plainBlocks = (content: readonly Content[], context: PlainContext): RootContent[] =>
  content.flatMap((node) => plainBlock(node, context))

const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children })
const strong = (words: string): PhrasingContent => ({ type: 'strong', children: [text(words)] })

function plainBlock(node: Content, context: PlainContext): RootContent[] {
  switch (node.type) {
    case 'list':
      return [node.data?.isSigned ? signatureLines(node, context) : plainParent(node, context)]
    case 'heading':
      return [plainHeading(node, context)]
    case 'paragraph':
      return [
        paragraph([
          ...(node.data?.isAttribution ? [text('— ')] : []),
          ...context.inline(node.children),
          ...(node.data?.isToFill ? [text(` ${toWriteOn}`)] : []),
        ]),
      ]
    case 'tableBlock':
      return plainTable(node.table, context)
    case 'figureBlock':
      return plainFigure(node, context)
    case 'chartBlock':
      return plainChart(node, context)
    case 'box':
      return [plainBox(node, context)]
    case 'inLanguage':
      return plainBlocks(node.children, context.within(node.lang))
    case 'landscape':
    case 'group':
      return plainBlocks(node.children, context)
    case 'htmlBlock':
      return [paragraph([text(textOf(node.data.hChildren))])]
    // Notes stand at the chapter's end, links where they lead from; pages are the PDF's.
    case 'footnoteDefinition':
    case 'definition':
    case 'pageBreak':
    case 'html':
      return []
    default:
      return 'children' in node ? [plainParent(node, context)] : [node]
  }
}

const plainParent = (
  node: Content & { readonly children: readonly unknown[] },
  context: PlainContext,
): RootContent => ({ ...node, children: plainBlocks(node.children as Content[], context) }) as RootContent

/** Each name below a line to sign on. */
function signatureLines(node: List, context: PlainContext): RootContent {
  const children = node.children.map((item) => ({
    ...item,
    children: [paragraph([text(toWriteOn)]), ...(plainBlocks(item.children, context) as BlockContent[])],
  }))
  return { ...node, children }
}

/** A line to write on by hand. */
const toWriteOn = '_'.repeat(24)

function plainHeading({ data, children }: Heading, { numbered, inline }: PlainContext): Heading {
  const { id = '', level = 2 } = data ?? {}
  const number = numbered.targets.get(id)?.number ?? null
  return {
    type: 'heading',
    depth: Math.min(6, level + 1) as Heading['depth'],
    children: [...(number === null ? [] : [text(`${number} `)]), ...inline(children)],
  }
}

function plainFigure(
  { id, image, alt, caption, remarks }: FigureBlock,
  context: PlainContext,
): RootContent[] {
  const say = words[context.language]
  const shown: PhrasingContent =
    image === null ? text(`[${say.imageMissing}: ${alt}]`) : { type: 'image', url: fileName(image), alt }
  return [
    paragraph([shown]),
    captionOf(id, caption === null ? [] : [text(caption)], context),
    ...remarkLines(remarks, context.language).map((line) => paragraph([text(line)])),
  ]
}

/** As whoever does not see it is told it, with its figures as a table. */
function plainChart({ id, caption, remarks }: ChartBlock, context: PlainContext): RootContent[] {
  const { numbered, language, inline } = context
  const say = words[language].chart
  const chart = numbered.report.charts.find((one) => one.id === id)
  const source = chart && numbered.targets.get(chart.table)
  return [
    paragraph([text(chart ? chart.look.inWords(chart.figures, language) : `[${say.missing}]`)]),
    ...(chart ? [figuresTable(chart.look.asTable(chart.figures, language))] : []),
    captionOf(id, inline(caption), context),
    ...(source ? [paragraph([text(`${say.figuresIn} ${referenceWords(source, language)}.`)])] : []),
    ...remarkLines(remarks, language).map((line) => paragraph([text(line)])),
  ]
}

const cell = (content: string): TableCell => ({ type: 'tableCell', children: [text(content)] })

function figuresTable({ headings, rows }: ChartTable): Table {
  return {
    type: 'table',
    align: headings.map((_, index) => (index === 0 ? null : 'right')),
    children: [headings, ...rows].map((row) => ({ type: 'tableRow', children: row.map(cell) })),
  }
}

function captionOf(
  id: string,
  caption: readonly PhrasingContent[],
  { numbered, language }: PlainContext,
): BlockContent {
  const number = numbered.targets.get(id)?.number ?? ''
  const name = strong(`${words[language].figure} ${number}`.trim())
  return paragraph(caption.length === 0 ? [name] : [name, text(' '), ...caption])
}

function plainBox({ title, usualTitle, children }: Box, context: PlainContext): BlockContent {
  const { inline, language } = context
  const heading = title.length > 0 ? inline(title) : [text(usualTitle[language])]
  return {
    type: 'blockquote',
    children: [
      paragraph([{ type: 'strong', children: heading }]),
      ...(plainBlocks(children, context) as BlockContent[]),
    ],
  }
}

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('')
