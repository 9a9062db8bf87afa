/** A chapter's content → blocks of a document. */

import { remarkLines } from '../../wording/remark-lines.ts'
import type { FootnoteDefinition, List, ListItem, Paragraph as Text, PhrasingContent } from 'mdast'
import type { Box, ChartBlock, Content, FigureBlock, Group, Landscape } from '../../model/content.ts'
import type { Remarks } from '../../model/remarks.ts'
import { blocksXml, type Block } from './block.ts'
import { captionRuns } from './captions.ts'
import { speaking, type ChapterWriter } from './chapter-writer.ts'
import { directionLook, fromHtml, pictureRun, referenceRun, runs, textRun } from './inline.ts'
import { points } from './lengths.ts'
import { deepest, step, type ListMark } from './lists.ts'
import {
  paragraph,
  rawRun,
  run,
  withProperties,
  type Border,
  type Paragraph,
  type ParagraphProperties,
  type RunProperties,
} from './paragraph.ts'
import { shownSize } from './picture-size.ts'
import { headingStyle } from './styles.ts'
import { tableBlocks } from './tables.ts'

/** What is around a block: a box or a quote, and lists. */
export interface Place {
  /** Of its paragraphs that have no style of their own. */
  readonly style: string | null
  /** How it is framed. */
  readonly frame: Pick<ParagraphProperties, 'borders' | 'fill'> | null
  /** How far its text is set in, in twips. */
  readonly left: number
  /** How many lists it is in. */
  readonly depth: number
  readonly isInContents: boolean
}

export const outside: Place = { style: null, frame: null, left: 0, depth: 0, isInContents: true }

export const blocksOf = (content: readonly Content[], writer: ChapterWriter, place: Place): Block[] =>
  content.flatMap((node, index) => {
    const blocks = blockOf(node, writer, place)
    const next = content[index + 1]
    // Whoever signs does so below what is signed.
    return next && isSigned(next) ? [...blocks.slice(0, -1), ...blocks.slice(-1).map(staying)] : blocks
  })

const isSigned = (node: Content): boolean => node.type === 'group' && node.group === 'signatures'

/** On the page of what follows it. */
const staying = (block: Block): Block =>
  block.type === 'paragraph' ? withProperties(block, { keepNext: true }) : block

function blockOf(node: Content, writer: ChapterWriter, place: Place): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [
        node.data?.isToFill
          ? paragraph(runs(node.children, writer), {
              ...paragraphLook(writer, place),
              borders: { bottom: toWriteOn(writer) },
              indent: { right: besideLine },
            })
          : node.data?.isAttribution
            ? attribution(node, writer, place)
            : textParagraph(node.children, writer, place, node),
      ]
    case 'htmlBlock':
      return [textParagraph(fromHtml(node.data.hChildren), writer, place)]
    case 'heading': {
      const { id, level } = node.data as { id: string; level: number }
      return [heading({ id, level, title: node.children, node }, writer, place.isInContents)]
    }
    case 'list':
      return node.data?.isSigned ? signatureBlocks(node, writer, place) : listBlocks(node, writer, place)
    case 'blockquote':
      return blocksOf(
        node.children,
        writer,
        node.data?.isPulled ? pulled(writer, place) : quoted(writer, place),
      )
    case 'code':
      return [paragraph(run(node.value.replaceAll('\t', '    ')), { style: 'Code', ...indentOf(place) })]
    case 'thematicBreak':
      return [paragraph('', { style: 'Rule' })]
    case 'box':
      return boxBlocks(node, writer, place)
    case 'landscape':
    case 'group':
      return groupBlocks(node, writer, place)
    case 'inLanguage':
      return blocksOf(node.children, { ...writer, ...speaking(node.lang, writer) }, place)
    case 'pageBreak':
      return [{ type: 'pageBreak' }]
    case 'tableBlock':
      return tableBlocks(node.table, writer)
    case 'figureBlock':
      return figureBlocks(node, writer)
    case 'chartBlock':
      return chartBlocks(node, writer)
    default:
      return []
  }
}

export interface Titled {
  readonly id: string
  /** 1 for chapters. */
  readonly level: number
  readonly title: readonly PhrasingContent[]
  /** By which problems are told to lie there. */
  readonly node: object
}

export function heading(
  { id, level, title, node }: Titled,
  writer: ChapterWriter,
  isInContents: boolean,
): Paragraph {
  const { bookmarks, numbered, comments } = writer
  const bookmark = bookmarks.nameOf('sec', id)
  const { number = null, label = null } = numbered.targets.get(id) ?? {}
  const text = runs(title, writer)
  // References say the number alone.
  const before = label !== null && number !== null ? label.slice(0, label.length - number.length) : ''
  const content =
    number === null
      ? bookmarks.around(bookmark, text)
      : (before && run(before)) + bookmarks.around(bookmark, run(number)) + run(' ') + text
  return paragraph(comments.around(node, content), {
    style: headingStyle(level, isInContents),
    ...directionLook(writer),
  })
}

