/** What a reference leads to. */

import type { PhrasingContent } from 'mdast'

/** Something that a cross reference can lead to. */
export interface Target {
  readonly type: 'chapter' | 'appendix' | 'section' | 'table' | 'figure'
  /** `4`, `4.1`; of an appendix its letter. */
  readonly number: string | null
  /** What stands before its title, where it has a number: of an appendix `Bilaga A`, else the number. */
  readonly label: string | null
  readonly title: readonly PhrasingContent[]
  /** Its chapter's language, as HTML has it; null for the report's. */
  readonly lang: string | null
}
