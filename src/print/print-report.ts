/**
 * Prints until the contents tell the truth: page numbers decide how much room the contents take, and that decides the
 * page numbers. The same goes for labels that are printed again at the head of a page.
 */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../model/calendar.ts'
import type { Span } from '../model/span.ts'
import type { RenderHtml } from '../render/render-html.ts'
import type { PrintLayout } from '../render/report-view.ts'
import type { Continuation } from '../tables/row-groups.ts'
import { pageMap } from './page-map.ts'
import type { Printer } from './printer.ts'
import { stampDate } from './stamp-date.ts'

export interface PrintInput {
  readonly html: RenderHtml
  /** Ids that the contents lists. */
  readonly listed: readonly string[]
  readonly continuations: readonly Continuation[]
  /** The date that the file bears. */
  readonly date: IsoDate
  /** Where to report contents that do not settle. */
  readonly place: Span
}

/** Prints of one report at most, the last one tagged. */
const passLimit = 4

export interface PrintedReport {
  readonly pdf: Uint8Array
  /** What was printed. */
  readonly page: string
}

export async function printReport(printer: Printer, input: PrintInput, emit: Emit): Promise<PrintedReport> {
  const { html, listed, continuations, date, place } = input
  const probes = continuations.flatMap(({ group, above }) => [above, group])
  const asked = [...listed, ...probes]
  let layout: PrintLayout = { pages: new Map(), repeated: [], probes }
  let passes = 0
  if (asked.length > 0) {
    passes++
    layout = settled(pageMap(await printer.print(html(layout), { tagged: false })), continuations, probes)
  }
  // A label printed again takes room of its own, so its effect is seen before the last pass.
  if (layout.repeated.length > 0) {
    passes++
    layout = settled(pageMap(await printer.print(html(layout), { tagged: false })), continuations, probes)
  }
  for (;;) {
    passes++
    const page = html({ ...layout, probes: [] })
    const pdf = await printer.print(page, { tagged: true })
    const pages = pageMap(pdf)
    const isTrue = listed.every((id) => pages.has(id) && pages.get(id) === layout.pages.get(id))
    if (!isTrue && passes >= passLimit) emit('toc/unstable', { passes }, place)
    if (isTrue || passes >= passLimit) return { pdf: stampDate(pdf, date), page }
    layout = { ...layout, pages }
  }
}

function settled(
  pages: ReadonlyMap<string, number>,
  continuations: readonly Continuation[],
  probes: readonly string[],
): PrintLayout {
  const repeated = continuations.filter(({ group, above }) => pages.get(group) !== pages.get(above))
  return { pages, repeated: repeated.map(({ again }) => again), probes }
}
