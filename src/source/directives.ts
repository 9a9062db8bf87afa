/** Directive nodes → the report's own blocks; what cannot be understood is reported and its content kept. */

import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Table as PipeTable } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import { nearest } from '../diagnostics/nearest.ts'
import type { BoxKind, Content, TableBlock } from '../model/content.ts'
import { moneyUnits, signConventions } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { ChapterContext, FoundRows } from './chapter-context.ts'
import { encodings } from './data/encoding.ts'
import { writtenRows } from './data/written-rows.ts'
import { asWritten, directiveKinds, type DirectiveKind, type DirectiveName } from './directive-kinds.ts'
import { readPipeTable } from './pipe-table.ts'
import { workspacePath } from './workspace-path.ts'

type Directive = ContainerDirective | LeafDirective | TextDirective

const forms = { containerDirective: 'container', leafDirective: 'leaf', textDirective: 'text' } as const

/** Turns the Markdown inside a directive. */
export interface Convert {
  blocks(children: readonly Content[]): Content[]
  inlines(children: readonly PhrasingContent[]): PhrasingContent[]
}

/** The blocks that a directive stands for. */
export function convertDirective(node: Directive, context: ChapterContext, convert: Convert): Content[] {
  const { emit } = context
  const written = { form: forms[node.type], name: node.name }
  const kind = directiveKinds.find(({ form, name }) => form === written.form && name === written.name)
  if (node.type === 'containerDirective') checkFence(node, context)
  if (!kind) {
    const known = directiveKinds.map(asWritten)
    const meant = directiveKinds.find(
      ({ name }) =>
        name ===
        nearest(
          node.name,
          directiveKinds.map((one) => one.name),
        ),
    )
    emit(
      'directive/unknown',
      { written: asWritten(written), nearest: meant ? asWritten(meant) : null, known },
      openingSpan(node, context),
    )
    return kept(node, convert)
  }
  checkAttributes(node, kind, context)
  const { label, body } = splitLabel(node)
  if (label.length > 0 && !kind.label) reportAttribute(node, kind, '', 'label', context)

  return converters[kind.name](node, { label, body: body as Content[] }, context, convert)
}

type Converter = (
  node: Directive,
  parts: { readonly label: PhrasingContent[]; readonly body: Content[] },
  context: ChapterContext,
  convert: Convert,
) => Content[]

const box =
  (kind: BoxKind): Converter =>
  (node, { label, body }, _, convert) => [
    positioned(node, {
      type: 'box',
      box: kind,
      title: convert.inlines(label),
      children: convert.blocks(body) as BlockContent[],
    }),
  ]

const converters: Readonly<Record<DirectiveName, Converter>> = {
  table: tableBlocks,
  'goals-summary': goalsSummary,
  note: box('note'),
  important: box('important'),
  decision: box('decision'),
  landscape: (node, { body }, _, convert) => [
    positioned(node, { type: 'landscape', children: convert.blocks(body) as BlockContent[] }),
  ],
  pagebreak: (node) => [positioned(node, { type: 'pageBreak' })],
  ref: (node) => [positioned(node, { type: 'reference', target: toString(node.children).trim() })],
}

/** What stands in a directive that cannot be understood: a draft shows it all the same. */
function kept(node: Directive, convert: Convert): Content[] {
  const { label, body } = splitLabel(node)
  const paragraph: Content[] =
    label.length > 0 ? [{ type: 'paragraph', children: convert.inlines(label) }] : []
  return [...paragraph, ...convert.blocks(body as Content[])]
}

function tableBlocks(...[node, parts, context, convert]: Parameters<Converter>): Content[] {
  const rows =
    node.type === 'containerDirective'
      ? pipeRows(node, parts.body, context, convert)
      : node.attributes?.src
        ? fileRows(node, node.attributes.src, context)
        : frontRows(node, context, convert)
  return rows ? [foundTable(node, parts.label, rows, context, convert)] : kept(node, convert)
}

