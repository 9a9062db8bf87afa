/** One chapter file → its title and content, with tables, figures and image references taken out on the way. */

import path from 'node:path/posix'
import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { asRoot, type ChartBlock, type Content, type FigureBlock } from '../model/content.ts'
import type { Language } from '../model/language.ts'
import type { Chapter } from '../model/report.ts'
import type { SourceText, Span } from '../model/span.ts'
import {
  contextOf,
  type ChapterContext,
  type FoundTable,
  type ImageReference,
  type Recipients,
} from './chapter-context.ts'
import { isFor } from './recipients.ts'
import { convertContent } from './convert-content.ts'
import type { DirectiveType } from './directive/directive-type.ts'
import { looksLikeSettings } from './front-fence.ts'
import { readFrontMatter } from './front-matter.ts'
import { reportFences } from './fences.ts'
import { reportPasted } from './pasted-tables.ts'
import { isLong, isRefused, parseMarkdown } from './markdown.ts'
import { reportSlips } from './slips/index.ts'
import { straightened } from './straighten.ts'

/** A chapter before the report's ids are settled: its own and its headings' are those that the author gave, or empty. */
export interface ParsedChapter {
  readonly chapter: Chapter
  readonly tables: readonly FoundTable[]
  readonly figures: readonly (Content & (FigureBlock | ChartBlock))[]
  readonly images: readonly ImageReference[]
  /** Whether it is for the variant that is being made. */
  readonly isIncluded: boolean
}

export function parseChapter(
  source: SourceText,
  language: Language,
  recipients: Recipients,
  directives: readonly DirectiveType[],
  emit: Emit,
): ParsedChapter {
  const { file } = source
  const front = readFrontMatter(source, language, emit)
  // Blanked, not cut off, so that offsets stay true.
  const text = straightened(
    source.text.slice(0, front.end).replace(/[^\n]/g, ' ') + source.text.slice(front.end),
  )
  const context = contextOf({ file, text }, directives, emit, recipients, front.tables, front.broken)
  const converted = contentOf(context)
  const content = converted ?? []

  const titleIndex = front.settings.title
    ? -1
    : content.findIndex((node) => node.type === 'heading' && node.depth === 1)
  reportTitles(content, titleIndex, Boolean(front.settings.title), context)
  const heading = titleIndex === -1 ? null : (content.splice(titleIndex, 1)[0] as Heading)
  const isUntitled = !heading && !front.settings.title && !front.broken && converted !== null
  if (isUntitled && !content.some((node) => isStraySettings(node, context)))
    emit('chapter/no-title', { file }, firstLine(file, text, front.end))
  levelHeadings(content)
  if (converted && content.every(({ type }) => type === 'definition' || type === 'footnoteDefinition'))
    emit('chapter/empty', { file }, heading ? context.spanOf(heading) : { file, start: 0, end: 0 })

  const span = { file, start: 0, end: text.length }
  const ownId = front.settings.id
    ? { id: front.settings.id, span: front.idSpan }
    : heading?.data?.id
      ? { id: heading.data.id, span: context.spanOf(heading) }
      : null
  return {
    chapter: {
      id: ownId?.id ?? '',
      ownId,
      file,
      title: heading?.children ?? [{ type: 'text', value: front.settings.title || nameOf(file) }],
      numbered: front.settings.numbered ?? true,
      inContents: front.settings.toc ?? true,
      pageBreak: front.settings.pageBreak ?? true,
      lang: front.settings.lang === language ? null : (front.settings.lang ?? null),
      content,
      span,
      titleSpan: heading ? context.spanOf(heading) : front.titleSpan,
    },
    tables: context.tables,
    figures: context.figures,
    images: context.images,
    isIncluded: isFor(front.settings.only ?? null, front.onlySpan, context),
  }
}

/** The chapter's content, or null, and reported, when it is nested beyond what can be read. */
function contentOf(context: ChapterContext): Content[] | null {
  const { file, text } = context
  const tree = parseMarkdown(text)
  if (!isRefused(tree)) {
    reportFences(tree, context)
    reportPasted(tree, context)
    reportSlips(tree, context)
    return convertContent(tree.children as Content[], context)
  }
  const { limit, offset } = tree
  const span = { file, start: offset, end: offset + 1 }
  if (isLong(tree)) context.emit('text/too-long', { what: tree.what, limit }, span)
  else context.emit('text/too-deep', { what: tree.what, limit }, span)
  return null
}

/** Settings that are printed, which has been told, may hold the title. */
function isStraySettings(node: Content, { text, spanOf }: ChapterContext): boolean {
  const { start, end } = spanOf(node)
  return node.type === 'paragraph' && looksLikeSettings(text.slice(start, end))
}

/** A chapter has one title, and nothing that prints above it. */
function reportTitles(
  content: readonly Content[],
  titleIndex: number,
  isInSettings: boolean,
  context: ChapterContext,
): void {
  let isFirst = true
  visit(asRoot(content), 'heading', (node: Heading) => {
    if (node.depth !== 1 || node === content[titleIndex]) return
    const problem = isInSettings && isFirst ? 'both' : 'second'
    context.emit('chapter/title', { problem }, context.spanOf(node))
    isFirst = false
  })
  const above = content.slice(0, Math.max(0, titleIndex))
  if (above.some(({ type }) => type !== 'definition' && type !== 'footnoteDefinition'))
    context.emit('chapter/title', { problem: 'late' }, context.spanOf(content[titleIndex]!))
}

/** Level 1 is the chapter's title; every heading below it is at least level 2. */
function levelHeadings(content: readonly Content[]): void {
  visit(asRoot(content), 'heading', (node: Heading) => {
    node.data = { ...node.data, level: Math.max(2, node.depth) }
  })
}

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
