/** How each of the report's own blocks, and the Markdown it prints in its own way, becomes HTML. */

import type { Element, ElementContent } from 'hast'
import type {
  Blockquote,
  Heading,
  Image,
  Link,
  LinkReference,
  List,
  Node,
  Paragraph,
  Parents,
  PhrasingContent,
} from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type {
  Box,
  ChartBlock,
  CrossReference,
  FigureBlock,
  Group,
  HtmlElement,
  InLanguage,
  Landscape,
  TableBlock,
  ValueNode,
  ValueSource,
} from '../model/content.ts'
import type { WrittenCell } from '../model/table.ts'
import { beginsSentence, referenceWords } from '../numbering/reference-words.ts'
import { chartHtml } from './chart-html.ts'
import { withCurves } from './curve-column.ts'
import { dataUrl } from './data-url.ts'
import { levelsWithoutGaps } from './heading-levels.ts'
import { headRows } from './heading-groups.ts'
import { hyphenated } from './hyphenate.ts'
import { withoutBreaks } from '../wording/no-break.ts'
import { mostRows, showsKeyFigures, widestChange, widestFigure } from './key-figures.ts'
import type { ChapterContext } from './render-context.ts'
import { escapeHtml } from '../model/escape-html.ts'
import { placeAttribute } from './place-marks.ts'
import { madeLines, rowId } from './made-lines.ts'
import { safeHtml } from './safe-html.ts'
import { onScreen } from './screen-only.ts'
import { tableView } from './table-view.ts'
import { remarksHtml } from './remarks-html.ts'
import { typedContent } from './typed-content.ts'
import { ownWords, turn, within, type Voice } from './voice.ts'
import type { Language } from '../model/language.ts'
import { isRightToLeft } from '../model/writing-direction.ts'
import { words as wordsIn } from '../wording/words.ts'
import { rowLabel } from '../tables/row-names.ts'

/** Makes the HTML of a block out of the HTML of its parts. */
export type Finish = (parts: readonly string[]) => string

/** Stands for a block of the report's own until the rest is sanitised. */
export type MakeBlock = (parts: readonly (readonly ElementContent[])[], finish: Finish) => Element

export interface WrittenIn {
  /** Null for what repeats content that stands elsewhere. */
  readonly file: string | null
  /** Of the chapter's own heading: 1 for most. */
  readonly level: number
}

