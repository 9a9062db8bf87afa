/** A chapter of a control record: what it says of what was recorded. */

import type { Content } from '../../model/content.ts'
import type { Blocks } from '../blocks.ts'
import type { Recorded } from '../recorded.ts'
import type { RecordTexts } from '../texts.ts'

export interface RecordChapter {
  readonly id: keyof RecordTexts['chapters']
  /** Its tables need pages that lie on their side. */
  readonly isWide: boolean
  readonly write: (recorded: Recorded, blocks: Blocks, say: RecordTexts) => readonly Content[]
}
