import type { ChoosingOptions } from '../../choose-reports.ts'
import type { ReportingOptions } from '../../command-context.ts'

/** What may stand after `delrapport build`. */
export interface BuildCommandOptions extends ReportingOptions, ChoosingOptions {
  readonly format?: string
  readonly all?: boolean
  readonly draft?: boolean
  readonly out?: string
  readonly jobs?: string
  readonly force?: boolean
  readonly variant?: string
  /** Chapters, with commas between. */
  readonly only?: string
}