function goalsSummary(...[node, { label }, context, convert]: Parameters<Converter>): Content[] {
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
  return kept(node, convert)
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
      unit: chosen(node, 'unit', moneyUnits, context),
      signs: chosen(node, 'signs', signConventions, context),
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
    encoding: chosen(node, 'encoding', encodings, context),
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

/** The value of an attribute that takes one of a few. */
function chosen<V extends string>(
  node: Directive,
  attribute: string,
  known: readonly V[],
  context: ChapterContext,
): V | null {
  const written = node.attributes?.[attribute]
  if (!written) return null
  const found = known.find((value) => value === written)
  if (found) return found
  context.emit(
    'directive/attribute',
    {
      directive: asWritten({ form: forms[node.type], name: node.name }),
      attribute,
      problem: 'invalid',
      nearest: nearest(written, known),
      known,
    },
    attributeSpan(openingSpan(node, context), written, context),
  )
  return null
}

function checkAttributes(node: Directive, kind: DirectiveKind, context: ChapterContext): void {
  for (const [name, value] of Object.entries(node.attributes ?? {}))
    if (value === '' && kind.attributes.includes(name)) reportAttribute(node, kind, name, 'empty', context)
  for (const name of Object.keys(node.attributes ?? {}))
    if (!kind.attributes.includes(name)) reportAttribute(node, kind, name, 'unknown', context)
}

function reportAttribute(
  node: Directive,
  kind: DirectiveKind,
  attribute: string,
  problem: 'unknown' | 'empty' | 'label',
  context: ChapterContext,
): void {
  const opening = openingSpan(node, context)
  context.emit(
    'directive/attribute',
    {
      directive: asWritten(kind),
      attribute,
      problem,
      nearest: nearest(attribute, kind.attributes),
      known: kind.attributes,
    },
    attribute === '' ? opening : attributeSpan(opening, attribute, context),
  )
}

/** A container that is not closed swallows the rest of the file in silence; that must be said. */
function checkFence(node: ContainerDirective, context: ChapterContext): void {
  const span = context.spanOf(node)
  const lastLine = context.text.slice(context.text.lastIndexOf('\n', span.end - 1) + 1, span.end)
  if (!/^[\s>]*:{3,}\s*$/.test(lastLine))
    context.emit(
      'directive/fence',
      { problem: 'unclosed', written: asWritten({ form: 'container', name: node.name }) },
      openingSpan(node, context),
    )
}

function splitLabel(node: Directive): { label: PhrasingContent[]; body: Directive['children'] } {
  if (node.type !== 'containerDirective') return { label: node.children, body: [] }
  const [first, ...rest] = node.children
  if (
    first?.type === 'paragraph' &&
    (first as Paragraph & { data?: { directiveLabel?: boolean } }).data?.directiveLabel
  )
    return { label: first.children, body: rest }
  return { label: [], body: node.children as (BlockContent | DefinitionContent)[] }
}

/** The directive's first line: what an error about it should point at. */
function openingSpan(node: Directive, context: ChapterContext): Span {
  const span = context.spanOf(node)
  const lineEnd = context.text.indexOf('\n', span.start)
  return { ...span, end: lineEnd === -1 ? span.end : Math.min(span.end, lineEnd) }
}

function idSpan(opening: Span, id: string, context: ChapterContext): Span {
  const at = context.text.indexOf(`#${id}`, opening.start)
  return at === -1 || at >= opening.end
    ? attributeSpan(opening, id, context)
    : { ...opening, start: at + 1, end: at + 1 + id.length }
}

/** Where an attribute's name or value stands: `kind=elever` is found though `#elever` stands before it. */
function attributeSpan(opening: Span, text: string, context: ChapterContext): Span {
  const line = context.text.slice(opening.start, opening.end)
  const brace = Math.max(0, line.indexOf('{'))
  const inBraces = line.slice(brace)
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const value = new RegExp(`=["']?(${escaped})["']?(?=[\\s}]|$)`).exec(inBraces)
  const at = value ? value.index + value[0].indexOf(text) : inBraces.indexOf(text)
  if (at === -1) return opening
  const start = opening.start + brace + at
  return { ...opening, start, end: start + text.length }
}

function positioned<N extends Content>(from: Directive, node: N): N {
  return from.position ? { ...node, position: from.position } : node
}
