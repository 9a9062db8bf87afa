import type { ReportingOptions } from '../../command-context.ts'

/** What may stand after `delrapport check`. */
export interface CheckOptions extends ReportingOptions {
  /** False for `--no-cache`. */
  readonly cache?: boolean
}
