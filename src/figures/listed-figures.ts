/** Every figure of a report's prose with what is known of it, for people and programs that go through them. */

import { placeText } from '../diagnostics/describe.ts'
import type { Locate } from '../diagnostics/locate.ts'
import { numberText } from '../model/number-text.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { FigureRow } from './formats/index.ts'
import { auditFigures, type Audited } from './match-figures.ts'

/** `id` is the report's. */
export const listedFigures = (report: Report, id: string, locate: Locate): readonly FigureRow[] =>
  auditFigures(report).map((audited) => rowOf(audited, report, id, locate))

function rowOf(audited: Audited, { meta }: Report, report: string, locate: Locate): FigureRow {
  const { figure, status } = audited
  const placed = (span: Span) =>
    placeText({ file: span.file, cell: span.cell ?? null, start: locate(span).start })
  const candidates =
    audited.status === 'matched'
      ? audited.candidates
      : audited.status === 'contradicts'
        ? [audited.candidate]
        : []
  return {
    report,
    place: placed(figure.span),
    figure: figure.text,
    status,
    references: candidates.map(({ reference }) => reference),
    source: candidates[0] ? placed(candidates[0].span) : null,
    expected: audited.status === 'contradicts' ? numberText(audited.expected, meta.language) : null,
    sentence: figure.sentence,
  }
}
