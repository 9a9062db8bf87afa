/** One version of a report and its problems, in words: plain values, which can be kept and shown again. */

import { describe, type Described } from '../diagnostics/describe.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { CheckedReport } from '../engine/checked-report.ts'
import type { Language } from '../model/language.ts'

export interface DescribedVersion {
  readonly report: string
  readonly variant: string | null
  /** Their files are named from the workspace's root. */
  readonly problems: readonly Described[]
}

/** `diagnostics` are the report's own, or those with what has been found in building it. */
export const describedVersion = (
  { numbered, locate, diagnostics: own }: CheckedReport,
  language: Language,
  diagnostics: readonly Diagnostic[] = own,
): DescribedVersion => ({
  report: numbered.report.id,
  variant: numbered.report.meta.variant,
  problems: diagnostics.map((diagnostic) => describe(diagnostic, locate, language)),
})
