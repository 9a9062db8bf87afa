/** Numbered report → what the report template prints: plain values and sanitised HTML, nothing else. */

import { isSetClose } from './contents-room.ts'
import { coverTitle } from './cover-title.ts'
import { heldHtml } from './held-html.ts'
import { toString } from 'mdast-util-to-string'
import type { PhrasingContent } from 'mdast'
import { placeText } from '../diagnostics/describe.ts'
import { languageOf } from '../model/language.ts'
import { isRightToLeft, turnedFrom, type Direction } from '../model/writing-direction.ts'
import { setFromRight } from '../wording/figures-apart.ts'
import type { Chapter, Opening, Report, ReportMeta } from '../model/report.ts'
import { contentsEntries, listedTargets } from '../numbering/number-report.ts'
import type { RenderMemory } from './render-memory.ts'
import { chapterHtml, inlineHtml } from './content-html.ts'
import { attachedHtml } from './attached-file.ts'
import { placeAttribute } from './place-marks.ts'
import { reportOffer } from './data-offers.ts'
import { dataUrl } from './data-url.ts'
import type { Problem } from './problem-marks.ts'
import type { RenderContext } from './render-context.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'
import { onScreen } from './screen-only.ts'
import { shareCard } from './share-card.ts'
import { ownVoice } from './voice.ts'
import { inlineText } from './inline-text.ts'
import { structuredData } from './structured-data.ts'
import { reportFacts } from '../wording/report-facts.ts'
import { besideEachOther, besidePageNumber, type PageLine } from '../wording/page-lines.ts'
import { words as wordsIn, type Words } from '../wording/words.ts'

export interface ReportView {
  readonly lang: string
  readonly title: string
  /** The same with soft hyphens where long words of it may break, and with dates that do not. */
  readonly coverTitle: SafeHtml
  readonly organisation: string
  /** What stands at the left in the head and foot of printed pages, in the head of those without a chapter's title. */
  readonly head: string
  readonly foot: string
  readonly typeWord: string
  readonly subtitle: string | null
  /** One sentence for those who list pages. */
  readonly description: string
  readonly structuredData: SafeHtml
  readonly themeColor: string
  readonly draft: boolean
  readonly author: string | null
  readonly keywords: string | null
  /** With `dark` one for dark grounds stands beside it. */
  readonly logo: { readonly src: string; readonly alt: string; readonly dark: string | null } | null
  readonly cover: { readonly src: string; readonly alt: string } | null
  /** What the title page says of the report, as label and value. */
  readonly facts: readonly { readonly label: string; readonly value: SafeHtml }[]
  readonly words: Words
  readonly styles: SafeHtml
  readonly vars: Readonly<Record<string, string>>
  /** All entries in a row, and each with those below it; `close` where that saves a page. */
  readonly contents: {
    readonly close: boolean
    readonly entries: readonly ContentsEntry[]
    readonly outline: readonly NestedEntry[]
  } | null
  /** Lists of tables and of figures. */
  readonly lists: readonly {
    readonly id: string
    readonly heading: string
    readonly entries: readonly ContentsEntry[]
  }[]
  readonly chapters: readonly ChapterView[]
  /** What stands in the head of each chapter's pages. */
  readonly runningHeads: readonly RunningHead[]
  readonly problems: readonly ProblemView[]
  /** What cards say that are shown where the page is linked to. */
  readonly shareCard: SafeHtml
  /** A link to the contents from anywhere, where these do not stand beside the text; null for a report without. */
  readonly contentsLink: SafeHtml | null
  /** The page's script with its element, and what the page's policy says of it; null and empty where it has none. */
  readonly script: SafeHtml | null
  readonly scriptPolicy: SafeHtml
  /** A link to all tables as data; null where none is offered. */
  readonly offer: SafeHtml | null
  /** Whether what stands before the chapters is there; parts that are printed by themselves have it in the first alone. */
  readonly front: boolean
  /** In a style sheet: the number of a page, and of all pages. */
  readonly pageNumber: SafeHtml
  readonly pageCount: SafeHtml
  /** Whether some page lies on its side, in a part that may not show it. */
  readonly landscape: boolean
  /** Printing adds by itself what these were for. */
  readonly repeated: readonly never[]
  readonly fitted: readonly never[]
  readonly probes: readonly never[]
}

export interface ContentsEntry {
  readonly id: string
  readonly level: number
  readonly number: string | null
  readonly title: SafeHtml
  /** What stands for its page's number in print; null on screens. */
  readonly page: SafeHtml | null
  /** Where it is another than the report's. */
  readonly lang: string | null
  /** Which way it runs, where that is another way than the report does. */
  readonly dir: Direction | null
}

export interface NestedEntry extends ContentsEntry {
  readonly outline: readonly NestedEntry[]
}

export const contentsOf = (entries: readonly ContentsEntry[]): NonNullable<ReportView['contents']> => ({
  close: isSetClose(entries.map(({ level, title }) => ({ level, text: inlineText(title.toString()) }))),
  entries,
  outline: nested(entries),
})

