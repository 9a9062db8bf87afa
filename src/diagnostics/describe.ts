/** A diagnostic in words: what reporters print and a draft marks. */

import type { Language } from '../model/language.ts'
import type { Diagnostic } from './diagnostic.ts'
import { fixesOf } from './fixes-of.ts'
import type { Locate } from './locate.ts'
import type { Position } from './text-lines.ts'

/** Where something stands: a line and column of a text, or a cell of a workbook. */
export interface Place {
  readonly file: string
  /** `Resultat!B7`; null in texts. */
  readonly cell: string | null
  readonly start: Position
}

export interface Described extends Place {
  readonly code: string
  readonly severity: Diagnostic['severity']
  readonly message: string
  readonly hint: string
  readonly end: Position
  readonly lines: readonly string[]
  readonly related: readonly (Place & { readonly text: string })[]
  /** How many places --fix would mend for it. */
  readonly fixes: number
}

export function describe(diagnostic: Diagnostic, locate: Locate, language: Language): Described {
  const texts = diagnostic.entry[language]
  const { span, args } = diagnostic
  const relatedText = texts.related?.(args) ?? ''
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: texts.message(args),
    hint: texts.hint(args),
    file: span.file,
    cell: span.cell ?? null,
    ...locate(span),
    related: diagnostic.related.map((place) => ({
      text: relatedText,
      file: place.file,
      cell: place.cell ?? null,
      start: locate(place).start,
    })),
    fixes: fixesOf(diagnostic).length,
  }
}

/** `04-ekonomi.md:12:5`, `bok.xlsx Resultat!B7`. */
export const placeText = ({ file, cell, start }: Place): string =>
  cell === null ? `${file}:${start.line}:${start.column}` : `${file} ${cell}`

/** Its end is behind it: at the very start of a line it is the one before that is the last to hold anything of it. */
export const lastLine = ({ start, end }: Pick<Described, 'start' | 'end'>): number =>
  end.line > start.line && end.column === 1 ? end.line - 1 : end.line
