/** A PDF of a browser that prints otherwise than Chromium is kept as it was printed, and that is said. */

import { startOf } from '../../model/span.ts'
import type { UnreadablePdf } from '../../pdf-syntax/unreadable-pdf.ts'
import { stampDate } from '../../print/stamp-date.ts'
import type { FormatInput } from '../format.ts'
import { dateOf } from '../report-date.ts'

/** Its contents name no pages: which these are is found out by finishing. */
export async function printPlainly(input: FormatInput, { message }: UnreadablePdf): Promise<Uint8Array> {
  const { numbered, printer, emit } = input
  const { report } = numbered
  emit('pdf/unfinished', { detail: message }, startOf(`reports/${report.id}/report.yaml`))
  const { html, print } = await input.rendered()
  const pdf = await printer.printPlain(print.styles, html())
  return stampDate(pdf, dateOf(report))
}
