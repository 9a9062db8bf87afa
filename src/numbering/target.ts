/** What a reference leads to. */

import type { PhrasingContent } from 'mdast'

/** Something that a cross reference can lead to. */
export interface Target {
  readonly type: 'chapter' | 'section' | 'table' | 'figure'
  readonly number: string | null
  readonly title: readonly PhrasingContent[]
}
