/** One chapter file → its title and content, with tables, figures and image references taken out on the way. */

import path from 'node:path/posix'
import type {
  Definition,
  Heading,
  Html,
  Image,
  ImageReference as ImageByName,
  Paragraph,
  PhrasingContent,
  RootContent,
  Text,
} from 'mdast'
import { visit } from 'unist-util-visit'
import type { ArgsOf } from '../diagnostics/catalogue/index.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { asRoot, type Content, type FigureBlock } from '../model/content.ts'
import type { Chapter } from '../model/report.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { ChapterContext, FoundTable, ImageReference } from './chapter-context.ts'
import { convertDirective } from './directives.ts'
import { readFrontMatter } from './front-matter.ts'
import { pairTags } from './inline-html.ts'
import { nestingLimit, parseMarkdown, tooDeepAt } from './markdown.ts'
import { readPipeTable } from './pipe-table.ts'
import { isSafeLink, readHtmlBlock } from './raw-html.ts'

/** A chapter before the report's ids are settled: its own and its headings' are those that the author gave, or empty. */
export interface ParsedChapter {
  readonly chapter: Chapter
  readonly tables: readonly FoundTable[]
  readonly figures: readonly (Content & FigureBlock)[]
  readonly images: readonly ImageReference[]
}

export function parseChapter(source: SourceText, emit: Emit): ParsedChapter {
  const { file, text } = source
  const front = readFrontMatter(source, emit)
  // Blanked, not cut off, so that offsets stay true.
  const body = text.slice(0, front.end).replace(/[^\n]/g, ' ') + text.slice(front.end)
  const context: ChapterContext = {
    file,
    text,
    emit,
    tables: [],
    figures: [],
    images: [],
    spanOf: ({ position }) => ({
      file,
      start: position?.start.offset ?? 0,
      end: position?.end.offset ?? text.length,
    }),
  }
  const tooDeep = tooDeepAt(body)
  if (tooDeep !== null)
    emit('text/too-deep', { limit: nestingLimit }, { file, start: tooDeep, end: tooDeep + 1 })
  const parsed = tooDeep === null ? (parseMarkdown(body).children as Content[]) : []
  const content = createConverter(context, namedTargets(parsed)).blocks(parsed)

  const titleIndex = front.settings.title
    ? -1
    : content.findIndex((node) => node.type === 'heading' && node.depth === 1)
  const heading = titleIndex === -1 ? null : (content.splice(titleIndex, 1)[0] as Heading)
  if (!heading && !front.settings.title && !front.broken && tooDeep === null)
    emit('chapter/no-title', { file }, firstLine(file, text, front.end))
  levelHeadings(content)
  if (tooDeep === null && content.every(({ type }) => type === 'definition' || type === 'footnoteDefinition'))
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
      content,
      span,
      titleSpan: heading ? context.spanOf(heading) : front.titleSpan,
    },
    tables: context.tables,
    figures: context.figures,
    images: context.images,
  }
}