export function blockHandlers(
  makeBlock: MakeBlock,
  { file, level }: WrittenIn,
  context: ChapterContext,
): Handlers {
  const spokenLevel = levelsWithoutGaps(level)
  const { fill, marks, targets, offersData, made, isPublished } = context
  /** The pages that what is being turned into HTML stands on. */
  let page: 'upright' | 'landscape' = 'upright'
  let voice: Voice = { lang: context.lang, language: context.language }
  const inVoice = <T>(lang: string, make: () => T): T => {
    const around = voice
    voice = within(around, lang)
    const made = make()
    voice = around
    return made
  }
  const parted = <T extends Heading | Paragraph>(node: T): T => ({
    ...node,
    children: hyphenated(node.children, voice.lang, 'rather long'),
  })
  let isInFigures = false
  let boxesAround = 0
  /** A link holds no other. */
  let isInLink = false
  const withinLink = <T>(make: () => T): T => {
    const around = isInLink
    isInLink = true
    const made = make()
    isInLink = around
    return made
  }
  /** What is in a cell may be written in another file; what is in a workbook has no offsets. */
  let writtenIn = file
  const inCell = (state: State, { span }: WrittenCell, content: readonly PhrasingContent[]) => {
    writtenIn = file === null || span.cell !== undefined ? null : span.file
    const children = inline(state, content)
    writtenIn = file
    return children
  }
  const placeOf = ({ position }: Node): string => {
    const [start, end] = [position?.start.offset, position?.end.offset]
    if (writtenIn === null || start === undefined || end === undefined) return ''
    return placeAttribute({ file: writtenIn, start, end })
  }
  return {
    heading(state: State, node: Heading) {
      const { id, level } = node.data as { id: string; level: number }
      const number = targets.get(id)?.number ?? null
      // The report's title is h1 and its chapters h2.
      const tag = `h${Math.min(6, level + 1)}`
      const spoken = spokenLevel(level) + 1
      const said = spoken === Math.min(6, level + 1) ? '' : ` aria-level="${spoken}"`
      const at = placeOf(node)
      return makeBlock([state.all(parted(node))], ([text]) => {
        const prefix = number === null ? '' : `<span class="number">${number}</span> `
        return `<${tag} id="${id}"${said}${at}>${prefix}${text}${marks.at(node)}</${tag}>`
      })
    },

    paragraph(state: State, node: Paragraph) {
      const paragraph = defaultHandlers.paragraph(state, isInFigures ? parted(node) : node) as Element
      const marked = marks.at(node)
      return marked === ''
        ? paragraph
        : { ...paragraph, children: [...paragraph.children, makeBlock([], () => marked)] }
    },

    list(state: State, node: List) {
      if (!showsKeyFigures(node)) return defaultHandlers.list(state, node) as Element
      isInFigures = true
      const list = defaultHandlers.list(state, node) as Element
      isInFigures = false
      const room = {
        dataFigure: widestFigure(node, voice).toFixed(1),
        dataChange: widestChange(node, voice).toFixed(1),
        dataRows: mostRows(node),
      }
      return { ...list, properties: { ...list.properties, ...room } }
    },

    value(_: State, { value: written, cell }: ValueNode) {
      const value = withoutBreaks(written, voice.language)
      const said = isRightToLeft(voice.lang) ? ` dir="auto" lang="${voice.lang}-x-ltr" aria-busy="false"` : ''
      if (!cell)
        return makeBlock([], () =>
          said === '' ? escapeHtml(value) : `<span${said}>${escapeHtml(value)}</span>`,
        )
      const leads = made !== null && file !== null && !isInLink
      return makeBlock([], () => {
        const source = escapeHtml(sourceText(cell, context, voice.language))
        const text = escapeHtml(value)
        const inner = leads ? `${onScreen(`<a href="#${rowId(cell)}">`)}${text}${onScreen('</a>')}` : text
        return `<span class="value"${said} data-source="${escapeHtml(cell.reference)}" title="${source}">${inner}</span>`
      })
    },

    htmlElement(state: State, node: HtmlElement): Element {
      const { hName: tagName, hProperties } = node.data
      const { lang } = hProperties
      const spoken = typeof lang === 'string' ? lang : voice.lang
      const children = inVoice(spoken, () => state.all(node))
      // What it is short for reaches those who hear the print with its language.
      const properties = tagName === 'abbr' ? { ...hProperties, lang: spoken } : { ...hProperties }
      return { type: 'element', tagName, properties, children }
    },

    link: (state: State, node: Link) => withinLink(() => defaultHandlers.link(state, node)),

    linkReference: (state: State, node: LinkReference) =>
      withinLink(() => defaultHandlers.linkReference(state, node)),

    image(_: State, node: Image) {
      const image = {
        image: node.data?.image ?? null,
        width: node.data?.settings?.width ?? null,
        alt: node.alt ?? '',
      }
      const at = placeOf(node)
      return makeBlock([], () => imageHtml(image, at, context))
    },

    tableBlock(state: State, node: TableBlock) {
      const spoken = voice
      const { language } = spoken
      const table = context.tables.get(node.table)!
      const width = table.columns.length
      const on = page
      const heads = headRows(table)
      const narrow = (content: readonly PhrasingContent[]) =>
        hyphenated(content, spoken.lang, width >= narrowFrom ? 'long' : 'very long')
      const parts = [
        inline(state, table.caption ?? []),
        ...table.columns.map(({ heading }, index) => inCell(state, heading, narrow(heads.own[index]!))),
        // Of a cell that is not text, the typed value is printed, and behind it the notes that the author set.
        ...table.rows.flatMap(({ cells }) =>
          cells.map((cell, index) =>
            inCell(
              state,
              cell.written,
              cell.value.type === 'text'
                ? narrow(cell.written.content)
                : typedContent(cell, table.columns[index]!, language),
            ),
          ),
        ),
        ...heads.groups.map(({ from, content }) =>
          inCell(state, table.columns[from]!.heading, narrow(content)),
        ),
      ]
      return makeBlock(parts, ([caption, ...texts]) => {
        const html = {
          caption: table.caption && caption!,
          headings: texts.slice(0, width),
          headingGroups: texts.slice(width * (table.rows.length + 1)),
          cells: table.rows.map((_, row) => texts.slice(width * (row + 1), width * (row + 2))),
          marks: table.rows.map(({ cells }) => cells.map(({ written }) => marks.at(written))),
          headingMarks: table.columns.map(({ heading }) => marks.at(heading)),
        }
        const target = targets.get(table.id)!
        const lines = made && madeLines(table.id, made[language].get(table.id) ?? [], target, spoken)
        const view = tableView(table, target, html, on, spoken, { offersData, made: lines, isPublished })
        return fill('table', withCurves(view, table, language))
      })
    },

    figureBlock(_: State, node: FigureBlock) {
      const spoken = voice
      const number = targets.get(node.id)?.number ?? ''
      const figure = makeBlock([], () =>
        fill('figure', {
          id: node.id,
          number: safeHtml(ownWords(`${wordsIn[spoken.language].figure} ${number}`, spoken)),
          caption: node.caption,
          ...placed(node),
          source: null,
          figures: null,
          remarks: remarksHtml(node.remarks, spoken),
          body: safeHtml(imageHtml(isBeside(node) ? besideImage(node) : node, '', context) + marks.at(node)),
        }),
      )
      return isBeside(node) ? beside(figure) : figure
    },

    chartBlock(state: State, node: ChartBlock) {
      const spoken = voice
      const { language } = spoken
      const words = wordsIn[language]
      const number = targets.get(node.id)?.number ?? ''
      const on = page
      return makeBlock([inline(state, node.caption)], ([caption]) => {
        const chart = context.charts.get(node.id)
        const table = chart && targets.get(chart.table)
        const name = `${words.figure} ${number}`.trim()
        const shown = chart && chartHtml(chart, on, table ?? null, name, spoken, context)
        return fill('figure', {
          id: node.id,
          number: safeHtml(ownWords(`${words.figure} ${number}`, spoken)),
          caption: caption === '' ? null : safeHtml(caption!),
          source: table
            ? safeHtml(
                ownWords(
                  `${words.chart.figuresIn} ${linkTo(chart.table, false, language, context)}.`,
                  spoken,
                ),
              )
            : null,
          remarks: remarksHtml(node.remarks, spoken),
          body: safeHtml(
            (shown?.drawings ?? `<em class="image-missing">[${words.chart.missing}]</em>`) + marks.at(node),
          ),
          figures: shown ? safeHtml(shown.figures) : null,
        })
      })
    },

    box(state: State, node: Box) {
      const spoken = voice
      const at = placeOf(node)
      const depth = boxesAround++
      const content = blocks(state, node)
      boxesAround--
      const box = makeBlock([inline(state, node.title), content], ([title, body]) =>
        fill('box', {
          lang: spoken.lang,
          depth: depth === 0 ? null : depth,
          box: node.box,
          at: safeHtml(at),
          title: safeHtml(title || ownWords(escapeHtml(node.usualTitle[spoken.language]), spoken)),
          body: safeHtml(body!),
        }),
      )
      return node.isBeside ? beside(box) : box
    },

    blockquote(state: State, node: Blockquote) {
      if (!node.data?.isPulled) return defaultHandlers.blockquote(state, node) as Element
      const last = node.children.at(-1)
      const by = last?.type === 'paragraph' && last.data?.isAttribution ? last.children : []
      const said = by.length > 0 ? { ...node, children: node.children.slice(0, -1) } : node
      const at = placeOf(node)
      const { lang } = voice
      return makeBlock([blocks(state, said), inline(state, by)], ([words, who]) => {
        const attribution = who === '' ? '' : `<p class="attribution">${who}</p>`
        return `<div class="pull-quote" lang="${lang}-x-div"${at}><blockquote>${words}</blockquote>${attribution}</div>`
      })
    },

    group(state: State, node: Group) {
      return makeBlock([blocks(state, node)], ([body]) => `<div class="${node.group}">${body}</div>`)
    },

    landscape(state: State, node: Landscape) {
      page = 'landscape'
      const content = blocks(state, node)
      page = 'upright'
      return makeBlock([content], ([body]) => `<div class="landscape">${body}</div>`)
    },

    inLanguage(state: State, node: InLanguage) {
      const turned = turn(voice.lang, node.lang)
      const content = inVoice(node.lang, () => blocks(state, node))
      // Chromium tags what only holds others where it is something to those who hear it, be it not busy.
      const said = ` lang="${node.lang}-x-div"${turned} aria-busy="false"`
      const block = makeBlock([content], ([body]) => `<div${said}>${body}</div>`)
      return { ...block, properties: { ...block.properties, lang: node.lang } }
    },

    pageBreak() {
      return makeBlock([], () => '<div class="page-break"></div>')
    },

    reference(_: State, node: CrossReference, parent: Parents | undefined) {
      const spoken = voice
      const isFirst = parent?.type === 'paragraph' && beginsSentence(node, parent.children)
      return makeBlock([], () => referenceHtml(node.target, isFirst, spoken, context))
    },
  }
}

