/** Words that a workspace explains to its readers. */

import type { Language } from './language.ts'
import type { Span } from './span.ts'

export interface Term {
  /** What it is called in the list. */
  readonly name: string
  /** The forms that it is known by in running text, its name among them. */
  readonly forms: readonly string[]
  /** What it is short for; null for what is no abbreviation. Plain text. */
  readonly full: string | null
  /** Plain text; null for an abbreviation that needs no more than to be written out. */
  readonly means: string | null
  /** The language of the texts that it stands in. */
  readonly language: Language
  readonly span: Span
}

/** What a reader is told of it. */
export const meaningOf = ({ full, means }: Pick<Term, 'full' | 'means'>): string =>
  full === null ? (means ?? '') : means === null ? full : `${full}. ${means}`
