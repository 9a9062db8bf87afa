/** A change of a source text that can be made without asking. */

import type { Span } from '../model/span.ts'

export interface Edit {
  readonly span: Span
  /** What stands there now; blank cells are empty. */
  readonly before: string
  readonly after: string
  /** What is put in the place of the span, with the white space that keeps a column's edges straight. */
  readonly text: string
}