/** Walks a chapter's tree once, turning what is the report's own into its blocks. */
function createConverter(context: ChapterContext, { definitions, imageNames }: NamedTargets) {
  const { emit } = context
  const isUnsafe = (identifier: string) => {
    const definition = definitions.get(identifier)
    return definition !== undefined && !isSafeLink(definition.url)
  }
  const blocks = (children: readonly Content[]): Content[] => children.flatMap(convert)
  const inlines = (children: readonly PhrasingContent[]) =>
    pairTags(children, reportHtml).flatMap(convert) as PhrasingContent[]

  function convert(node: Content): Content[] {
    switch (node.type) {
      case 'containerDirective':
      case 'leafDirective':
      case 'textDirective':
        return convertDirective(node, context, { blocks, inlines })
      case 'table':
        return [pipeTable(node)]
      case 'heading':
        return [withId({ ...node, children: inlines(node.children) })]
      case 'paragraph':
        return paragraph(node)
      case 'image':
        return [inlineImage(node)]
      case 'imageReference':
        return [inlineImage(named(node))]
      case 'link':
        return isSafeLink(node.url)
          ? [{ ...node, children: inlines(node.children) }]
          : (reportLink(node, node.url), inlines(node.children))
      case 'linkReference':
        return isUnsafe(node.identifier)
          ? inlines(node.children)
          : [{ ...node, children: inlines(node.children) }]
      case 'definition':
        return isUnsafe(node.identifier) ? unsafeDefinition(node) : [node]
      case 'html':
        return htmlBlock(node)
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'htmlElement':
        return [{ ...node, children: inlines(node.children) }]
      default:
        return 'children' in node
          ? [{ ...node, children: blocks(node.children as Content[]) } as Content]
          : [node]
    }
  }

  const reportLink = (node: RootContent, url: string) =>
    emit('text/unsafe-link', { url: url.slice(0, 80) }, context.spanOf(node))

  function htmlBlock(node: Html): Content[] {
    const { children, removed } = readHtmlBlock(node.value)
    for (const part of removed) reportHtml({ removed: part, problem: 'forbidden' }, node)
    const isBlank = children.every(
      (child) => child.type === 'comment' || (child.type === 'text' && child.value.trim() === ''),
    )
    return isBlank ? [] : [{ type: 'htmlBlock', data: { hName: 'p', hChildren: children } }]
  }

  const reportHtml = (facts: ArgsOf<'text/raw-html'>, node: Html) =>
    emit('text/raw-html', facts, context.spanOf(node))

  /** A definition that images alone use is no link. */
  function unsafeDefinition(node: Definition): Content[] {
    if (!imageNames.has(node.identifier)) reportLink(node, node.url)
    return []
  }

  function pipeTable(node: Extract<Content, { type: 'table' }>): Content {
    const block = {
      type: 'tableBlock' as const,
      table: '',
      ...(node.position && { position: node.position }),
    }
    const written = readPipeTable(node, context, inlines)
    context.tables.push({
      block,
      written: { ...written, ownId: null, kind: null, unit: null, caption: null },
    })
    return block
  }

  /** An image alone in its paragraph is a figure; a lone `:::` closes nothing and is reported. */
  function paragraph(node: Paragraph): Content[] {
    const [only, ...others] = node.children
    if (only?.type === 'image' && others.length === 0) return [figure(only)]
    if (only?.type === 'imageReference' && others.length === 0) return [figure(named(only))]
    if (only?.type === 'text' && /^:{3,}\s*$/m.test(only.value)) {
      const at = context.spanOf(node).start + only.value.search(/^:{3,}/m)
      emit(
        'directive/fence',
        { problem: 'stray', written: '' },
        { file: context.file, start: at, end: at + 3 },
      )
    }
    return [{ ...node, children: inlines(node.children) }]
  }

  function figure(node: Image): Content {
    const block = {
      type: 'figureBlock' as const,
      id: '',
      image: imagePath(node),
      alt: node.alt ?? '',
      caption: node.title ?? null,
      ...(node.position && { position: node.position }),
    }
    context.figures.push(block)
    return block
  }

  const inlineImage = (node: Image): Image => ({ ...node, data: { ...node.data, image: imagePath(node) } })

  /** `![alt][map]` as the image that its definition makes it. */
  function named(node: ImageByName): Image {
    const definition = definitions.get(node.identifier)
    return {
      type: 'image',
      url: definition?.url ?? '',
      title: definition?.title ?? null,
      alt: node.alt ?? null,
      ...(node.position && { position: node.position }),
    }
  }

  /** The image's workspace path, noted for loading; null when it may not be loaded. */
  function imagePath(node: Image): string | null {
    const span = context.spanOf(node)
    if (!node.alt?.trim()) emit('image/alt', { path: node.url }, span)
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(node.url)) {
      emit('image/remote', { url: node.url.slice(0, 80) }, span)
      return null
    }
    const written = decodedUrl(node.url)
    const resolved = path.normalize(path.join(path.dirname(context.file), written))
    if (written.startsWith('/') || written.includes('\\') || resolved.startsWith('..')) {
      emit('path/outside', { path: written }, span)
      return null
    }
    context.images.push({ path: resolved, written, span })
    return resolved
  }

  return { blocks }
}

/** `## Mål {#mal}`: the id that an author gives a heading. */
function withId(node: Heading): Heading {
  const last = node.children.at(-1)
  const found = last?.type === 'text' ? /^([\s\S]*?)\s*\{#([^{}\s]+)\}\s*$/.exec(last.value) : null
  if (!found) return node
  const text: Text = { ...(last as Text), value: found[1]! }
  const children = [...node.children.slice(0, -1), ...(text.value === '' ? [] : [text])]
  return { ...node, children, data: { ...node.data, id: found[2]!, ownId: true } }
}

interface NamedTargets {
  readonly definitions: ReadonlyMap<string, Definition>
  /** Names that images use. */
  readonly imageNames: ReadonlySet<string>
}

/** What `[map]: images/map.png` defines, the first of a name winning as in CommonMark. */
function namedTargets(content: readonly Content[]): NamedTargets {
  const definitions = new Map<string, Definition>()
  const imageNames = new Set<string>()
  visit(asRoot(content), (node) => {
    if (node.type === 'imageReference') imageNames.add(node.identifier)
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  })
  return { definitions, imageNames }
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

function decodedUrl(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