/** Each entry with those that follow it on deeper levels. */
function nested(entries: readonly ContentsEntry[]): NestedEntry[] {
  const top: NestedEntry[] = []
  const open: { readonly level: number; readonly below: NestedEntry[] }[] = [{ level: 0, below: top }]
  for (const entry of entries) {
    while (open.length > 1 && open.at(-1)!.level >= entry.level) open.pop()
    const below: NestedEntry[] = []
    open.at(-1)!.below.push({ ...entry, outline: below })
    open.push({ level: entry.level, below })
  }
  return top
}

interface ChapterView {
  readonly id: string
  /** Whether it stands below another chapter, whose title is its heading's next above. */
  readonly below: boolean
  /** The language that it is written in, as HTML has it. */
  readonly lang: string
  /** Which way it runs, where that is another than the report's. */
  readonly dir: Direction | null
  /** What words in the report's language say of themselves within it, as attributes. */
  readonly voice: SafeHtml
  readonly number: string | null
  /** Whether that holds a word, as `Bilaga A`. */
  readonly worded: boolean
  readonly title: SafeHtml
  readonly pageBreak: boolean
  /** What its heading stands on; null for one that stands above its text. */
  readonly opener: OpeningView | null
  /** What it says of a file that comes along with it; null without one. */
  readonly attached: SafeHtml | null
  readonly body: SafeHtml
}

interface OpeningView {
  /** `accent`, `second` or `third` of the report's colours; null for none. */
  readonly colour: string | null
  readonly image: { readonly src: string; readonly alt: string; readonly place: SafeHtml } | null
}

/** Chapters that share their pages, the first of them by its id, and the title that holds for all of these pages. */
interface RunningHead extends HeadView {
  readonly page: string
  readonly ids: readonly string[]
  /** On pages that lie on their side, with what stands at their foot. */
  readonly wide: HeadView & { readonly foot: string }
}

/** What stands at the left, and at the right: empty where several chapters share the pages. */
interface HeadView {
  readonly head: string
  readonly text: string
}

interface ProblemView {
  readonly number: number
  readonly severity: string
  readonly place: string
  readonly message: string
  readonly hint: string
}

/** Lines of heads and feet, in ems of their type. */
const pageLines = { upright: { room: 52, size: 1 }, wide: { room: 80, size: 1 } } as const

/** The view before printing: its contents have no page numbers yet. */
export function reportView(
  context: RenderContext,
  problems: readonly Problem[],
  memory: RenderMemory,
): Omit<
  ReportView,
  'styles' | 'themeColor' | 'front' | 'landscape' | 'pageNumber' | 'pageCount' | 'script' | 'scriptPolicy'
> {
  const { numbered, words, images } = context
  const { report } = numbered
  const { meta } = report
  const { type, subtitle, description, labelled } = reportFacts(meta)
  const draft = meta.status === 'draft' || problems.length > 0
  const image = (path: string | null): string | null => {
    const asset = path === null ? undefined : images.get(path)
    return asset ? dataUrl(asset) : null
  }
  const [logo, cover] = [image(meta.logo), image(meta.cover)]
  return {
    lang: meta.language,
    title: meta.title,
    coverTitle: coverTitle(meta.title, meta.language),
    organisation: meta.organisation,
    head: besideEachOther(meta.head ?? meta.title, '', pageLines.upright)[0],
    foot: footOf(context, draft, pageLines.upright),
    typeWord: type,
    subtitle,
    description,
    structuredData: structuredData(meta, { genre: type, description, isDraft: draft }),
    draft,
    author: meta.author,
    keywords: meta.keywords.length > 0 ? meta.keywords.join(', ') : null,
    // The organisation stands beside it in words.
    logo: logo === null ? null : { src: logo, alt: '', dark: image(meta.logoOnDark) },
    cover: cover === null ? null : { src: cover, alt: meta.coverAlt },
    facts: labelled.map(({ label, value }) => ({ label, value: safeHtml(heldHtml(value)) })),
    words,
    vars: meta.variables,
    contents: meta.contentsDepth > 0 ? contentsOf(entryViews(context, memory)) : null,
    lists: meta.listOf.flatMap((list) => listView(list, context, memory)),
    chapters: chapterViews(report, context, memory),
    shareCard: shareCard(meta, { description, isDraft: draft }),
    contentsLink: context.isPublished && meta.contentsDepth > 0 ? contentsLink(words) : null,
    offer: context.offersData ? reportOffer(numbered) : null,
    repeated: [],
    fitted: [],
    probes: [],
    runningHeads: runningHeads(context, footOf(context, draft, pageLines.wide)),
    problems: problems.map(({ number, described }) => ({
      number,
      severity: described.severity,
      place: placeText(described),
      message: described.message,
      hint: described.hint,
    })),
  }
}

const footOf = ({ words, numbered: { report } }: RenderContext, isDraft: boolean, line: PageLine): string =>
  besidePageNumber(report.meta.foot ?? report.meta.organisation, words, isDraft, line)

