/** What is still wrong with the report. */

import path from 'node:path/posix'
import { placeText } from '../../diagnostics/describe.ts'
import { startOf } from '../../model/span.ts'
import type { RecordChapter } from './chapter.ts'

export const problems: RecordChapter = {
  id: 'problems',
  isWide: false,
  write({ problems: all }, blocks, say) {
    const remaining = all.filter(({ severity }) => severity !== 'info')
    const infos = all.length - remaining.length
    const columns = say.problems.heads.map((heading) => ({ heading, holds: 'text' }) as const)
    const rows = remaining.map((problem) => ({
      cells: [
        say.waivers.severities[problem.severity],
        problem.message,
        problem.code,
        placeText({ ...problem, file: path.basename(problem.file) }),
      ],
      span: startOf(problem.file),
    }))
    return [
      ...(rows.length === 0
        ? [blocks.paragraph(say.problems.none)]
        : [blocks.table(say.chapters.problems, columns, rows)]),
      ...(infos > 0 ? [blocks.paragraph(say.problems.infos(infos))] : []),
    ]
  },
}
