/** What the report's settings make less, or more, of than the program does, and who answers for that. */

import { recordFile, type RecordRow } from '../blocks.ts'
import { startOf } from '../../model/span.ts'
import { placeOf, tableName } from '../names.ts'
import type { Recorded } from '../recorded.ts'
import type { RecordTexts } from '../texts.ts'
import type { RecordChapter } from './chapter.ts'

export const waivers: RecordChapter = {
  id: 'waivers',
  isWide: false,
  write(recorded, blocks, say) {
    const rows = waiverRows(recorded, say)
    if (rows.length === 0) return [blocks.paragraph(say.waivers.none)]
    const columns = say.waivers.heads.map((heading) => ({ heading, holds: 'text' }) as const)
    return [blocks.paragraph(say.waivers.intro), blocks.table(say.chapters.waivers, columns, rows)]
  },
}

export const waiverRows = (recorded: Recorded, say: RecordTexts): readonly RecordRow[] => [
  ...ofCodes(recorded, say),
  ...ofTables(recorded, say),
  ...ofRounding(recorded, say),
]

const ofCodes = ({ waivers: all, locate }: Recorded, { waivers: say }: RecordTexts): RecordRow[] =>
  all.map(({ code, severity, by, why, span }) => ({
    cells: [
      code,
      say.severities[severity],
      by ?? say.nobody,
      why ?? say.withoutReason,
      placeOf(span, locate),
    ],
    span,
  }))

const ofTables = ({ numbered, locate }: Recorded, { waivers: say }: RecordTexts): RecordRow[] =>
  numbered.report.tables.flatMap((table) => {
    const { relationsAsked: asked, span } = table
    if (asked === null) return []
    const what = say.relations(tableName(table, numbered))
    return [
      { cells: [what, say.severities[asked], say.nobody, say.withoutReason, placeOf(span, locate)], span },
    ]
  })

function ofRounding({ numbered, locate }: Recorded, { waivers: say }: RecordTexts): RecordRow[] {
  const { meta, settings } = numbered.report
  if (meta.rounding !== 'exact') return []
  const span = settings.find(({ path }) => path.join('.') === 'rounding')?.span ?? startOf(recordFile)
  return [{ cells: [say.exact, say.severities.error, say.nobody, '', placeOf(span, locate)], span }]
}
