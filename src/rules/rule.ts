/** What a rule is: a whole report in, problems out. Chapters that it takes of other reports are those reports' affair. */

import type { catalogue } from '../diagnostics/catalogue/index.ts'
import type { Emit, EmitOf } from '../diagnostics/diagnostic.ts'
import type { Catalogue } from '../diagnostics/entry.ts'
import type { Report } from '../model/report.ts'

export interface Rule {
  /** `shown` is the report with all that it takes of others. */
  (report: Report, emit: Emit, shown: Report): void
  /** What it says that stands in no catalogue. */
  readonly codes?: Catalogue
}

/** A rule that says something of its own. */
export const ruleWith = <C extends Catalogue>(
  codes: C,
  check: (report: Report, emit: EmitOf<typeof catalogue & C>) => void,
): Rule =>
  // Whoever runs the rules lets them emit what they say.
  Object.assign((report: Report, emit: Emit) => check(report, emit as EmitOf<typeof catalogue & C>), {
    codes,
  })
