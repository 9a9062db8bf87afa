/** Text within a line → runs. */

import type { ElementContent, Properties } from 'hast'
import type { FootnoteReference, Image, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { CrossReference, HtmlElement } from '../../model/content.ts'
import type { Language } from '../../model/language.ts'
import { lookUp } from '../../model/look-up.ts'
import { beginsSentence, referenceWords } from '../../numbering/reference-words.ts'
import { figuresApart } from '../../wording/figures-apart.ts'
import { heldBySigns } from '../../wording/held-words.ts'
import { withoutBreaks } from '../../wording/no-break.ts'
import type { ChapterWriter } from './chapter-writer.ts'
import { field } from './fields.ts'
import { holdsRightLetter, isRightToLeft } from '../../model/writing-direction.ts'
import { wordLanguage } from './languages.ts'
import { bookmarkOf, link, linkWithin } from './links.ts'
import { rawRun, run, type ParagraphProperties, type RunProperties } from './paragraph.ts'
import { shownSize } from './picture-size.ts'

export function runs(
  content: readonly PhrasingContent[],
  writer: ChapterWriter,
  properties: RunProperties = {},
): string {
  return content.map((node) => runOf(node, content, writer, properties)).join('')
}

/** A text of the report, set like its prose. */
export function textRun(text: string, writer: ChapterWriter, properties: RunProperties = {}): string {
  const plain = text.replace(/[\t\r\n]+/g, ' ')
  const set = withoutBreaks(plain, writer.language)
  const held = (part: string): string => (writer.isAsTyped ? part : heldBySigns(part))
  const look = inItsLanguage(writer, properties)
  return look.isRightToLeft ? fromRight(set, held, look) : run(held(set), look)
}

/** No sign of its own: what follows it begins as text that runs from left to right. */
const fromLeft = '\u200e'

/**
 * Figures are apart, as their signs would turn them round: by a run of their own for Word, and by a sign for programs that go by
 * the signs of Unicode alone. A date that is all of the text is not among letters, and can be copied as it is.
 */
function fromRight(text: string, held: (part: string) => string, look: RunProperties): string {
  const { isRightToLeft: _, ...figure } = look
  const parts = figuresApart(text)
  const before = /^\d+(?:-\d+)*$/.test(text) ? '' : fromLeft
  return parts
    .map(({ text: part, isFigure }) => (isFigure ? run(before + held(part), figure) : run(held(part), look)))
    .join('')
}

/** What stands in a head, in a line that runs from left to right: embedded in it by signs. */
export const headRuns = (text: string, before = ''): string =>
  holdsRightLetter(text)
    ? run(before) + embedded(fromRight(text, (part) => part, { isRightToLeft: true }))
    : run(before + text)

export const embedded = (content: string): string => run('\u202b') + content + run('\u202c')

/** Which way a paragraph in the writer's language runs. */
export const directionLook = ({ lang }: ChapterWriter): ParagraphProperties =>
  isRightToLeft(lang) ? { isRightToLeft: true } : {}

/** Nothing is said of the language of the whole document. */
export function inItsLanguage({ lang, numbered }: ChapterWriter, properties: RunProperties): RunProperties {
  if (lang === numbered.report.meta.language) return properties
  return { ...properties, lang: wordLanguage(lang), ...(isRightToLeft(lang) && { isRightToLeft: true }) }
}

function runOf(
  node: PhrasingContent,
  siblings: readonly PhrasingContent[],
  writer: ChapterWriter,
  properties: RunProperties,
): string {
  const within = (more: RunProperties): string => runs(inner(node), writer, { ...properties, ...more })
  switch (node.type) {
    case 'text':
    case 'value':
      return textRun(node.value, writer, properties)
    case 'emphasis':
      return within({ italic: true })
    case 'strong':
      return within({ bold: true })
    case 'delete':
      return within({ strike: true })
    case 'inlineCode':
      return run(node.value.replace(/[\t\r\n]+/g, ' '), codeLook(writer, properties))
    case 'break':
      return run('\n', properties)
    case 'link':
      return link(node.url, within(linkLook), writer)
    case 'linkReference':
      return link(writer.definitions.get(node.identifier)?.url ?? '', within(linkLook), writer)
    case 'image':
      return imageRun(node, writer, properties)
    case 'footnoteReference':
      return commaBetween(node, siblings, writer, properties) + noteRun(node, writer, properties)
    case 'reference':
      return referenceRun(node, beginsSentence(node, siblings), writer, properties)
    case 'htmlElement':
      return elementRuns(node, writer, properties)
    default:
      return ''
  }
}

const inner = (node: PhrasingContent): readonly PhrasingContent[] => ('children' in node ? node.children : [])

const linkLook: RunProperties = { style: 'Hyperlink' }

const codeLook = ({ look }: ChapterWriter, properties: RunProperties): RunProperties => ({
  ...properties,
  font: look.code.name,
  fill: look.colours.code,
  isCode: true,
})

function imageRun({ data, alt }: Image, writer: ChapterWriter, properties: RunProperties): string {
  return pictureRun(
    { image: data?.image ?? null, width: data?.settings?.width ?? null, alt: alt ?? '' },
    '',
    writer,
    properties,
  )
}

export interface ShownImage {
  /** The workspace path, or null when it cannot be shown. */
  readonly image: string | null
  readonly width: string | null
  readonly alt: string
}

/** The picture, or its description where it cannot be shown. `name` is what it is called where that is known. */
export function pictureRun(
  { image: path, width, alt }: ShownImage,
  name: string,
  writer: ChapterWriter,
  properties: RunProperties = {},
): string {
  const image = path === null ? undefined : writer.images.get(path)
  const picture = image && writer.pictures.ofImage(image)
  if (!image || !picture)
    return textRun(`[${writer.words.imageMissing}: ${alt}]`, writer, {
      ...properties,
      italic: true,
      colour: writer.look.colours.bad,
    })
  const size = shownSize(image, width, writer.orientation)
  const called = name === '' ? image.path.slice(image.path.lastIndexOf('/') + 1) : name
  return rawRun(writer.media.inline(writer.owner, picture, { size, name: called, alt }))
}

/** The note where it is first referred to; after that, its number. A note in Word has none of its own: there it stands in the text. */
function noteRun(
  { identifier }: FootnoteReference,
  writer: ChapterWriter,
  properties: RunProperties,
): string {
  const definition = writer.footnotes.get(identifier)
  if (!definition) return ''
  const look: RunProperties = { ...properties, style: 'FootnoteReference' }
  const before = writer.noted.get(identifier)
  if (before !== undefined) return field(`NOTEREF ${noteBookmark(before)} \\f \\h`, String(before), look)
  if (writer.writeNote === null) return textRun(` (${toString(definition)})`, writer, properties)
  const number = writer.writeNote(definition, writer)
  writer.noted.set(identifier, number)
  return writer.bookmarks.around(
    noteBookmark(number),
    rawRun(`<w:footnoteReference w:id="${number}"/>`, look),
  )
}

/** Marks of two notes at one place would be read as one number. */
function commaBetween(
  node: FootnoteReference,
  siblings: readonly PhrasingContent[],
  writer: ChapterWriter,
  properties: RunProperties,
): string {
  const before = siblings
    .slice(0, siblings.indexOf(node))
    .findLast((one) => toString(one).trim() !== '' || one.type === 'footnoteReference')
  return before?.type === 'footnoteReference' && writer.writeNote !== null
    ? textRun(', ', writer, { ...properties, style: 'FootnoteReference' })
    : ''
}

/** Hidden: Word lists no bookmark that begins so. */
const noteBookmark = (number: number): string => `_Note${number}`

/** “tabell 3” as a link, whose number Word can compute anew. */
export function referenceRun(
  { target: id }: Pick<CrossReference, 'target'>,
  isCapital: boolean,
  writer: ChapterWriter,
  properties: RunProperties,
): string {
  const target = writer.numbered.targets.get(id)
  const bookmark = bookmarkOf(id, writer)
  if (!target || bookmark === null)
    return textRun(`[${id}]`, writer, { ...properties, italic: true, colour: writer.look.colours.bad })
  const text = referenceWords(target, writer.language, isCapital)
  const { number } = target
  if (number === null || !text.endsWith(number))
    return linkWithin(bookmark, textRun(text, writer, properties))
  return linkWithin(
    bookmark,
    textRun(text.slice(0, -number.length), writer, properties) +
      field(`REF ${bookmark} \\h`, number, inItsLanguage(writer, properties)),
  )
}

/** What HTML elements look like that are not like the text around them. */
const looks: Readonly<Record<string, RunProperties>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  s: { strike: true },
  del: { strike: true },
  u: { underline: true },
  ins: { underline: true },
  sub: { raised: 'subscript' },
  sup: { raised: 'superscript' },
}