/** On screens, and shown on those that are too narrow to have the contents beside the text. */
const contentsLink = (words: Words): SafeHtml =>
  safeHtml(onScreen(`<a class="contents-link" href="#contents">${words.contentsLink}</a>`))

const entryViews = (context: RenderContext, memory: RenderMemory): ContentsEntry[] =>
  contentsEntries(context.numbered).map(({ id, level, label, title, lang }) => ({
    id,
    lang,
    dir: lang === null ? null : turnedFrom(context.lang, lang),
    level,
    number: label,
    title: entryTitle(title, lang === null ? context : { ...context, lang }, memory),
    page: null,
  }))

const entryTitle = (
  title: readonly PhrasingContent[],
  context: RenderContext,
  memory: RenderMemory,
): SafeHtml => memory.recall(title, context, (noted) => safeHtml(inlineHtml(withoutLinks(title), noted)))

/** None where the report has nothing to list. */
function listView(
  list: ReportMeta['listOf'][number],
  context: RenderContext,
  memory: RenderMemory,
): ReportView['lists'] {
  const entries = listedTargets(context.numbered, list).map(({ id, number, title, lang }) => ({
    id,
    lang,
    dir: lang === null ? null : turnedFrom(context.lang, lang),
    level: 1,
    number,
    title: entryTitle(title, lang === null ? context : { ...context, lang }, memory),
    page: null,
  }))
  return entries.length > 0 ? [{ id: `${list}-list`, heading: context.words.listOf[list], entries }] : []
}

/** A title in the contents is itself a link, and a link or footnote within a link is none. */
export const withoutLinks = (title: readonly PhrasingContent[]): PhrasingContent[] =>
  title.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link' || node.type === 'linkReference') return withoutLinks(node.children)
    if (node.type === 'footnoteReference') return []
    if (node.type === 'image' || node.type === 'reference') return [{ type: 'text', value: toString(node) }]
    return ['children' in node ? { ...node, children: withoutLinks(node.children) } : node]
  })

function chapterViews({ chapters }: Report, context: RenderContext, memory: RenderMemory): ChapterView[] {
  return chapters.map((chapter) => {
    const { title, body } = memory.recall(chapter, spokenIn(chapter, context), (noted) =>
      chapterHtml(chapter, noted),
    )
    const target = context.numbered.targets.get(chapter.id)
    return {
      id: chapter.id,
      below: chapter.level > 1,
      lang: chapter.lang ?? context.lang,
      dir: turnedFrom(context.lang, chapter.lang ?? context.lang),
      voice: safeHtml(ownVoice({ lang: chapter.lang ?? context.lang, language: context.language })),
      number: target?.label ?? null,
      worded: (target?.label ?? null) !== (target?.number ?? null),
      title: safeHtml(title + context.marks.at(chapter.title)),
      pageBreak: chapter.pageBreak,
      opener: chapter.opening && openingView(chapter.opening, context),
      attached: attachedView(chapter, context),
      body: safeHtml(body),
    }
  })
}

function attachedView(chapter: Chapter, context: RenderContext): SafeHtml | null {
  const { attachments } = context.numbered.report
  const file = attachments.find(({ path }) => path === chapter.attached?.path)
  return file ? attachedHtml(file, spokenIn(chapter, context).language) : null
}

function openingView({ image, alt, colour, span }: Opening, { images }: RenderContext): OpeningView {
  const asset = image === null ? undefined : images.get(image)
  return {
    colour,
    image: asset ? { src: dataUrl(asset), alt, place: safeHtml(placeAttribute(span)) } : null,
  }
}

/** The words that the program prints are in the chapter's language where it knows it. */
function spokenIn({ lang }: Chapter, context: RenderContext): RenderContext {
  if (lang === null) return context
  const language = languageOf(lang)
  return language ? { ...context, lang, language, words: wordsIn[language] } : { ...context, lang }
}

function runningHeads({ numbered: { report, targets } }: RenderContext, wideFoot: string): RunningHead[] {
  const heads: { readonly ids: readonly string[]; readonly text: string }[] = []
  const left = report.meta.head ?? report.meta.title
  const beside = (right: string, line: PageLine): HeadView => {
    const [head, text] = besideEachOther(left, right, line)
    return { head, text }
  }
  for (const { id, title, level, pageBreak, lang } of report.chapters) {
    const last = pageBreak ? undefined : heads.at(-1)
    if (last) heads[heads.length - 1] = { ...last, ids: [...last.ids, id], text: level > 1 ? last.text : '' }
    else {
      const number = targets.get(id)?.label ?? null
      const text = `${number === null ? '' : `${number}  `}${toString(title)}`
      heads.push({ ids: [id], text: lang !== null && isRightToLeft(lang) ? setFromRight(text) : text })
    }
  }
  return heads.map(({ ids, text }, index) => ({
    page: `chapter-${index + 1}`,
    ids,
    ...beside(text, pageLines.upright),
    wide: { ...beside(text, pageLines.wide), foot: wideFoot },
  }))
}
