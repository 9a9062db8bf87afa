/** A report beside those that it includes: whether they are of the same time, finished, and counted in at all. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { organisationOf, type Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Cell, CellSource } from '../model/table.ts'

/** A report as it was read for the one that includes it. */
export interface ReadBeside {
  readonly report: Report
  /** How many errors of its own it has. */
  readonly errors: number
  /** Where it is included. */
  readonly span: Span
}

export function tellIncluded(report: Report, included: readonly ReadBeside[], emit: Emit): void {
  const gathered = gatheredCells(report)
  const first = new Map<string, ReadBeside>()
  for (const one of included) {
    tellTime(report, one, gathered.get(one.report.id) ?? [], emit)
    tellState(report, one, emit)
    if (!gathered.has(one.report.id) && !isPrinted(report, one.report))
      emit('include/unused', { id: one.report.id }, one.span)
    const organisation = organisationOf(one.report)
    const other = first.get(organisation)
    if (!other) first.set(organisation, one)
    else
      emit(
        'include/same-organisation',
        { id: one.report.id, other: other.report.id, organisation },
        one.span,
        [other.span],
      )
  }
}

/** Figures of another time make sums that are wrong; what is only printed is not. */
function tellTime({ meta }: Report, { report, span }: ReadBeside, cells: readonly Cell[], emit: Emit): void {
  const { period, cutoff } = report.meta
  const isOtherPeriod =
    period && meta.period && (period.start !== meta.period.start || period.end !== meta.period.end)
  if (isOtherPeriod) {
    const facts = { id: report.id, own: meta.period!, other: period, isSummed: cells.length > 0 }
    emit('include/period', facts, span)
    return
  }
  if (!cutoff || !meta.cutoff || cutoff === meta.cutoff) return
  const isSummed = cells.some(({ written }) =>
    (written.sources ?? []).some((source) => source.report === report.id && isAtCutoff(source, report)),
  )
  emit('include/cutoff', { id: report.id, own: meta.cutoff, other: cutoff, isSummed }, span)
}

const isAtCutoff = ({ table, column }: CellSource, { tables }: Report): boolean =>
  tables.find(({ id }) => id === table)?.columns[column]?.atCutoff ?? false

function tellState({ meta }: Report, { report, errors, span }: ReadBeside, emit: Emit): void {
  if (meta.status === 'final' && report.meta.status === 'draft')
    emit('include/draft', { id: report.id }, span)
  if (errors > 0) emit('include/errors', { id: report.id, count: errors }, span)
}

/** By report, the cells that are taken from it. */
function gatheredCells({ tables }: Report): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>()
  for (const { rows } of tables)
    for (const { cells } of rows)
      for (const cell of cells) {
        const reports = new Set((cell.written.sources ?? []).flatMap(({ report }) => report ?? []))
        for (const report of reports) {
          const known = found.get(report)
          if (known) known.push(cell)
          else found.set(report, [cell])
        }
      }
  return found
}

/** Whether a chapter of it is asked for. */
const isPrinted = ({ chapters }: Report, { id }: Report): boolean =>
  chapters.some(({ wanted }) => wanted.some(({ report }) => report === id))
