/** What of a report was held against something outside its tables, and how that came out: for whoever answers for it. */

import type { Amount } from './amount.ts'
import type { Span } from './span.ts'
import type { CellSource } from './table.ts'

/** `rounded` where rounding alone parts them; `notJudged` where something is missing that it would take. */
export type HeldVerdict = 'holds' | 'rounded' | 'broken' | 'notJudged'

export interface HeldCheck {
  /** What asks for it, as its author knows it: `rkr-r17`, `budget/2026.csv`. */
  readonly by: string
  /** What must hold, and why it was not judged where it was not: a sentence in the report's language. */
  readonly what: string
  readonly verdict: HeldVerdict
  /** The cells of the report that were looked at. */
  readonly cells: readonly CellSource[]
  /** Where it stands, or would have to. */
  readonly span: Span
  /** What the figure should be, where that is one figure. */
  readonly computed: Amount | null
}
