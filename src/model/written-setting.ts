import type { Span } from './span.ts'

/** What an author set by name: a key of YAML, or an attribute in a block's braces. */
export interface WrittenSetting {
  /** The keys that lead to it, the outermost first; of an attribute the block's name and its own. */
  readonly path: readonly string[]
  /** From where its name begins to where its value ends. */
  readonly span: Span
  readonly valueSpan: Span
}
