/** What reading a report, and holding it against what it should be, make of it. */

import type { Diagnostic, SeverityOverrides } from '../diagnostics/diagnostic.ts'
import { createLocator, type Locate } from '../diagnostics/locate.ts'
import type { Kind } from '../kinds/kind.ts'
import type { HeldCheck } from '../model/held-check.ts'
import type { SourceText } from '../model/span.ts'
import type { Waiver } from '../model/waiver.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import type { Profile } from '../profiles/profile.ts'
import type { TemplateSources } from '../render/load-templates.ts'
import type { Manifest } from '../source/manifest.ts'
import type { Parts } from './parts.ts'

/** A report that can be shown, and has not been held against anything yet. */
export interface ReadableReport {
  readonly numbered: NumberedReport
  /** What it was read with, and so is to be built with. */
  readonly parts: Parts
  readonly output: Manifest['output']
  readonly variants: Manifest['variants']
  /** The kinds that its tables may be of: the program's and the workspace's. */
  readonly kinds: readonly Kind[]
  readonly templates: TemplateSources
  readonly locate: Locate
  /** Every text that diagnostics can point into. */
  readonly texts: readonly SourceText[]
  /** What was held against something outside its tables; none before that is done. */
  readonly held: readonly HeldCheck[]
  /** The manifest's severities. */
  readonly checks: SeverityOverrides
  /** The same, each with who answers for it. */
  readonly waivers: readonly Waiver[]
  /** The problems that reading it has met, those severities applied. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface CheckedReport extends ReadableReport {
  /** What says what it must hold, where it asks for such and that can be used. */
  readonly profile: Profile | null
  /** All problems that are found without building it, those severities applied. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Called as soon as a report can be shown. */
export type ShowReadable = (report: ReadableReport) => Promise<void> | void

/** Texts, and where a place in them is. */
export const placed = (texts: readonly SourceText[]): Pick<ReadableReport, 'texts' | 'locate'> => ({
  texts,
  locate: createLocator(texts),
})
