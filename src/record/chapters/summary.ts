/** What the record is of, and how it came out in numbers. */

import { figureVerdicts, verdictOf } from '../../checks/checked-figures.ts'
import { severities } from '../../diagnostics/entry.ts'
import { startOf } from '../../model/span.ts'
import { numberText } from '../../model/number-text.ts'
import { reportFacts } from '../../wording/report-facts.ts'
import { recordFile, type RecordRow } from '../blocks.ts'
import type { Recorded } from '../recorded.ts'
import type { RecordTexts } from '../texts.ts'
import type { RecordChapter } from './chapter.ts'
import { waiverRows } from './waivers.ts'

export const summary: RecordChapter = {
  id: 'summary',
  isWide: false,
  write: (recorded, blocks, say) => [
    ...say.summary.intro.map(blocks.paragraph),
    blocks.table(
      say.summary.facts,
      [
        { heading: say.summary.report, holds: 'text' },
        { heading: recorded.numbered.report.meta.title, holds: 'text' },
      ],
      factsOf(recorded, say),
    ),
    blocks.table(
      say.summary.counts,
      [
        { heading: say.summary.what, holds: 'text' },
        { heading: say.summary.count, holds: 'figures' },
      ],
      countsOf(recorded, say),
    ),
  ],
}

const row = (...cells: RecordRow['cells']): RecordRow => ({ cells, span: startOf(recordFile) })

function factsOf({ numbered, program }: Recorded, { summary: say }: RecordTexts): RecordRow[] {
  const { id, meta } = numbered.report
  const facts: (readonly [string, string | null])[] = [
    [say.id, id],
    [say.organisation, meta.organisation],
    ...reportFacts(meta).labelled.map(({ label, value }) => [label, value] as const),
    [say.variant, meta.variant],
    [say.status, say.statuses[meta.status]],
    [say.program, `delrapport ${program.version}`],
  ]
  return facts.flatMap(([label, value]) => (value ? [row(label, value)] : []))
}

function countsOf(recorded: Recorded, texts: RecordTexts): RecordRow[] {
  const { summary: say } = texts
  const { figures, prose, held, problems, numbered } = recorded
  const verdicts = figures.map(verdictOf)
  const { language } = numbered.report.meta
  const counted = (label: string, count: number): RecordRow =>
    row(label, numberText({ units: BigInt(count), decimals: 0 }, language))
  return [
    counted(say.figures, figures.length),
    ...figureVerdicts.flatMap((one) => {
      const count = verdicts.filter((verdict) => verdict === one).length
      return count > 0 || one === 'wrong' || one === 'unchecked' ? [counted(say.verdicts[one], count)] : []
    }),
    counted(say.prose, prose.length),
    counted(say.held, held.length),
    ...severities.map((one) =>
      counted(say.problems[one], problems.filter(({ severity }) => severity === one).length),
    ),
    counted(say.waivers, waiverRows(recorded, texts).length),
  ]
}
