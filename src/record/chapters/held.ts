/** What was held against something outside the report's tables. */

import { placeOf } from '../names.ts'
import type { RecordChapter } from './chapter.ts'

export const held: RecordChapter = {
  id: 'held',
  isWide: true,
  write({ held: all, locate }, blocks, say) {
    if (all.length === 0) return [blocks.paragraph(say.held.none)]
    const [by, what, computed, result, place] = say.held.heads
    const rows = all.map((check) => ({
      cells: [
        check.by,
        check.what,
        check.computed && { amount: check.computed, unit: null },
        say.figures.held[check.verdict],
        placeOf(check.span, locate),
      ],
      span: check.span,
    }))
    return [
      blocks.paragraph(say.held.intro),
      blocks.table(
        say.chapters.held,
        [
          { heading: by, holds: 'text' },
          { heading: what, holds: 'text' },
          { heading: computed, holds: 'figures' },
          { heading: result, holds: 'text' },
          { heading: place, holds: 'text' },
        ],
        rows,
      ),
    ]
  },
}
