/** Directives that stand for tables → the tables they find: in the block, in a file, in the front matter, or computed. */

import type { PhrasingContent, Table as PipeTable } from 'mdast'
import { plainChoices } from '../model/choice.ts'
import type { Content, TableBlock } from '../model/content.ts'
import { relationChoices, signChoices } from '../model/report-choices.ts'
import { moneyUnits, reportUnitOf } from '../model/units.ts'
import type { Span } from '../model/span.ts'
import { isPasted, type ChapterContext, type FoundRows, type FoundTable } from './chapter-context.ts'
import { encodings } from './data/encoding.ts'
import { writtenRows } from './data/written-rows.ts'
import {
  attributeSpan,
  chosen,
  idSpan,
  openingSpan,
  positioned,
  type Convert,
  type Converter,
  type Directive,
} from './directive.ts'
import { withoutLooseRows } from './loose-rows.ts'
import { readPipeTable } from './pipe-table.ts'
import { workspacePath } from './workspace-path.ts'

/** `:::table` and `::table`; null, and reported, where there is no table to be had. */
export function tableBlocks(...[node, parts, context, convert]: Parameters<Converter>): Content[] | null {
  const src = node.attributes?.src
  // A file that is asked for with three colons has been told of, and is read all the same.
  if (node.type === 'containerDirective' && !(src && parts.body.every(({ type }) => type !== 'table'))) {
    const { rows, kept } = pipeRows(node, parts.body, context, convert)
    return [foundTable(node, parts.label, rows, context, convert), ...kept]
  }
  const rows = src ? fileRows(node, src, context) : frontRows(node, context, convert)
  return rows && [foundTable(node, parts.label, rows, context, convert), ...convert.blocks(parts.body)]
}

/** `::goals-summary`. */
export function goalsSummary(
  ...[node, { label }, context, convert]: Parameters<Converter>
): Content[] | null {
  const table = node.attributes?.table
  const span = openingSpan(node, context)
  if (table)
    return [
      foundTable(
        node,
        label,
        { from: 'goals', table, span: attributeSpan(span, table, context) },
        context,
        convert,
      ),
    ]
  context.emit(
    'directive/attribute',
    {
      directive: '::goals-summary',
      attribute: 'table',
      problem: 'missing',
      nearest: null,
      value: '',
      known: [],
    },
    span,
  )
  return null
}

const rowCounts = ['1', '2', '3'] as const

function headingRowsOf(node: Directive, context: ChapterContext): number | null {
  const count = chosen(node, 'headings', plainChoices(rowCounts), context)
  return count === null ? null : Number(count)
}

function foundTable(
  node: Directive,
  label: readonly PhrasingContent[],
  rows: FoundRows,
  context: ChapterContext,
  convert: Convert,
): Content {
  const { id, kind } = node.attributes ?? {}
  const opening = openingSpan(node, context)
  const block: Content & TableBlock = positioned(node, { type: 'tableBlock', table: '' })
  context.tables.push({
    block,
    stated: {
      ownId: id ? { id, span: idSpan(opening, id, context) } : null,
      kind: kind ? { id: kind, span: attributeSpan(opening, kind, context) } : null,
      unit: chosen(node, 'unit', plainChoices(moneyUnits), context, reportUnitOf),
      amountsIn: fromUnit(node, context),
      signs: chosen(node, 'signs', signChoices, context),
      headingRows: headingRowsOf(node, context),
      relations: chosen(node, 'relations', relationChoices, context),
      caption: label.length > 0 ? convert.inlines(label) : null,
    },
    rows,
  })
  return block
}

/** The unit that amounts are converted from. */
function fromUnit(node: Directive, context: ChapterContext): FoundTable['stated']['amountsIn'] {
  const unit = chosen(node, 'from', plainChoices(moneyUnits), context, reportUnitOf)
  const decimals = chosen(node, 'decimals', plainChoices(['0', '1', '2', '3'] as const), context)
  const { from, decimals: written } = node.attributes ?? {}
  const span = attributeSpan(
    openingSpan(node, context),
    from ? `from=${from}` : `decimals=${written}`,
    context,
  )
  if (!from && written) context.emit('data/from', { problem: 'alone', unit: '' }, span)
  return unit && { unit, decimals: decimals === null ? null : Number(decimals), span }
}

function pipeRows(
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
      { found },
      pipeTable ? firstLine(context.spanOf(extra!), context) : opening,
    )
  }
  const { table, loose } = pipeTable
    ? withoutLooseRows(pipeTable, context, (_, span) =>
        context.emit('table/no-table', { found: 'text' }, span),
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

function fileRows(node: Directive, src: string, context: ChapterContext): FoundRows | null {
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
function frontRows(node: Directive, context: ChapterContext, convert: Convert): FoundRows | null {
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
