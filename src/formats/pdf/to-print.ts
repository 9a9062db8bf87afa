/** What printing is told of a report. */

import { legibleSize } from '../../layout/check-layout.ts'
import type { PdfStandard } from '../../model/pdf-standard.ts'
import type { ReportToPrint } from '../../print/print-report.ts'
import type { NumberedReport } from '../../numbering/number-report.ts'
import type { RenderedReport } from '../../render/render-html.ts'
import { continuationsOf } from '../../tables/row-groups.ts'

export const toPrint = (
  { report }: NumberedReport,
  { print }: RenderedReport,
  standard: PdfStandard,
): ReportToPrint => ({
  print,
  language: report.meta.language,
  standard,
  tables: report.tables.map(({ id }) => id),
  continuations: report.tables.flatMap(continuationsOf),
  legibleSize,
})