const textParagraph = (
  content: readonly PhrasingContent[],
  writer: ChapterWriter,
  place: Place,
  node: object = content,
): Paragraph => paragraph(writer.comments.around(node, runs(content, writer)), paragraphLook(writer, place))

function groupBlocks(node: Content & (Group | Landscape), writer: ChapterWriter, place: Place): Block[] {
  const blocks = blocksOf(node.children, writer, place)
  return isSigned(node)
    ? [...blocks.slice(0, -1).map(staying), ...blocks.slice(-1)]
    : keptTogether(node, blocks)
}

/** The title of a group stands on the page of what it is the title of. */
function keptTogether(
  { children: [title] }: Group | Landscape,
  [first, ...others]: readonly Block[],
): Block[] {
  const isTitled = title?.type === 'paragraph' && title.data?.isGroupTitle === true
  if (first === undefined) return []
  return [
    isTitled && first.type === 'paragraph' ? withProperties(first, { keepNext: true }) : first,
    ...others,
  ]
}

const paragraphLook = (writer: ChapterWriter, place: Place): ParagraphProperties => ({
  ...(place.style !== null && { style: place.style }),
  ...place.frame,
  ...indentOf(place),
  ...directionLook(writer),
})

const indentOf = ({ left, frame }: Place): Pick<ParagraphProperties, 'indent'> =>
  left === 0 && !frame ? {} : { indent: { left, ...(frame && { right: frameRoom }) } }

function listBlocks(node: List, writer: ChapterWriter, place: Place): Block[] {
  const level = Math.min(deepest, place.depth)
  const numbers = new Map<ListMark, number>()
  const numberOf = (mark: ListMark): number => {
    const known = numbers.get(mark) ?? writer.lists.begin(mark, level, node.start ?? 1)
    numbers.set(mark, known)
    return known
  }
  const within: Place = {
    ...place,
    style: place.style ?? 'ListParagraph',
    left: place.left + step,
    depth: place.depth + 1,
  }
  const blocks = node.children.flatMap((item) =>
    itemBlocks(item, { number: numberOf(markOf(node, item)), level }, writer, within),
  )
  const last = blocks.at(-1)
  return place.depth > 0 || last?.type !== 'paragraph'
    ? blocks
    : [...blocks.slice(0, -1), withProperties(last, { spacing: { after: belowList } })]
}

const toWriteOn = ({ look }: ChapterWriter): Border => ({
  style: 'single',
  size: 4,
  colour: look.colours.ink,
  space: 3,
})

/** Right of a line to write on by hand, in twips. */
const besideLine = points(230)

/** Each name below a line to sign on, together on their page. */
const signatureBlocks = (node: List, writer: ChapterWriter, place: Place): Block[] =>
  node.children.flatMap(({ children }) => [
    // Paragraphs that follow each other with the same border have it once, so the line is a paragraph of its own.
    paragraph(run('\u00a0'), {
      keepNext: true,
      spacing: { before: points(28), after: 0 },
      borders: { bottom: toWriteOn(writer) },
      indent: { right: besideLine },
    }),
    ...blocksOf(children, writer, place).map((block, index, blocks) =>
      block.type === 'paragraph'
        ? withProperties(block, { keepNext: index + 1 < blocks.length, spacing: { before: 0, after: 0 } })
        : block,
    ),
  ])

const belowList = points(8.5)

function markOf({ ordered }: List, { checked }: ListItem): ListMark {
  if (checked === true) return 'done'
  if (checked === false) return 'notDone'
  return ordered ? 'number' : 'bullet'
}

/** Its first paragraph bears the mark. */
function itemBlocks(
  { children }: ListItem,
  list: NonNullable<ParagraphProperties['list']>,
  writer: ChapterWriter,
  place: Place,
): Block[] {
  const [first, ...others] = children
  const marked = withProperties(
    textParagraph(first?.type === 'paragraph' ? first.children : [], writer, place, first),
    { list, indent: { left: place.left, hanging: step, ...(place.frame && { right: frameRoom }) } },
  )
  return [marked, ...blocksOf(first?.type === 'paragraph' ? others : children, writer, place)]
}

/** Left and right of what is framed, in twips. */
const frameRoom = points(10)

function quoted({ look }: ChapterWriter, place: Place): Place {
  const left: Border = { style: 'single', size: 18, colour: look.colours.rule, space: 9 }
  return {
    ...place,
    style: 'Quote',
    frame: { ...place.frame, borders: { left } },
    left: place.left + frameRoom,
  }
}

/** Words that are lifted out of the text: larger, beside a heavy line. */
function pulled({ look }: ChapterWriter, place: Place): Place {
  const left: Border = { style: 'single', size: 24, colour: look.colours.accent, space: 9 }
  return {
    ...place,
    style: 'PullQuote',
    frame: { ...place.frame, borders: { left } },
    left: place.left + frameRoom,
  }
}

const attribution = (node: Text, writer: ChapterWriter, place: Place): Paragraph =>
  paragraph(writer.comments.around(node, runs(node.children, writer)), {
    ...paragraphLook(writer, place),
    style: 'Attribution',
  })

