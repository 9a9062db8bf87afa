/** Places that take plain text: a title in YAML, a caption, a note under a table. Markup would be printed there as it is written. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { turnedPart } from '../model/direction-signs.ts'
import type { Span } from '../model/span.ts'

const value = /(?<!\\)\{\{.{0,40}/
/** Bold, italics and code, links and references, and the HTML that chapters may hold. */
const markup =
  /(?<![\p{L}\p{N}\\*_`])(?<mark>\*\*|__|[*_`])(?=[\p{L}\p{N}"”(])[^*_`\n]{1,200}?(?<=\S)\k<mark>(?![\p{L}\p{N}*_`])|(?::ref)?\[[^[\]\n]{1,200}\]\([^()\s]{1,200}\)|:ref\[[^[\]\n]{1,200}\]|<\/?(?:br|su[bp]|b|i|em|strong)\s*\/?>/iu

/** Tells of a value that is asked for where none can be printed, in an address as well. */
export function reportBraces(text: string | null | undefined, span: Span, emit: Emit): void {
  const [written] = value.exec(text ?? '') ?? []
  if (written !== undefined)
    emit('value/unknown', { problem: 'place', written, nearest: null, known: [] }, span)
}

/** Tells of signs that turn letters round. */
export function reportTurning(text: string | null | undefined, span: Span, emit: Emit): void {
  if (turnedPart(text ?? '')) emit('text/direction', { proposed: null }, span)
}

/** Tells, at the text's own place, what would be printed as it is written. */
export function reportMarkup(text: string | null | undefined, span: Span, emit: Emit): void {
  reportBraces(text, span, emit)
  const [written] = markup.exec(text ?? '') ?? []
  if (written !== undefined) emit('text/markup', { written }, span)
  reportTurning(text, span, emit)
}
