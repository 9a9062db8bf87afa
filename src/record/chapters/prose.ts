/** Every figure of the prose, and the cell that it comes from. */

import path from 'node:path/posix'
import { statusWords } from '../../figures/formats/figure-row.ts'
import { startOf } from '../../model/span.ts'
import { recordFile } from '../blocks.ts'
import { wholeCellName } from '../names.ts'
import type { RecordChapter } from './chapter.ts'

export const prose: RecordChapter = {
  id: 'prose',
  isWide: true,
  write({ prose: all, numbered }, blocks, say) {
    if (all.length === 0) return [blocks.paragraph(say.prose.none)]
    const words = statusWords[numbered.report.meta.language]
    const rows = all.map(({ figure, sentence, status, cell, references, expected, place }) => ({
      cells: [
        figure,
        sentence,
        words[status],
        [
          cell ? wholeCellName(cell, numbered) : (references[0] ?? ''),
          expected === null ? '' : say.prose.says(expected),
        ]
          .filter(Boolean)
          .join(', '),
        path.basename(place),
      ],
      span: startOf(recordFile),
    }))
    const columns = say.prose.heads.map((heading) => ({ heading, holds: 'text' }) as const)
    return [blocks.paragraph(say.prose.intro), blocks.table(say.chapters.prose, columns, rows)]
  },
}
