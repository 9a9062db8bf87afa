/** Directive nodes → the report's own blocks; what cannot be understood is reported and its content kept. */

import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { BoxKind, Content } from '../model/content.ts'
import { visibleText } from '../model/visible-text.ts'
import type { ChapterContext } from './chapter-context.ts'
import {
  attributeSpan,
  openingSpan,
  positioned,
  type Convert,
  type Converter,
  type Directive,
} from './directive.ts'
import { asWritten, directiveKinds, formOf, type DirectiveName } from './directive-kinds.ts'
import { checkedAttributes } from './directive-attributes.ts'
import { meantDirective } from './directive-names.ts'
import { chart } from './chart-directive.ts'
import { languageTag } from './language-tag.ts'
import { marked } from './marked-language.ts'
import { isFor } from './recipients.ts'
import { goalsSummary, tableBlocks } from './table-directives.ts'

/** The blocks that a directive stands for. */
export function convertDirective(node: Directive, context: ChapterContext, convert: Convert): Content[] {
  const written = { form: formOf(node), name: node.name }
  const known = directiveKinds.find(({ form, name }) => form === written.form && name === written.name)
  const meant = known ?? meantDirective(node.name, written.form)
  if (!known) {
    context.brokenBlocks.add(context.spanOf(node).start)
    context.emit(
      'directive/unknown',
      {
        written: asWritten(written),
        nearest: meant && asWritten(meant),
        known: directiveKinds.map(asWritten),
      },
      openingSpan(node, context),
    )
  }
  // Read as it is meant, so that the same mistake is not told again of what hangs on it.
  if (!meant || (!known && meant.form !== written.form)) return kept(node, convert)
  const { label, body } = splitLabel(node)
  const attributes = checkedAttributes(node, meant, label.length > 0, context)
  const block: Directive = { ...node, name: meant.name, attributes }
  const content =
    converters[meant.name](block, { label, body: body as Content[] }, context, convert) ?? kept(node, convert)
  return attributes['lang'] ? inLanguage(block, attributes['lang'], content, context) : content
}

/** `:::note{lang=en}`: the block and what is in it, in another language. */
function inLanguage(
  node: Directive,
  written: string,
  content: readonly Content[],
  context: ChapterContext,
): Content[] {
  const lang = languageTag(written)
  if (lang !== null)
    return [
      positioned(node, { type: 'inLanguage', lang, children: marked([...content], lang) as BlockContent[] }),
    ]
  context.emit(
    'directive/attribute',
    {
      directive: asWritten({ form: formOf(node), name: node.name }),
      attribute: 'lang',
      problem: 'invalid',
      nearest: null,
      value: written,
      known: [
        { sv: 'en', en: 'en' },
        { sv: 'fi', en: 'fi' },
        { sv: 'se', en: 'se' },
      ],
    },
    attributeSpan(openingSpan(node, context), written, context),
  )
  return [...content]
}

/** `:::language{lang=en}`: text in another language. */
function languageBlocks(...[node, { body }, context, convert]: Parameters<Converter>): Content[] | null {
  if (node.attributes?.['lang']) return convert.blocks(body)
  context.emit(
    'directive/attribute',
    { directive: ':::language', attribute: 'lang', problem: 'missing', nearest: null, value: '', known: [] },
    openingSpan(node, context),
  )
  return null
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
  language: languageBlocks,
  only: onlyBlocks,
  pagebreak: (node) => [positioned(node, { type: 'pageBreak' })],
  ref: reference,
}

function reference(...[node, , context]: Parameters<Converter>): Content[] | null {
  const target = visibleText(toString(node.children)).trim()
  if (target === '') {
    const span = context.spanOf(node)
    const written = /^:ref\[?[^\]\s]{0,40}\]?/.exec(context.text.slice(span.start, span.start + 60))![0]
    const name = written.replace(/^:ref\[?|[\].,;:]+$/g, '')
    context.emit(
      'ref/written',
      { written, proposed: `:ref[${name || 'id'}]`, certain: false },
      { ...span, end: span.start + written.length },
    )
    return null
  }
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
      { directive: ':::only', attribute: 'for', problem: 'missing', nearest: null, value: '', known: [] },
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
