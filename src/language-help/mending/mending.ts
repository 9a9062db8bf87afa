/** What can be done about a place without writing anything oneself. */

import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Fix } from '../../diagnostics/fixes-of.ts'

export interface Mending {
  /** As an author chooses it. */
  readonly title: string
  /** None of them overlap. */
  readonly edits: readonly Fix[]
  /** What it mends; null where nothing is wrong. */
  readonly problem: Diagnostic | null
}
