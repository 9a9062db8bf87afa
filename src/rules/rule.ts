/** What a rule is: a whole report in, problems out. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Report } from '../model/report.ts'

export type Rule = (report: Report, emit: Emit) => void
