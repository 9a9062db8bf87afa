/** What a control record tells of a report. */

import type { CheckedFigure } from '../checks/checked-figures.ts'
import type { Described } from '../diagnostics/describe.ts'
import type { Locate } from '../diagnostics/locate.ts'
import type { ProseFigure } from '../figures/listed-figures.ts'
import type { HashedFile } from '../host/hashed-files.ts'
import type { Program } from '../host/program-hash.ts'
import type { HeldCheck } from '../model/held-check.ts'
import type { Waiver } from '../model/waiver.ts'
import type { NumberedReport } from '../numbering/number-report.ts'

export interface Recorded {
  readonly numbered: NumberedReport
  readonly locate: Locate
  /** Every figure of the tables. */
  readonly figures: readonly CheckedFigure[]
  /** Every figure of the prose. */
  readonly prose: readonly ProseFigure[]
  /** What was held against something outside the tables. */
  readonly held: readonly HeldCheck[]
  readonly waivers: readonly Waiver[]
  /** What is still wrong with the report, in its language. */
  readonly problems: readonly Described[]
  readonly program: Program
  readonly sources: readonly HashedFile[]
  /** None where problems forbid that the report is built. */
  readonly outputs: readonly HashedFile[]
}
