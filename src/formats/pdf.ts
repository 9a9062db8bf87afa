import { startOf } from '../model/span.ts'
import { continuationsOf } from '../tables/row-groups.ts'
import type { Format } from './format.ts'

/** The report printed, with the page numbers of its contents computed. */
export const pdf: Format = {
  extension: 'pdf',
  prints: true,
  async make({ numbered, html, printer, emit }) {
    const { printReport } = await import('../print/print-report.ts')
    const { report, outline } = numbered
    const { contentsDepth, date, cutoff, period } = report.meta
    const listed = outline
      .filter(({ level, inContents }) => inContents && level <= contentsDepth)
      .map(({ id }) => id)
    return printReport(
      printer,
      {
        html,
        listed,
        continuations: report.tables.flatMap(continuationsOf),
        date: date ?? cutoff ?? period?.end ?? '2000-01-01',
        place: startOf(`reports/${report.id}/report.yaml`),
      },
      emit,
    )
  },
}
