/**
 * Prints until the contents tell the truth: page numbers decide how much room the contents take, and that decides the
 * page numbers.
 */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../model/calendar.ts'
import type { Span } from '../model/span.ts'
import { pageMap } from './page-map.ts'
import type { Printer } from './printer.ts'
import { stampDate } from './stamp-date.ts'

export interface PrintInput {
  /** The HTML with these page numbers in its contents. */
  readonly html: (pages: ReadonlyMap<string, number> | null) => string
  /** Ids that the contents lists. */
  readonly listed: readonly string[]
  /** The date that the file bears. */
  readonly date: IsoDate
  /** Where to report contents that do not settle. */
  readonly place: Span
}

const passLimit = 4

export async function printReport(printer: Printer, input: PrintInput, emit: Emit): Promise<Uint8Array> {
  const { html, listed, date, place } = input
  let pages: Map<string, number> | null = null
  if (listed.length > 0) pages = pageMap(await printer.print(html(null), { tagged: false }))
  for (let pass = 2; ; pass++) {
    const pdf = await printer.print(html(pages), { tagged: true })
    const printed = pageMap(pdf)
    if (listed.every((id) => printed.get(id) === pages?.get(id))) return stampDate(pdf, date)
    if (pass === passLimit) {
      emit('toc/unstable', { passes: passLimit }, place)
      return stampDate(pdf, date)
    }
    pages = printed
  }
}
