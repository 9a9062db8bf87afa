/** An attribute that names several rows or columns of a table. */

import type { Name } from '../../model/chart.ts'
import { lookUp } from '../../model/look-up.ts'
import type { Span } from '../../model/span.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { attributeSpan, type Directive } from './directive.ts'
import type { Attribute } from './directive-type.ts'

/** `values="budget prognos"`: names apart by blanks or commas, each with its place. */
export function namesIn(
  node: Directive,
  { name }: Attribute,
  opening: Span,
  context: ChapterContext,
): Name[] {
  const written = lookUp(node.attributes ?? {}, name) ?? ''
  const { start } = attributeSpan(opening, written, context)
  return [...written.matchAll(/[^\s,]+/g)].map(({ 0: text, index }) => ({
    text,
    span:
      start === opening.start
        ? opening
        : { ...opening, start: start + index, end: start + index + text.length },
  }))
}
