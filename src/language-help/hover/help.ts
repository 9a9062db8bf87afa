import type { Span } from '../../model/span.ts'

/** What is told of a word to whoever points at it. */
export interface Help {
  /** The word. */
  readonly span: Span
  readonly markdown: string
}
