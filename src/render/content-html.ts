/**
 * Markdown content → sanitised HTML. The report's own blocks travel through the sanitiser as elements whose names hold a
 * space: no HTML that an author writes can make one, and only afterwards is each turned into the HTML it stands for.
 */

import type { Element, ElementContent, Nodes, Properties, Root } from 'hast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { PhrasingContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { asRoot, type Content } from '../model/content.ts'
import type { Term } from '../model/glossary.ts'
import type { Chapter } from '../model/report.ts'
import { languageOf } from '../model/language.ts'
import { SKIP, visit } from '../model/visit.ts'
import { authorSchema, linkProtocols } from '../source/raw-html.ts'
import { besideText } from './beside-text.ts'
import { blockHandlers, type Finish, type MakeBlock, type WrittenIn } from './blocks.ts'
import { withoutBreaks } from '../wording/no-break.ts'
import { placeMark } from './place-marks.ts'
import type { ChapterContext } from './render-context.ts'
import { onScreen } from './screen-only.ts'
import { heldElements } from './held-html.ts'
import { setDirections } from './set-direction.ts'
import { hyphenated, hyphenatedText, softHyphen } from './hyphenate.ts'
import { abbreviationMark } from './abbreviation-mark.ts'
import { backArrow } from './back-arrow.ts'
import { separateMarks } from './note-marks.ts'
import { explainedTerms, markTerms } from './terms.ts'

const blockTag = 'report block'
const partTag = 'report part'

/** The HTML of a chapter's title and content; its footnotes are kept apart from other chapters' by its id. */
export function chapterHtml(
  { id, file, level, title, content }: Chapter,
  context: ChapterContext,
): { readonly title: string; readonly body: string } {
  const { tree, terms } = finishedTree(
    [{ type: 'paragraph', children: hyphenated(title, context.lang, 'rather long') }, ...content],
    id,
    { file, level },
    context,
  )
  const index = tree.children.findIndex(({ type }) => type === 'element')
  const [paragraph] = tree.children.splice(index, 1) as [Element]
  const body = html(tree).trimStart() + explainedTerms(terms, id, context)
  return { title: html({ ...tree, children: paragraph.children }), body }
}

/** The HTML of one line of text that holds no notes, such as an entry of the contents. */
export function inlineHtml(content: readonly PhrasingContent[], context: ChapterContext): string {
  const { tree } = finishedTree(
    [{ type: 'paragraph', children: [...content] }],
    'inline',
    { file: null, level: 1 },
    context,
  )
  return html(tree).replace(/^<p>|<\/p>$/g, '')
}

const sup = (value: string): Element => ({
  type: 'element',
  tagName: 'sup',
  properties: {},
  children: [{ type: 'text', value }],
})

const html = (tree: Root): string => toHtml(tree, { allowDangerousHtml: true })

function finishedTree(
  content: readonly Content[],
  chapterId: string,
  { file, level }: WrittenIn,
  context: ChapterContext,
): { readonly tree: Root; readonly terms: readonly Term[] } {
  const finishers: Finish[] = []
  const makeBlock: MakeBlock = (parts, finish) => ({
    type: 'element',
    tagName: blockTag,
    properties: { dataIndex: finishers.push(finish) - 1 },
    children: parts.map((children) => ({
      type: 'element',
      tagName: partTag,
      properties: {},
      children: [...children],
    })),
  })
  const tree = toHast(asRoot(content), {
    handlers: blockHandlers(makeBlock, { file, level }, context),
    clobberPrefix: `${chapterId}--`,
    footnoteLabel: context.words.notes,
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['footnotes-label'] },
    // A note that is referred to again shows a number behind its arrow, which its name has to hold.
    footnoteBackContent: (_, again) => [
      { type: 'text', value: backArrow },
      ...(again > 1 ? [sup(String(again))] : []),
    ],
    footnoteBackLabel: (index, again) =>
      `${context.words.backToText} ${index + 1}${again > 1 ? `-${again}` : ''}`,
  }) as Root
  const clean = sanitize(tree, schema) as Root
  besideText(clean)
  keepFootnotesApart(clean, chapterId)
  holdBackLinks(clean)
  setText(clean, context)
  const terms =
    file !== null && context.terms ? markTerms(clean, chapterId, partTag, context.terms, context.lang) : []
  if (file !== null) partLongWords(clean, context.lang)
  nameCheckboxes(clean, context)
  sayWhatItIs(clean, context)
  separateMarks(clean)
  setDirections(clean, context.lang)
  makeRoomForNumbers(clean)
  makeRoomForFigures(clean)
  if (file !== null) sayWhereItIs(clean, file)
  finishBlocks(clean, finishers)
  return { tree: clean, terms }
}

/** Of paragraphs in groups of the report's own. */
const groupClasses = 'group-title key-change rises falls same better worse signing-date open'.split(' ')

