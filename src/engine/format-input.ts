/** A report as formats are given it. */

import { describe } from '../diagnostics/describe.ts'
import type { Diagnostic, Emit } from '../diagnostics/diagnostic.ts'
import type { FormatInput } from '../formats/format.ts'
import { expandAbbreviations } from '../glossary/expand-abbreviations.ts'
import { readProgramText } from '../host/package-files.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import type { PrintRun } from '../print/print-report.ts'
import { pageScriptFile } from '../render/page-script.ts'
import { shownProblems } from '../render/problem-marks.ts'
import type { RenderedReport } from '../render/render-html.ts'
import type { ReadableReport } from './checked-report.ts'

export interface FormatSetting extends PrintRun {
  /** The problems that a draft marks in place. */
  readonly marked: readonly Diagnostic[]
  /** Where it has been rendered already. */
  readonly rendered?: RenderedReport
}

/** It is rendered and printed once, when a format first asks. */
export function formatInput(
  { numbered: asChecked, templates, locate, texts, output }: ReadableReport,
  { marked, rendered: before, ...run }: FormatSetting,
  emit: Emit,
): FormatInput {
  const numbered = withAbbreviations(asChecked)
  let rendered: Promise<RenderedReport> | null = before ? Promise.resolve(before) : null
  const render = async () => {
    const { renderReport } = await import('../render/render-html.ts')
    const { offerData: offersData, explainFigures: explainsFigures } = output
    const asked = { offersData, explainsFigures, explainsTerms: true, isPublished: true }
    const script = output.script ? await readProgramText(pageScriptFile) : null
    return renderReport({ numbered, problems: marked, locate, templates, ...asked, script }, emit)
  }
  const renderedOnce = () => (rendered ??= render())
  let printed: ReturnType<FormatInput['printed']> | null = null
  const print = async () => {
    const { printReport } = await import('../print/print-report.ts')
    const { toPrint } = await import('../formats/pdf/to-print.ts')
    return printReport(toPrint(numbered, await renderedOnce(), output.pdf), run)
  }
  return {
    numbered,
    rendered: renderedOnce,
    printed: () => (printed ??= print()),
    theme: templates.theme,
    problems: () => shownProblems(marked, (one) => describe(one, locate, numbered.report.meta.language)),
    printer: run.printer,
    isLast: run.isLast,
    emit,
    texts,
    output,
  }
}

/** Only what is printed says them in full: what is checked is what authors wrote. */
function withAbbreviations(numbered: NumberedReport): NumberedReport {
  const { report } = numbered
  const chapters = expandAbbreviations(report)
  return chapters === report.chapters ? numbered : { ...numbered, report: { ...report, chapters } }
}
