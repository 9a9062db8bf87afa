/** Directives that stand for tables → the tables they find: in the block, in a file, in the front matter, or computed. */

import type { PhrasingContent, Table as PipeTable } from 'mdast'
import { plainChoices } from '../model/choice.ts'
import type { Content, TableBlock } from '../model/content.ts'
import { signChoices } from '../model/report-choices.ts'
import { moneyUnits, reportUnitOf } from '../model/units.ts'
import type { ChapterContext, FoundRows } from './chapter-context.ts'
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
import { readPipeTable } from './pipe-table.ts'
import { workspacePath } from './workspace-path.ts'

/** `:::table` and `::table`; null, and reported, where there is no table to be had. */
export function tableBlocks(...[node, parts, context, convert]: Parameters<Converter>): Content[] | null {
  const rows =
    node.type === 'containerDirective'
      ? pipeRows(node, parts.body, context, convert)
      : node.attributes?.src
        ? fileRows(node, node.attributes.src, context)
        : frontRows(node, context, convert)
  return rows && [foundTable(node, parts.label, rows, context, convert)]
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
    { directive: '::goals-summary', attribute: 'table', problem: 'missing', nearest: null, known: [] },
    span,
  )
  return null
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
      signs: chosen(node, 'signs', signChoices, context),
      caption: label.length > 0 ? convert.inlines(label) : null,
    },
    rows,
  })
  return block
}

function pipeRows(
  node: Directive,
  body: readonly Content[],
  context: ChapterContext,
  convert: Convert,
): FoundRows | null {
  const pipeTable = body.find((child): child is PipeTable => child.type === 'table')
  if (pipeTable && body.length === 1)
    return { from: 'chapter', ...readPipeTable(pipeTable, context, convert.inlines) }
  context.emit('table/no-table', { found: body.length }, openingSpan(node, context))
  return null
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
  const rows = id ? context.frontTables.get(id) : undefined
  if (rows && rows.length > 0)
    return { from: 'chapter', ...writtenRows(rows, context, span, convert.inlines, context.emit) }
  // An empty list has been reported where it stands.
  if (!rows) context.emit('data/missing', { file: null, id: id ?? null }, span)
  return null
}