const quotes: Readonly<Record<Language, readonly [string, string]>> = { sv: ['”', '”'], en: ['“', '”'] }

function elementRuns(node: HtmlElement, writer: ChapterWriter, properties: RunProperties): string {
  const { hName: name, hProperties } = node.data
  if (name === 'br') return run('\n', properties)
  const spoken = langOf(hProperties)
  const inside: ChapterWriter = spoken === null ? writer : { ...writer, lang: spoken }
  const look: RunProperties = {
    ...properties,
    ...lookUp(looks, name),
    ...(name === 'mark' && { fill: writer.look.colours.highlight }),
    ...(name === 'kbd' && { font: writer.look.code.name, isCode: true }),
  }
  const content = runs(node.children, inside, look)
  if (name !== 'q') return content
  const [open, close] = quotes[writer.language]
  return run(open, look) + content + run(close, look)
}

const langOf = ({ lang }: Properties): string | null => (typeof lang === 'string' ? lang : null)

/** HTML that makes up a whole block, as text within a line. */
export const fromHtml = (content: readonly ElementContent[]): PhrasingContent[] =>
  content.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }]
    if (node.type !== 'element') return []
    return [
      {
        type: 'htmlElement',
        data: { hName: node.tagName, hProperties: node.properties },
        children: fromHtml(node.children),
      },
    ]
  })
