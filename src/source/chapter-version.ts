/** A parsed chapter → the version of it that some recipient reads, with its title told from its content. */

import path from 'node:path/posix'
import type { Heading } from 'mdast'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { toldBy, type Told } from '../diagnostics/told.ts'
import { asRoot, type Content } from '../model/content.ts'
import { frozen } from '../model/frozen.ts'
import type { Chapter, WantedChapter } from '../model/report.ts'
import { rewritten } from '../model/rewrite.ts'
import type { Span } from '../model/span.ts'
import { SKIP, visit } from '../model/visit.ts'
import { spansIn, type Found } from './chapter-context.ts'
import type { ParsedChapter } from './chapter.ts'
import { isStraySettings } from './front-fence.ts'
import type { FrontMatter } from './front-matter.ts'
import { isFor, type Extent, type Recipients } from './only.ts'

/** A chapter before the report's ids are settled: its own and its headings' are those that the author gave, or empty. */
export interface ChapterVersion extends Readonly<Omit<Found, 'told'>> {
  readonly chapter: Chapter
  /** Whether the recipient reads it at all. */
  readonly isIncluded: boolean
}

export function chapterVersion(
  { value: parsed, told }: Told<ParsedChapter>,
  recipients: Recipients,
): Told<ChapterVersion> {
  const chosen = withoutOthers(parsed, recipients)
  const { value, told: toldOfIt } = toldBy((emit): ChapterVersion => {
    const chapter = chapterOf(parsed, chosen.value, emit)
    const { only = null } = parsed.front.settings
    const isIncluded = isFor(only, parsed.front.onlySpan, recipients, emit)
    const { tables, figures, images } = parsed.found
    return {
      chapter,
      isIncluded,
      tables: tables.filter(chosen.keeps('tables')),
      figures: figures.filter(chosen.keeps('figures')),
      images: images.filter(chosen.keeps('images')),
    }
  })
  return frozen({ value, told: [...told.filter(chosen.keeps('told')), ...chosen.told, ...toldOfIt] })
}

type Keeps = (list: keyof Found) => (_: unknown, index: number) => boolean

/** The content without what is for others, and what of all that was found is left of it. */
function withoutOthers(
  { content }: ParsedChapter,
  recipients: Recipients,
): Told<readonly Content[] | null> & { readonly keeps: Keeps } {
  const dropped = new Set<Extent>()
  const keeps: Keeps = (list) => (_, index) =>
    ![...dropped].some(({ [list]: { from, to } }) => from <= index && index < to)
  const chosen = toldBy((emit) => {
    if (content === null) return null
    visit(asRoot(content), 'only', ({ names, namesSpan, found }) => {
      if (isFor(names, namesSpan, recipients, emit)) return undefined
      dropped.add(found)
      return SKIP
    })
    return rewritten(content, (node) =>
      node.type === 'only' ? (dropped.has(node.found) ? [] : node.children) : node,
    )
  })
  return { ...chosen, keeps }
}

/** `content` is null where it is beyond what can be read. */
function chapterOf(
  { file, text, lang, front, opening, attached, settings }: ParsedChapter,
  content: readonly Content[] | null,
  emit: Emit,
): Chapter {
  const { settings: top } = front
  const spanOf = spansIn({ file, text })
  const title = top.title ? null : titleIn(content ?? [])
  reportTitles(content ?? [], title, Boolean(top.title), spanOf, emit)
  const body = title ? content!.filter((node) => node !== title) : (content ?? [])
  const isUntitled = !title && !top.title && !front.broken && content !== null
  // Settings that are printed, which has been told, may hold the title.
  const isTold = (node: Content) => node.type === 'paragraph' && isStraySettings(text, spanOf(node))
  if (isUntitled && (front.end > 0 || !body.some(isTold)))
    emit('chapter/no-title', { file }, firstLine(file, text, front.end))
  if (content && body.every(printsNothing) && !top.chapters?.length && !top.file)
    emit('chapter/empty', { file }, title ? spanOf(title) : { file, start: 0, end: 0 })
  const ownId = top.id
    ? { id: top.id, span: front.idSpan }
    : title?.data?.id
      ? { id: title.data.id, span: spanOf(title) }
      : null
  return {
    id: ownId?.id ?? '',
    ownId,
    file,
    title: title?.children ?? [{ type: 'text', value: top.title || nameOf(file) }],
    level: 1,
    wanted: wantedIn(front),
    takenFrom: null,
    numbered: top.numbered ?? true,
    appendix: top.appendix ?? false,
    inContents: top.toc ?? true,
    pageBreak: opening !== null || (top.pageBreak ?? true),
    opening,
    attached,
    lang,
    content: body,
    settings,
    span: { file, start: 0, end: text.length },
    titleSpan: title ? spanOf(title) : front.titleSpan,
    role: top.role || (title?.data?.role ?? null),
  }
}

/** `../it-namnden/2026-08/sammanfattning` is the chapter `sammanfattning` of `../it-namnden/2026-08`. */
const wantedIn = ({ settings: { chapters = [] }, chapterSpans }: FrontMatter): WantedChapter[] =>
  chapters.map((one, index) => {
    const { chapter: address, title = null } = typeof one === 'string' ? { chapter: one } : one
    const end = address.lastIndexOf('/')
    return {
      report: address.slice(0, Math.max(end, 0)),
      chapter: address.slice(end + 1),
      title,
      span: chapterSpans[index]!,
    }
  })

const titleIn = (content: readonly Content[]): Heading | null =>
  content.find((node): node is Heading => node.type === 'heading' && node.depth === 1) ?? null

/** A chapter has one title, and nothing that prints above it. */
function reportTitles(
  content: readonly Content[],
  title: Heading | null,
  isInSettings: boolean,
  spanOf: (node: Content) => Span,
  emit: Emit,
): void {
  let isFirst = true
  visit(asRoot(content), 'heading', (node: Heading) => {
    if (node.depth !== 1 || node === title) return
    const problem = isInSettings && isFirst ? 'both' : 'second'
    emit('chapter/title', { problem }, spanOf(node))
    isFirst = false
  })
  const above = title ? content.slice(0, content.indexOf(title)) : []
  if (!above.every(printsNothing)) emit('chapter/title', { problem: 'late' }, spanOf(title!))
}

/** Notes, and addresses of links, stand elsewhere. */
const printsNothing = ({ type }: Content): boolean => type === 'definition' || type === 'footnoteDefinition'

/** `01-mer-styrning.md` → `mer styrning`: a stand-in title that lets the other checks go on. */
const nameOf = (file: string): string =>
  path
    .basename(file, '.md')
    .replace(/^\d+[-_ ]*/, '')
    .replaceAll(/[-_]+/g, ' ')

/** The first line that is not blank. */
function firstLine(file: string, text: string, from: number): Span {
  const start = from + Math.max(0, text.slice(from).search(/\S/))
  const end = text.indexOf('\n', start)
  return { file, start, end: end === -1 ? text.length : end }
}
