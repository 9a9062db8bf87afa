/** Directive nodes → the report's own blocks; what cannot be understood is reported and its content kept. */

import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import { nearest } from '../diagnostics/nearest.ts'
import type { BoxKind, Content } from '../model/content.ts'
import type { ChapterContext } from './chapter-context.ts'
import {
  attributeSpan,
  openingSpan,
  positioned,
  type Convert,
  type Converter,
  type Directive,
} from './directive.ts'
import {
  asWritten,
  directiveKinds,
  formOf,
  type DirectiveKind,
  type DirectiveName,
} from './directive-kinds.ts'
import { chart } from './chart-directive.ts'
import { isFor } from './recipients.ts'
import { goalsSummary, tableBlocks } from './table-directives.ts'

/** The blocks that a directive stands for. */
export function convertDirective(node: Directive, context: ChapterContext, convert: Convert): Content[] {
  const { emit } = context
  const written = { form: formOf(node), name: node.name }
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

  return (
    converters[kind.name](node, { label, body: body as Content[] }, context, convert) ?? kept(node, convert)
  )
}

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
  chart,
  note: box('note'),
  important: box('important'),
  decision: box('decision'),
  landscape: (node, { body }, _, convert) => [
    positioned(node, { type: 'landscape', children: convert.blocks(body) as BlockContent[] }),
  ],
  only: onlyBlocks,
  pagebreak: (node) => [positioned(node, { type: 'pageBreak' })],
  ref: reference,
}

function reference(node: Directive): Content[] {
  const target = toString(node.children).trim()
  return [positioned(node, { type: 'reference', target, value: target })]
}

/** `:::only{for="lekeberg laxa"}`: what is in it, for those. */
function onlyBlocks(...[node, { body }, context, convert]: Parameters<Converter>): Content[] | null {
  const written = node.attributes?.for ?? ''
  const span = openingSpan(node, context)
  const names = written.split(/[\s,]+/).filter((name) => name !== '')
  if (names.length === 0) {
    context.emit(
      'directive/attribute',
      { directive: ':::only', attribute: 'for', problem: 'missing', nearest: null, known: [] },
      span,
    )
    return null
  }
  return isFor(names, attributeSpan(span, written, context), context) ? convert.blocks(body) : []
}

/** What stands in a directive that cannot be understood: a draft shows it all the same. */
function kept(node: Directive, convert: Convert): Content[] {
  const { label, body } = splitLabel(node)
  const paragraph: Content[] =
    label.length > 0 ? [{ type: 'paragraph', children: convert.inlines(label) }] : []
  return [...paragraph, ...convert.blocks(body as Content[])]
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
      known: kind.attributes.map((name) => ({ sv: name, en: name })),
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