const schema: Schema = {
  ...authorSchema,
  tagNames: [
    ...authorSchema.tagNames!,
    blockTag,
    partTag,
    ...'a blockquote code dd dl dt hr input li ol p pre section ul'.split(' '),
  ],
  attributes: {
    ...authorSchema.attributes,
    [blockTag]: ['dataIndex', 'dataBeside', 'lang'],
    a: ['href', 'id', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel', 'className'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    code: [['className', /^language-./]],
    li: ['id', ['className', 'task-list-item']],
    ol: ['start'],
    p: ['id', ['className', 'footnotes-label', ...groupClasses]],
    section: ['dataFootnotes', ['className', 'footnotes']],
    ul: [
      ['className', 'contains-task-list', 'key-figures', 'glossary', 'signature-lines'],
      'dataFigure',
      'dataChange',
      'dataRows',
    ],
  },
  ancestors: { ...defaultSchema.ancestors, li: ['ol', 'ul'] },
  protocols: { href: [...linkProtocols] },
  clobber: [],
  required: {},
}

function keepFootnotesApart(tree: Root, chapterId: string): void {
  const label = 'footnote-label'
  visit(tree, 'element', ({ properties }) => {
    if (properties.id === label) properties.id = `${chapterId}--${label}`
    if (String(properties.ariaDescribedBy) === label) properties.ariaDescribedBy = [`${chapterId}--${label}`]
  })
}

/** What leads back never begins a line. */
function holdBackLinks(tree: Root): void {
  visit(tree, 'element', ({ properties }, index, parent) => {
    const before = parent?.children[index! - 1]
    if (properties.dataFootnoteBackref !== undefined && before?.type === 'text')
      before.value = before.value.replace(/ $/, '\u00a0')
  })
}

/** What is code stands as it is written. */
function setText(tree: Root, { language }: ChapterContext): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && ['code', 'kbd'].includes(node.tagName)) return SKIP
    if (node.type !== 'text') return undefined
    node.value = withoutBreaks(node.value, language)
    const parts = heldElements(node.value)
    if (parts.length === 1 && parts[0]!.type === 'text') return undefined
    const { children } = parent!
    parent!.children = [...children.slice(0, index), ...parts, ...children.slice(index! + 1)]
    return index! + parts.length
  })
}

/** A word that is longer than the line of a small screen is parted as it is spelt, not where that ends; addresses have no hyphens. */
function partLongWords(parent: Root | Element, lang: string): void {
  for (const child of parent.children)
    if (child.type === 'text') child.value = parted(child.value, lang)
    else if (child.type === 'element' && !['a', 'code', 'kbd'].includes(child.tagName)) {
      const said = child.properties.lang
      partLongWords(child, typeof said === 'string' ? said : lang)
    }
}

/** Where a text breaks already, it does on paper too. */
const parted = (text: string, lang: string): string =>
  text
    .split(softHyphen)
    .map((part) => hyphenatedText(part, lang, 'very long').replaceAll(softHyphen, onScreen(softHyphen)))
    .join(softHyphen)

/** A box in a list of tasks says nothing of itself to those who do not see it. */
function nameCheckboxes(tree: Root, { words }: ChapterContext): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'input') properties.ariaLabel = properties.checked ? words.done : words.notDone
  })
}

/** What notes are, and what leads to them, in a language's private part: that reaches the PDF, and so those who hear it read. */
function sayWhatItIs(tree: Root, { lang, language }: ChapterContext): void {
  const isForeign = languageOf(lang) !== language
  visit(tree, 'element', ({ tagName, properties, children }) => {
    if (typeof properties.lang === 'string') {
      // Chromium tags words within a line only where they are something to those who hear them, be it not busy.
      const mark = isAbbreviation(tagName, properties) ? abbreviationMark(String(properties.title)) : 'span'
      properties.lang = `${properties.lang}-x-${mark}`
      properties.ariaBusy = 'false'
    }
    if (properties.dataFootnotes !== undefined) properties.lang = `${lang}-x-notes`
    if (isForeign && isOwn(tagName, properties)) properties.lang = language
    const [first] = children
    if (tagName === 'sup' && first?.type === 'element' && first.properties.dataFootnoteRef !== undefined)
      properties.lang = `${lang}-x-ref`
  })
}

const isAbbreviation = (tagName: string, { title }: Properties): boolean =>
  tagName === 'abbr' && typeof title === 'string' && title.trim() !== ''

/** What the program says, be it only to those who hear it. */
const isOwn = (tagName: string, { className, dataFootnoteBackref }: Properties): boolean =>
  tagName === 'input' ||
  dataFootnoteBackref !== undefined ||
  (Array.isArray(className) && className.includes('footnotes-label'))

/** Numbers stand beside the text, and paper cuts off what goes beyond its edge: long ones need more room. */
function makeRoomForNumbers(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties, children }) => {
    if (tagName !== 'ol') return
    const items = children.filter((child) => child.type === 'element' && child.tagName === 'li').length
    const digits = String(Number(properties.start ?? 1) + items - 1).length
    if (digits > 1) properties.style = `--digits: ${digits}`
  })
}

/** Styles know no width of a text: those of the widest in a list of boxes are properties, and how many rows they stand in. */
function makeRoomForFigures(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    const { dataFigure, dataChange, dataRows } = properties
    if (dataFigure === undefined) return
    const changes = Number(dataChange) > 0 ? `; --change: ${dataChange}` : ''
    const rows = Number(dataRows) > 1 ? `; --rows: ${dataRows}` : ''
    properties.style = `--figure: ${dataFigure}${changes}${rows}`
    delete properties.dataFigure
    delete properties.dataChange
    delete properties.dataRows
  })
}

/** What tables and headings are made of stands where these do. */
function sayWhereItIs(tree: Root, file: string): void {
  visit(tree, 'element', ({ tagName, properties, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset]
    if (placedTags.has(tagName) && start !== undefined && end !== undefined)
      properties.dataAt = placeMark({ file, start, end })
  })
}

const placedTags = new Set(['p', 'li', 'pre', 'blockquote'])

/** Turns the report's own blocks into HTML, innermost first. */
function finishBlocks(node: Nodes, finishers: readonly Finish[]): void {
  if (!('children' in node)) return
  node.children.forEach((child, index) => {
    finishBlocks(child, finishers)
    if (child.type !== 'element' || child.tagName !== blockTag) return
    const parts = child.children.map((part) => html({ type: 'root', children: (part as Element).children }))
    const value = finishers[Number(child.properties.dataIndex)]!(parts)
    node.children[index] = { type: 'raw', value } as unknown as ElementContent
  })
}
