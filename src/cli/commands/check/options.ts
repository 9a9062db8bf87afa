import type { ChoosingOptions } from '../../choose-reports.ts'
import type { ReportingOptions } from '../../command-context.ts'

/** What may stand after `delrapport check`. */
export interface CheckOptions extends ReportingOptions, ChoosingOptions {
  /** The file of the problems that are known. */
  readonly baseline?: string
  readonly updateBaseline?: boolean
}
