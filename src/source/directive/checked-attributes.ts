/** What stands between a block's braces, held against what the block takes; slips of known sorts are read as they are meant. */

import { nearest } from '../../diagnostics/nearest.ts'
import type { Span } from '../../model/span.ts'
import { visibleText } from '../../model/visible-text.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { reportMarkup } from '../plain-place.ts'
import { attributeSpan, openingSpan, type Directive } from './directive.ts'
import { asWritten, type DirectiveKind } from './directive-type.ts'
import { attributeBySynonym } from './meant-directive.ts'

type Attributes = Record<string, string>

/** The attributes as they are meant; everything that is not right is reported. */
export function checkedAttributes(
  node: Directive,
  kind: DirectiveKind,
  hasLabel: boolean,
  context: ChapterContext,
): Attributes {
  const opening = openingSpan(node, context)
  const names = kind.attributes.map(({ name }) => name)
  const tell = (
    attribute: string,
    problem: 'unknown' | 'empty' | 'label' | 'quotes' | 'form',
    facts: { nearest?: string | null; value?: string } = {},
    span: Span = attribute === '' ? opening : attributeSpan(opening, attribute, context),
  ) =>
    context.emit(
      'directive/attribute',
      {
        directive: asWritten(kind),
        attribute,
        problem,
        nearest: null,
        value: '',
        known: names.map((name) => ({ sv: name, en: name })),
        ...facts,
      },
      span,
    )

  const { attributes, unquoted } = unquotedJoined(node, names, context)
  for (const { name, value, span } of unquoted) tell(name, 'quotes', { value }, span)
  for (const [name, value] of attributes) {
    if (names.includes(name)) {
      if (value === '') tell(name, 'empty')
      else if (kind.attributes.some((one) => one.name === name && one.takes.of === 'text'))
        reportMarkup(value, attributeSpan(opening, value, context), context.emit)
      continue
    }
    const sibling = context.directives.find(
      (other) => other.type === kind.type && other.attributes.some((attribute) => attribute.name === name),
    )
    const meant = sibling ? null : attributeBySynonym(name, kind.attributes)
    if (sibling) tell(name, 'form', { value: asWritten(sibling) })
    else tell(name, 'unknown', { nearest: meant ?? nearest(name, names) })
    if (meant !== null && !attributes.has(meant) && value !== '') attributes.set(meant, value)
  }
  if (hasLabel && !kind.type.hasLabel) tell('', 'label')
  return Object.fromEntries(attributes)
}

interface Unquoted {
  readonly name: string
  readonly value: string
  readonly span: Span
}

const pair = /(?<![\p{L}\p{N}_-])([\p{L}\p{N}_-]+)=([^\s"'={}]+)((?:[ \t]+[^\s"'={}#]+)+)(?=[ \t}]|$)/gu

/** `src=data/drift 2026.csv`: what follows the blank is no attribute of its own but the rest of the value. */
function unquotedJoined(
  node: Directive,
  known: readonly string[],
  context: ChapterContext,
): { attributes: Map<string, string>; unquoted: Unquoted[] } {
  const attributes = new Map(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [
      visibleText(name),
      visibleText(value ?? ''),
    ]),
  )
  const { start, end, file } = openingSpan(node, context)
  const line = context.text.slice(start, end)
  const braces = line.lastIndexOf('{')
  const unquoted: Unquoted[] = []
  if (braces === -1) return { attributes, unquoted }
  for (const { 0: whole, 1: name, 2: first, 3: more, index } of line.slice(braces).matchAll(pair)) {
    const words = more!.trim().split(/\s+/)
    const isStray = words.every((word) => attributes.get(word) === '' && !known.includes(word))
    if (!isStray || attributes.get(name!) !== first) continue
    for (const word of words) attributes.delete(word)
    const value = first! + more!
    attributes.set(name!, value)
    const at = start + braces + index + name!.length + 1
    unquoted.push({
      name: name!,
      value,
      span: { file, start: at, end: start + braces + index + whole.length },
    })
  }
  return { attributes, unquoted }
}
