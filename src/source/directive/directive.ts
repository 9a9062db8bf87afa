/** A directive as those see it who turn it into content: its node, what turns it, and where its parts stand in the source. */

import type { BlockContent, DefinitionContent, Node, PhrasingContent } from 'mdast'
import { choose, shownChoice, type Choice } from '../../model/choice.ts'
import type { Content } from '../../model/content.ts'
import { lookUp } from '../../model/look-up.ts'
import type { Span } from '../../model/span.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { asWritten, formOf, type Attribute } from './directive-type.ts'

/** As the Markdown parser gives it. */
export type Directive = (
  | { type: 'containerDirective'; children: (BlockContent | DefinitionContent)[] }
  | { type: 'leafDirective' | 'textDirective'; children: PhrasingContent[] }
) &
  Node & { name: string; attributes?: Record<string, string | null | undefined> | null | undefined }

/** Turns the Markdown inside a directive. */
export interface Convert {
  blocks(children: readonly Content[]): Content[]
  inlines(children: readonly PhrasingContent[]): PhrasingContent[]
}

/** Null where the directive cannot be understood after all: its content is kept. */
export type Converter = (
  node: Directive,
  parts: { readonly label: PhrasingContent[]; readonly body: Content[] },
  context: ChapterContext,
  convert: Convert,
) => Content[] | null

/** The directive's first line: what an error about it should point at. */
export function openingSpan(node: Directive, context: ChapterContext): Span {
  const span = context.spanOf(node)
  const lineEnd = context.text.indexOf('\n', span.start)
  return { ...span, end: lineEnd === -1 ? span.end : Math.min(span.end, lineEnd) }
}

export function idSpan(opening: Span, id: string, context: ChapterContext): Span {
  const at = context.text.indexOf(`#${id}`, opening.start)
  return at === -1 || at >= opening.end
    ? attributeSpan(opening, id, context)
    : { ...opening, start: at + 1, end: at + 1 + id.length }
}

/** Where an attribute's name or value stands: `kind=elever` is found though `#elever` stands before it. */
export function attributeSpan(opening: Span, text: string, context: ChapterContext): Span {
  const line = context.text.slice(opening.start, opening.end)
  const brace = Math.max(0, line.indexOf('{'))
  const inBraces = line.slice(brace)
  const at = valueAt(inBraces, text)
  if (at === -1) return opening
  const start = opening.start + brace + at
  return { ...opening, start, end: start + text.length }
}

/** Where the text is a whole value, quoted or not; else where it first stands, or -1. */
function valueAt(attributes: string, text: string): number {
  const isQuote = (offset: number) => attributes[offset] === '"' || attributes[offset] === "'"
  const first = attributes.indexOf(text)
  if (text === '') return first
  for (let at = first; at !== -1; at = attributes.indexOf(text, at + 1)) {
    const before = isQuote(at - 1) ? at - 2 : at - 1
    const behind = isQuote(at + text.length) ? at + text.length + 1 : at + text.length
    if (attributes[before] === '=' && /^[\s}]?$/.test(attributes.slice(behind, behind + 1))) return at
  }
  return first
}

export function positioned<N extends Content>(from: Directive, node: N): N {
  return from.position ? { ...node, position: from.position } : node
}

/** The value of an attribute that takes one of a few. */
export function chosen<V extends string>(
  node: Directive,
  attribute: string,
  choices: readonly Choice<V>[],
  context: ChapterContext,
  read: (written: string) => V | null = (written) => choose(choices, written),
): V | null {
  const written = lookUp(node.attributes ?? {}, attribute)
  if (!written) return null
  const found = read(written)
  if (found) return found
  context.emit(
    'directive/attribute',
    {
      directive: asWritten({ form: formOf(node), name: node.name }),
      attribute,
      problem: 'invalid',
      nearest: null,
      value: written,
      known: choices.map(shownChoice),
    },
    attributeSpan(openingSpan(node, context), written, context),
  )
  return null
}

/** Reports that a directive lacks an attribute that it cannot be without. */
export function reportMissing(node: Directive, { name }: Attribute, context: ChapterContext): void {
  const directive = asWritten({ form: formOf(node), name: node.name })
  const facts = { directive, attribute: name, nearest: null, value: '', known: [] }
  context.emit('directive/attribute', { ...facts, problem: 'missing' }, openingSpan(node, context))
}
