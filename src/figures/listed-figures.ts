/** Every figure of a report's prose with what is known of it, for people and programs that go through them. */

import { placeText } from '../diagnostics/describe.ts'
import type { Locate } from '../diagnostics/locate.ts'
import { numberText } from '../model/number-text.ts'
import { tableOf, type Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { CellSource } from '../model/table.ts'
import type { FigureRow } from './formats/index.ts'
import { auditFigures, type Audited } from './match-figures.ts'

/** A figure with the cell that it comes from, or seems to; null where none is known. */
export interface ProseFigure extends FigureRow {
  readonly cell: Pick<CellSource, 'table' | 'row' | 'column'> | null
}

/** `id` is the report's. */
export const listedFigures = (report: Report, id: string, locate: Locate): readonly FigureRow[] =>
  proseFigures(report, id, locate).map(({ cell: _, ...row }) => row)

export const proseFigures = (report: Report, id: string, locate: Locate): readonly ProseFigure[] =>
  auditFigures(report).map((audited) => rowOf(audited, report, id, locate))

function rowOf(audited: Audited, whole: Report, report: string, locate: Locate): ProseFigure {
  const { meta } = whole
  const { figure, status } = audited
  const placed = (span: Span) =>
    placeText({ file: span.file, cell: span.cell ?? null, start: locate(span).start })
  const candidates =
    audited.status === 'matched'
      ? audited.candidates
      : audited.status === 'contradicts'
        ? [audited.candidate]
        : []
  const linked = status === 'linked' ? figure.values : []
  const printed = linked.flatMap(({ cell }) => cell ?? [])[0]
  const first = candidates[0]
  const source = first?.span ?? (printed && spanAt(printed, whole))
  return {
    report,
    place: placed(figure.span),
    figure: figure.text,
    status,
    references: [
      ...candidates.map(({ reference }) => reference),
      // What is reckoned of several cells has no name but as it is written.
      ...linked.map(({ cell, written }) => cell?.reference ?? written),
    ],
    source: source ? placed(source) : null,
    expected: audited.status === 'contradicts' ? numberText(audited.expected, meta.language) : null,
    sentence: figure.sentence,
    cell: first ? { table: first.table.id, row: first.row, column: first.column } : (printed ?? null),
  }
}

const spanAt = (cell: Pick<CellSource, 'table' | 'row' | 'column'>, report: Report): Span | undefined =>
  tableOf(report, cell)?.rows[cell.row]?.cells[cell.column]?.written.span