/** Tables of so many columns have cells that long words do not fit; in others only the longest break. */
const narrowFrom = 6

const inline = (state: State, content: readonly PhrasingContent[]): ElementContent[] =>
  state.all({ type: 'paragraph', children: [...content] })

const blocks = (state: State, node: Blockquote | Box | Group | InLanguage | Landscape): ElementContent[] =>
  state.wrap(state.all(node), true) as ElementContent[]

/** It stands beside the text that follows it. */
const beside = (block: Element): Element => ({
  ...block,
  properties: { ...block.properties, dataBeside: true },
})

const isBeside = ({ place }: FigureBlock): boolean => place === 'right' || place === 'left'

/** One beside the text is as wide as its caption may be, so the whole of it has the width. */
const placed = (node: FigureBlock): { readonly place: string; readonly width: string } => ({
  place: isBeside(node) ? `beside ${node.place}` : (node.place ?? ''),
  width: isBeside(node) ? (node.width ?? besideWidth) : '',
})

/** Of an image beside the text whose author gives no width. */
const besideWidth = '45%'

/** The figure has the width that its author gives the image. */
const besideImage = (node: FigureBlock): ShownImage => ({
  ...node,
  width: '100%',
  share: node.width ?? besideWidth,
})

interface ShownImage extends Pick<FigureBlock, 'image' | 'width' | 'alt'> {
  /** Of the text's width, where it is another than its own. */
  readonly share?: string | null
}

