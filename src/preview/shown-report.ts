/** What an author sees of a report while writing: its page, and its problems with the places where they lie. */

import { describe, placeText, type Described } from '../diagnostics/describe.ts'
import { createCollector, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { CheckedReport } from '../engine/check.ts'
import { allCodes } from '../engine/parts.ts'
import type { Session } from '../engine/session.ts'
import { hashOf } from '../host/reads.ts'
import type { Language } from '../model/language.ts'
import { writtenPlace } from '../render/place-marks.ts'
import { renderReport } from '../render/render-html.ts'

export interface ShownReport {
  readonly title: string
  readonly html: string
  /** Another one as soon as the page is. */
  readonly version: string
  /** Whether the page is an earlier one: what is written cannot be shown. */
  readonly isStale: boolean
  readonly problems: readonly ShownProblem[]
  /** What is known of it, also where the page is an earlier one. */
  readonly checked: CheckedReport
}

export interface ShownProblem extends Pick<Described, 'severity' | 'code' | 'message' | 'hint'> {
  /** In words: `reports/2021-08/01.md:12:5`. */
  readonly place: string
  /** As the page's own places are written: a file and two offsets. */
  readonly at: string
}

/** `before` is what was shown last; `language` is that of the problems. */
export async function showReport(
  session: Session,
  id: string,
  before: ShownReport | null,
  language: Language,
): Promise<ShownReport> {
  const checked = await session.check(id)
  const isStale = before !== null && isUnreadable(checked, id)
  const collector = createCollector(checked.diagnostics, allCodes(checked.parts))
  const page = isStale ? before : await pageOf(checked, collector.emit)
  return {
    ...page,
    isStale,
    problems: collector
      .settle(checked.checks)
      .filter(({ severity }) => severity !== 'info')
      .map((problem) => shownProblem(problem, checked, language)),
    checked,
  }
}

async function pageOf(
  checked: CheckedReport,
  emit: ReturnType<typeof createCollector>['emit'],
): Promise<Pick<ShownReport, 'title' | 'html' | 'version'>> {
  const { numbered, templates, locate } = checked
  const { title } = numbered.report.meta
  const html = (await renderReport({ numbered, problems: [], locate, templates }, emit)).shown()
  return { title, html, version: hashOf(new TextEncoder().encode(html)) }
}

/** With a broken manifest a report has no title, no theme and no numbers: its page would tell nothing. */
const isUnreadable = ({ diagnostics }: CheckedReport, id: string): boolean =>
  diagnostics.some(
    ({ severity, span }) =>
      severity === 'error' && [`reports/${id}/report.yaml`, 'delrapport.config.yaml'].includes(span.file),
  )

export function shownProblem(
  problem: Diagnostic,
  { locate }: CheckedReport,
  language: Language,
): ShownProblem {
  const described = describe(problem, locate, language)
  const { severity, code, message, hint } = described
  return { severity, code, message, hint, place: placeText(described), at: writtenPlace(problem.span) }
}
