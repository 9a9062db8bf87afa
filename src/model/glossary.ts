/** Words that a workspace explains to its readers. */

import type { Language } from './language.ts'
import type { Span } from './span.ts'

export interface Term {
  /** What it is called in the list. */
  readonly name: string
  /** The forms that it is known by in running text, its name among them. */
  readonly forms: readonly string[]
  /** Plain text. */
  readonly means: string
  /** The language of the texts that it stands in. */
  readonly language: Language
  readonly span: Span
}
