/** A chapter's Markdown tree → its content: the report's own blocks made, what is not allowed taken out and reported. */

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
import type { ArgsOf } from '../diagnostics/catalogue/index.ts'
import { asRoot, type Content } from '../model/content.ts'
import { unstated } from '../model/table.ts'
import { visibleText } from '../model/visible-text.ts'
import { visit } from '../model/visit.ts'
import { isPasted, type ChapterContext } from './chapter-context.ts'
import type { Convert } from './directive/directive.ts'
import { convertDirective } from './directive/convert-directive.ts'
import { withDefinitionLists } from './definition-lists.ts'
import { headingAttributes } from './heading-attributes.ts'
import { imagePath } from './image-path.ts'
import { noSettings, reportFigureSettings, withImageSettings } from './image-settings.ts'
import { withLanguages } from './marked-language.ts'
import { pairTags } from './inline-html.ts'
import { withoutLooseRows } from './loose-rows.ts'
import { readPipeTable } from './pipe-table.ts'
import { reportBraces, reportMarkup } from './plain-place.ts'
import { isSafeLink, readHtmlBlock } from './raw-html.ts'
import { isMeantAsImage } from './slips/images.ts'
import { reportHeadingSlips } from './slips/index.ts'
import { reportLone } from './slips/lone-explanation.ts'
import { breaksPage, reportPageBreak } from './slips/other-dialects.ts'

/** Tables, figures and image references are noted in the context on the way. */
export const convertContent = (parsed: readonly Content[], context: ChapterContext): Content[] =>
  converter(parsed, context).blocks(parsed)

/** The same for the content of the cells of a table file. */
export const convertInline = (
  context: ChapterContext,
): ((content: readonly PhrasingContent[]) => PhrasingContent[]) => converter([], context).inlines