/** `<img>` with its bytes inside, or the description where the image cannot be shown. */
function imageHtml(
  { image: path, width: set, alt, share = set }: ShownImage,
  at: string,
  { images, words }: ChapterContext,
): string {
  const image = path === null ? undefined : images.get(path)
  if (!image) return `<em class="image-missing">[${words.imageMissing}: ${escapeHtml(alt)}]</em>`
  const { width, height } = image
  const style = set === null ? '' : ` style="width: ${set}${printedWidth(share ?? '')}"`
  return `<img src="${dataUrl(image)}" alt="${escapeHtml(alt)}" width="${Math.round(width)}" height="${Math.round(height)}"${style}${at}>`
}

/** How wide a share of the text is on paper: a screen that is narrower than the text is shows it no smaller where it has room. */
function printedWidth(width: string): string {
  const share = /^([\d.]+)%$/.exec(width)?.[1]
  return share === undefined ? '' : `; --printed: ${Math.round(Number(share) * 1.6)}mm`
}

/** “tabell 3” as a link, “Tabell 3” where a sentence begins; an unnumbered target is named by its title. */
function referenceHtml(id: string, isCapital: boolean, voice: Voice, context: ChapterContext): string {
  const target = context.targets.get(id)
  if (!target) return `<em class="reference-missing">[${escapeHtml(id)}]</em>`
  // A title is in whichever language it is.
  const isTitle = target.number === null && target.type !== 'table' && target.type !== 'figure'
  const link = linkTo(id, isCapital, voice.language, context)
  return isTitle ? link : ownWords(link, voice)
}

function linkTo(
  id: string,
  isCapital: boolean,
  language: Language,
  { targets }: Pick<ChapterContext, 'targets'>,
): string {
  return `<a href="#${id}">${escapeHtml(referenceWords(targets.get(id)!, language, isCapital))}</a>`
}

/** Where a printed value comes from, for whoever points at it: `Tabell 2, Summa, Utfall 210731`. */
function sourceText(
  { table: id, row, column }: ValueSource,
  { tables, targets }: ChapterContext,
  language: Language,
): string {
  const table = tables.get(id)!
  const number = targets.get(id)?.number ?? null
  const name = number === null ? table.titleIn[language] : `${wordsIn[language].table} ${number}`
  return [name, rowLabel(table, row), table.columns[column]!.heading.text]
    .filter((part) => part !== '')
    .join(', ')
}
