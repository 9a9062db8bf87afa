/** What the settings of a report make of a code's severity, and who answers for that. */

import type { Span } from './span.ts'

export interface Waiver {
  /** That of what is told, or a profile's rule: `rkr-r17: resultatrakning-koncernen`. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info' | 'off'
  /** Null where nothing is said. */
  readonly by: string | null
  readonly why: string | null
  readonly span: Span
}
