/** What a summary of a report is to say, as its author asks for it. */

import type { Name } from './chart.ts'
import type { Span } from './span.ts'

/** In the order that a summary says them. */
export const summaryParts = ['result', 'deviations', 'goals', 'measures', 'figures'] as const
export type SummaryPartId = (typeof summaryParts)[number]

export interface SummaryRequest {
  readonly show: readonly SummaryPartId[]
  /** The table that tells the result; null where the report has but one. */
  readonly table: Name | null
  readonly span: Span
}
