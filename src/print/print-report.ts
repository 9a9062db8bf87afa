/**
 * Prints until the contents tell the truth: page numbers decide how much room the contents take, and that decides the
 * page numbers. The same goes for labels that are printed again at the head of a page. Tables that are wider than their
 * page are set smaller before: a browser would shrink the whole report for one.
 */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../model/calendar.ts'
import type { Span } from '../model/span.ts'
import type { RenderHtml } from '../render/render-html.ts'
import type { PrintLayout } from '../render/report-view.ts'
import type { Continuation } from '../tables/row-groups.ts'
import { fitTables, type FittedTable } from './fit-tables.ts'
import { pageMap } from './page-map.ts'
import type { Printer } from './printer.ts'
import { stampDate } from './stamp-date.ts'

export interface PrintInput {
  readonly html: RenderHtml
  /** Ids that the contents lists. */
  readonly listed: readonly string[]
  readonly continuations: readonly Continuation[]
  /** Ids of the tables. */
  readonly tables: readonly string[]
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
  /** The tables that were set smaller. */
  readonly fitted: readonly FittedTable[]
}

export async function printReport(printer: Printer, input: PrintInput, emit: Emit): Promise<PrintedReport> {
  const { html, listed, continuations, tables, date, place } = input
  const probes = continuations.flatMap(({ group, above }) => [above, group])
  const asked = [...listed, ...probes]
  const probed: PrintLayout = { pages: new Map(), repeated: [], fitted: [], probes }
  const first = html(probed)
  const quickPrint = async (page: string) =>
    settled(pageMap(await printer.print(page, { tagged: false })), continuations)
  let layout = probed
  let passes = 0
  if (asked.length > 0) {
    passes++
    layout = { ...layout, ...(await quickPrint(first)) }
  }
  const fitted =
    tables.length > 0 ? fitTables(await printer.measure(first, { textSize: 0, spoken: null }), tables) : []
  layout = { ...layout, fitted }
  // A label printed again, or a table set smaller, moves what follows, so its effect is seen before the last pass.
  if (asked.length > 0 && (layout.repeated.length > 0 || fitted.length > 0)) {
    passes++
    layout = { ...layout, ...(await quickPrint(html(layout))) }
  }
  for (;;) {
    passes++
    const page = html({ ...layout, probes: [] })
    const pdf = await printer.print(page, { tagged: true })
    const pages = pageMap(pdf)
    const isTrue = listed.every((id) => pages.has(id) && pages.get(id) === layout.pages.get(id))
    if (!isTrue && passes >= passLimit) emit('toc/unstable', { passes }, place)
    if (isTrue || passes >= passLimit) return { pdf: stampDate(pdf, date), page, fitted }
    layout = { ...layout, pages }
  }
}

function settled(
  pages: ReadonlyMap<string, number>,
  continuations: readonly Continuation[],
): Pick<PrintLayout, 'pages' | 'repeated'> {
  const repeated = continuations.filter(({ group, above }) => pages.get(group) !== pages.get(above))
  return { pages, repeated: repeated.map(({ again }) => again) }
}