/** What the theme tells apart, by the sort of box. */
const importantBox = 'important'

function boxBlocks(node: Box, writer: ChapterWriter, place: Place): Block[] {
  const { colours } = writer.look
  const isImportant = node.box === importantBox
  const thin: Border = { style: 'single', size: 4, colour: colours.rule, space: 6 }
  const within: Place = {
    ...place,
    style: 'BoxText',
    frame: {
      fill: colours.shade,
      borders: {
        top: thin,
        left: { style: 'single', size: 24, colour: isImportant ? colours.bad : colours.accent, space: 8 },
        bottom: thin,
        right: { ...thin, space: 8 },
      },
    },
    left: place.left + frameRoom,
  }
  const title = runs(
    node.title.length > 0 ? node.title : [{ type: 'text', value: node.usualTitle[writer.language] }],
    writer,
    isImportant ? { colour: colours.bad } : {},
  )
  const [first, ...others] = [
    paragraph(title, { ...paragraphLook(writer, within), style: 'BoxTitle' }),
    ...blocksOf(node.children, writer, within),
  ] as [Paragraph, ...Block[]]
  return [withProperties(first, { spacing: { before: points(10) } }), ...others]
}

function figureBlocks(node: FigureBlock, writer: ChapterWriter): Block[] {
  const caption: PhrasingContent[] = node.caption === null ? [] : [{ type: 'text', value: node.caption }]
  const picture = pictureRun(node, figureName(node.id, writer), writer)
  const align = node.place === 'right' || node.place === 'center' ? { align: node.place } : {}
  return [
    paragraph(writer.comments.around(node, picture), { style: 'Figure', ...align }),
    paragraph(figureCaption(node.id, caption, writer) + remarkRuns(node.remarks, writer), {
      style: 'Caption',
      // In a line that runs from the right Word takes the one side for the other.
      ...('align' in align ? align : directionLook(writer)),
    }),
  ]
}

const figureName = (id: string, { words, numbered }: ChapterWriter): string =>
  `${words.figure} ${numbered.targets.get(id)?.number ?? ''}`.trim()

const figureCaption = (id: string, caption: readonly PhrasingContent[], writer: ChapterWriter): string =>
  captionRuns(
    'figure',
    writer.numbered.targets.get(id)?.number ?? null,
    caption,
    writer.bookmarks.nameOf('fig', id),
    writer,
  )

function chartBlocks(node: ChartBlock, writer: ChapterWriter): Block[] {
  const { words, look, comments } = writer
  const chart = writer.charts.get(node.id)
  const caption = figureCaption(node.id, node.caption, writer)
  const missing: RunProperties = { italic: true, colour: look.colours.bad }
  if (!chart)
    return [
      paragraph(comments.around(node, textRun(`[${words.chart.missing}]`, writer, missing)), {
        style: 'Figure',
      }),
      paragraph(caption, { style: 'Caption', ...directionLook(writer) }),
    ]
  const drawing = writer.drawChart(chart, writer.language, writer.orientation, writer.lang)
  const size = shownSize(drawing, '100%', writer.orientation)
  const alt = chart.look.inWords(chart.figures, writer.language)
  const shown = writer.media.inline(writer.owner, writer.pictures.ofDrawing(drawing), {
    size,
    name: figureName(node.id, writer),
    alt,
  })
  const source: RunProperties = { colour: look.colours.muted }
  const figuresIn = writer.numbered.targets.has(chart.table)
    ? run('\n', source) +
      textRun(`${words.chart.figuresIn} `, writer, source) +
      referenceRun({ target: chart.table }, false, writer, source) +
      textRun('.', writer, source)
    : ''
  return [
    paragraph(comments.around(node, rawRun(shown)), { style: 'Figure' }),
    paragraph(caption + figuresIn + remarkRuns(node.remarks, writer), {
      style: 'Caption',
      ...directionLook(writer),
    }),
  ]
}

/** What is said under a figure, each on a line of its own. */
function remarkRuns(remarks: Remarks, writer: ChapterWriter): string {
  const look: RunProperties = { colour: writer.look.colours.muted }
  return remarkLines(remarks, writer.language)
    .map((line) => run('\n', look) + textRun(line, writer, look))
    .join('')
}

/** The paragraphs of a note, the first of them behind its number. */
export function noteXml(note: FootnoteDefinition, writer: ChapterWriter): string {
  const inside: ChapterWriter = { ...writer, owner: writer.noteRelationships, writeNote: null }
  const place: Place = { ...outside, style: 'FootnoteText' }
  const blocks = blocksOf(note.children, inside, place)
  const mark = rawRun('<w:footnoteRef/>', { style: 'FootnoteReference' }) + run(' ')
  const [first, ...others] = blocks
  return first?.type === 'paragraph'
    ? blocksXml([paragraph(mark + first.content, first.properties), ...others], null)
    : blocksXml([paragraph(mark, paragraphLook(writer, place)), ...blocks], null)
}
