/** The rows of a table that a directive stands for: in the block, in a file, or in the chapter's front matter. */

import type { Table as PipeTable } from 'mdast'
import { plainChoices } from '../model/choice.ts'
import type { Content } from '../model/content.ts'
import type { Span } from '../model/span.ts'
import { isPasted, type ChapterContext, type FoundRows } from './chapter-context.ts'
import { encodings } from './data/encoding.ts'
import { writtenRows } from './data/written-rows.ts'
import { attributeSpan, chosen, openingSpan, type Convert, type Directive } from './directive/directive.ts'
import { withoutLooseRows } from './loose-rows.ts'
import { readPipeTable } from './pipe-table.ts'
import { workspacePath } from './workspace-path.ts'

/** Those of the pipe table in the block; what else is in it stays. */
export function pipeRows(
  node: Directive,
  body: readonly Content[],
  context: ChapterContext,
  convert: Convert,
): { rows: FoundRows; kept: Content[] } {
  const opening = openingSpan(node, context)
  const pipeTable = body.find((child): child is PipeTable => child.type === 'table')
  const others = body.filter((child) => child !== pipeTable && !isSilent(child))
  const isTold = context.brokenBlocks.has(opening.start) || others.some((child) => isPasted(child, context))
  const extra = others.find(({ type }) => type === 'table') ?? others[0]
  if (!isTold && (extra || !pipeTable)) {
    const found = !pipeTable ? 'none' : extra!.type === 'table' ? 'tables' : 'text'
    context.emit(
      'table/no-table',
      { found, block: node.name },
      pipeTable ? firstLine(context.spanOf(extra!), context) : opening,
    )
  }
  const { table, loose } = pipeTable
    ? withoutLooseRows(pipeTable, context, (_, span) =>
        context.emit('table/no-table', { found: 'text', block: node.name }, span),
      )
    : { table: null, loose: [] }
  const kept = convert.blocks([...others, ...loose])
  const rows: FoundRows = table
    ? { from: 'chapter', ...readPipeTable(table, context, convert.inlines) }
    : { from: 'chapter', headings: [], toTheRight: [], rows: [], span: opening }
  return { rows, kept }
}

/** What prints nothing where it stands: notes, addresses of links, comments. */
const isSilent = (node: Content): boolean =>
  node.type === 'definition' ||
  node.type === 'footnoteDefinition' ||
  (node.type === 'html' && /^(?:<!--[\s\S]*?-->\s*)+$/.test(node.value))

function firstLine(span: Span, { text }: ChapterContext): Span {
  const lineEnd = text.indexOf('\n', span.start)
  return { ...span, end: lineEnd === -1 ? span.end : Math.min(span.end, lineEnd) }
}

/** Where they stand, to be read with all other files; null, and reported, where no such path may be. */
export function fileRows(node: Directive, src: string, context: ChapterContext): FoundRows | null {
  const opening = openingSpan(node, context)
  const { sheet = null, range = null } = node.attributes ?? {}
  const spanOf = (written: string | null) =>
    written === null ? opening : attributeSpan(opening, written, context)
  const path = workspacePath(src, context)
  if (path === null) {
    context.emit('path/outside', { path: src }, spanOf(src))
    return null
  }
  return {
    from: 'file',
    path,
    written: src,
    sheet,
    range,
    encoding: chosen(node, 'encoding', plainChoices(encodings), context),
    span: opening,
    attributeSpans: { src: spanOf(src), sheet: spanOf(sheet), range: spanOf(range) },
  }
}

/** Without `src` the rows stand in the chapter's front matter, under the table's id. */
export function frontRows(node: Directive, context: ChapterContext, convert: Convert): FoundRows | null {
  const span = openingSpan(node, context)
  const id = node.attributes?.id
  // It may be there: what cannot be read has been reported.
  if (context.isFrontBroken) return { from: 'chapter', headings: [], toTheRight: [], rows: [], span }
  const rows = id ? context.frontTables.get(id) : undefined
  if (rows && rows.length > 0) {
    const { emit } = context
    const rowsContext = {
      source: context,
      separator: 'list',
      isData: false,
      span,
      convert: convert.inlines,
      emit,
    } as const
    return { from: 'chapter', ...writtenRows(rows, rowsContext) }
  }
  // An empty list has been reported where it stands.
  if (!rows) context.emit('data/missing', { file: null, id: id ?? null }, span)
  return null
}