function converter(parsed: readonly Content[], context: ChapterContext): Convert {
  const { definitions, imageNames } = namedTargets(parsed)
  const { emit } = context
  const isUnsafe = (identifier: string) => {
    const definition = definitions.get(identifier)
    return definition !== undefined && !isSafeLink(definition.url)
  }
  const blocks = (children: readonly Content[]): Content[] =>
    withDefinitionLists(children, context.text, (lone, before) => reportLone(lone, before, context)).flatMap(
      convert,
    )
  const inlines = (children: readonly PhrasingContent[]) =>
    pairTags(withLanguages(withImageSettings(children, context)), reportHtml).flatMap(
      convert,
    ) as PhrasingContent[]

  function convert(node: Content): Content[] {
    switch (node.type) {
      case 'containerDirective':
      case 'leafDirective':
      case 'textDirective':
        return convertDirective(node, context, { blocks, inlines })
      case 'table':
        return pipeTable(node)
      case 'heading':
        return [heading(node)]
      case 'paragraph':
        return paragraph(node)
      case 'image':
        return [inlineImage(node)]
      case 'imageReference':
        return [inlineImage(named(node))]
      case 'link':
        reportBraces(node.url, context.spanOf(node), emit)
        return isSafeLink(node.url)
          ? [{ ...node, children: inlines(node.children) }]
          : (reportLink(node, node.url), inlines(node.children))
      case 'linkReference':
        return isUnsafe(node.identifier)
          ? inlines(node.children)
          : [{ ...node, children: inlines(node.children) }]
      case 'definition':
        if (context.deadNotes.has(node)) return []
        return isUnsafe(node.identifier) ? unsafeDefinition(node) : [node]
      case 'footnoteDefinition':
        return context.deadNotes.has(node)
          ? []
          : [{ ...node, children: blocks(node.children) as typeof node.children }]
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

  const reportLink = (node: RootContent, url: string) => {
    if (node.type !== 'link' || !isMeantAsImage(node))
      emit('text/unsafe-link', { url: url.slice(0, 80) }, context.spanOf(node))
  }

  function htmlBlock(node: Html): Content[] {
    const { children, removed } = readHtmlBlock(node.value)
    if (!isPasted(node, context)) {
      if (breaksPage(node.value)) reportPageBreak(node, context)
      else for (const part of removed) reportHtml({ removed: part, problem: 'forbidden' }, node)
    }
    const isBlank = children.every(
      (child) => child.type === 'comment' || (child.type === 'text' && child.value.trim() === ''),
    )
    return isBlank ? [] : [{ type: 'htmlBlock', data: { hName: 'p', hChildren: children } }]
  }

  const reportHtml = (facts: Omit<ArgsOf<'text/raw-html'>, 'isMarkdown'>, node: Html) => {
    const span = context.spanOf(node)
    emit('text/raw-html', { ...facts, isMarkdown: /\.md$/i.test(span.file) }, span)
  }

  /** A definition that images alone use is no link. */
  function unsafeDefinition(node: Definition): Content[] {
    if (!imageNames.has(node.identifier)) reportLink(node, node.url)
    return []
  }

  function pipeTable(node: Extract<Content, { type: 'table' }>): Content[] {
    const { table, loose } = withoutLooseRows(node, context, (text, span) =>
      emit('table/text-below', { text }, span),
    )
    const block = {
      type: 'tableBlock' as const,
      table: '',
      ...(node.position && { position: node.position }),
    }
    context.tables.push({
      block,
      stated: unstated,
      rows: { from: 'chapter', ...readPipeTable(table, context, inlines) },
    })
    return [block, ...blocks(loose)]
  }

  /** An image alone in its paragraph is a figure. */
  function paragraph(node: Paragraph): Content[] {
    const children = withImageSettings(node.children, context)
    const [only, ...others] = children
    if (only?.type === 'image' && others.length === 0) return [figure(only)]
    if (only?.type === 'imageReference' && others.length === 0) return [figure(named(only))]
    return [{ ...node, children: inlines(children) }]
  }

  function heading(node: Heading): Heading {
    // Level 1 is the chapter's title; every heading below it is at least level 2.
    const data = { ...node.data, level: Math.max(2, node.depth) }
    const read = withAttributes({ ...node, data, children: inlines(node.children) })
    reportHeadingSlips(read, context)
    return read
  }

  function figure(node: Image): Content {
    for (const text of [node.alt, node.title]) reportMarkup(text, context.spanOf(node), emit)
    reportBraces(node.url, context.spanOf(node), emit)
    const { width, place, note, source } = node.data?.settings ?? noSettings
    const block = {
      type: 'figureBlock' as const,
      id: '',
      image: imagePath(node, context),
      width,
      place,
      alt: node.alt ?? '',
      caption: node.title ?? null,
      remarks: { note, source },
      ...(node.position && { position: node.position }),
    }
    context.figures.push(block)
    return block
  }

  function inlineImage(node: Image): Image {
    reportFigureSettings(node, context)
    return { ...node, data: { ...node.data, image: imagePath(node, context) } }
  }

  /** `![alt][map]` as the image that its definition makes it. */
  function named(node: ImageByName): Image {
    const definition = definitions.get(node.identifier)
    return {
      type: 'image',
      url: definition?.url ?? '',
      title: definition?.title ?? null,
      alt: node.alt ?? null,
      ...(node.data && { data: node.data }),
      ...(node.position && { position: node.position }),
    }
  }

  return { blocks, inlines }
}

/** `## Mål {#mal role=mal}`: the id that an author gives a heading, and what its section is. */
function withAttributes(node: Heading): Heading {
  const last = node.children.at(-1)
  if (last?.type !== 'text') return node
  const braces = last.value.lastIndexOf('{')
  const attributes = braces === -1 ? null : headingAttributes(last.value.slice(braces))
  if (!attributes) return node
  const { id, role } = attributes
  const text: Text = { ...last, value: last.value.slice(0, braces).trimEnd() }
  const children = [...node.children.slice(0, -1), ...(text.value === '' ? [] : [text])]
  const data = {
    ...node.data,
    ...(id !== undefined && { id: visibleText(id), isOwnId: true }),
    ...(role !== undefined && { role: visibleText(role) }),
  }
  return { ...node, children, data }
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
