/** A diagnostic in words: what reporters print and a draft marks. */

import type { Language } from '../model/language.ts'
import { catalogue } from './catalogue/index.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Texts } from './entry.ts'
import type { Locate, Position } from './locate.ts'

export interface Described {
  readonly code: string
  readonly severity: Diagnostic['severity']
  readonly message: string
  readonly hint: string
  readonly file: string
  readonly start: Position
  readonly end: Position
  readonly lines: readonly string[]
  readonly related: readonly { readonly text: string; readonly file: string; readonly start: Position }[]
}

export function describe(diagnostic: Diagnostic, locate: Locate, language: Language): Described {
  const texts = catalogue[diagnostic.code][language] as Texts<unknown>
  const { span, args } = diagnostic
  const relatedText = texts.related?.(args) ?? ''
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: texts.message(args),
    hint: texts.hint(args),
    file: span.file,
    ...locate(span),
    related: diagnostic.related.map((place) => ({
      text: relatedText,
      file: place.file,
      start: locate(place).start,
    })),
  }
}
