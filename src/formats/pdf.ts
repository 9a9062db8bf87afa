import { contentsEntries, listedTargets } from '../numbering/number-report.ts'
import { startOf } from '../model/span.ts'
import { continuationsOf } from '../tables/row-groups.ts'
import type { Format } from './format.ts'

/** The report printed, with the page numbers of its contents computed. */
export const pdf: Format = {
  extension: 'pdf',
  prints: true,
  async make({ numbered, html, printer, emit }) {
    const { printReport } = await import('../print/print-report.ts')
    const { report } = numbered
    const { date, cutoff, period } = report.meta
    return printReport(
      printer,
      {
        html,
        listed: [
          ...contentsEntries(numbered),
          ...report.meta.listOf.flatMap((list) => listedTargets(numbered, list)),
        ].map(({ id }) => id),
        continuations: report.tables.flatMap(continuationsOf),
        date: date ?? cutoff ?? period?.end ?? '2000-01-01',
        place: startOf(`reports/${report.id}/report.yaml`),
      },
      emit,
    )
  },
}
