/** Reports as they would be printed now, for whoever looks at their pages while writing. */

import { createCollector } from '../diagnostics/diagnostic.ts'
import type { ReadableReport } from '../engine/checked-report.ts'
import { formatInput } from '../engine/format-input.ts'
import { allCodes } from '../engine/parts.ts'
import { pdf } from '../formats/pdf.ts'
import { hashOf } from '../host/reads.ts'
import type { Language } from '../model/language.ts'
import type { Printer } from '../print/printer.ts'
import { rememberedParts, type RememberedParts } from '../print/remembered-parts.ts'
import type { PreviewedReports } from './reports.ts'
import { shownProblems, type Shown, type ShownProblem } from './shown-report.ts'
import { nameOfView, type View } from './view.ts'

export interface PrintedReport {
  readonly pdf: Uint8Array
  /** Another one as soon as the PDF is. */
  readonly version: string
  /** What only printing has found. */
  readonly problems: readonly ShownProblem[]
}

export interface PrintedReports {
  /**
   * The same again for as long as the report is the same; null where what is written cannot be shown. Throws
   * EnvironmentError, as where there is no browser.
   */
  print(view: View): Promise<PrintedReport | null>
}

export interface PrintingSetting {
  readonly reports: PreviewedReports
  /** Of the problems. */
  readonly language: Language
  /** Asked when something is first printed, for one that keeps those parts. */
  readonly open: (kept: RememberedParts) => Promise<Printer>
}

export function printedReports({ reports, language, open }: PrintingSetting): PrintedReports {
  const kept = rememberedParts()
  let printer: Promise<Printer> | null = null
  /** The view that was asked for since something was shown last, by its name. */
  let wanted: string | null = null
  let isPrinting = false
  let last: { readonly readable: ReadableReport; readonly print: Promise<PrintedReport> } | null = null
  const print = async ({ readable, rendered }: Shown, before: Promise<unknown> | undefined) => {
    // One after the other: two at once would each be as late as both.
    await before?.catch(() => undefined)
    const collector = createCollector([], allCodes(readable.parts))
    kept.turn()
    const setting = { marked: [], rendered, printer: await (printer ??= open(kept)), isLast: false }
    const bytes = await pdf.make(formatInput(readable, setting, collector.emit))
    const found = collector.settle(readable.checks).filter(({ severity }) => severity !== 'info')
    return {
      pdf: bytes,
      version: hashOf(bytes),
      problems: shownProblems(found, readable, language),
    }
  }
  const printOf = (shown: Shown): Promise<PrintedReport> => {
    const { readable } = shown
    if (last?.readable === readable) return last.print
    const one = { readable, print: print(shown, last?.print) }
    last = one
    isPrinting = true
    const settle = (isDone: boolean): void => {
      if (last !== one) return
      isPrinting = false
      // What could not be printed may be the next time it is asked for.
      if (!isDone) last = null
    }
    void one.print.then(
      () => settle(true),
      () => settle(false),
    )
    return one.print
  }
  // Whoever has asked for the pages before these will ask for them too: they are printed while problems are looked for.
  reports.onShown((view, shown) => {
    if (isPrinting || nameOfView(view) !== wanted || shown.isStale) return
    wanted = null
    void printOf(shown).catch(() => undefined)
  })
  return {
    async print(view) {
      wanted = nameOfView(view)
      const shown = reports.latest(view) ?? (await reports.shown(view))
      return !shown || shown.isStale ? null : printOf(shown)
    },
  }
}
