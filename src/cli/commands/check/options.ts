import type { CacheOptions } from '../../cache.ts'
import type { ReportingOptions } from '../../command-context.ts'

/** What may stand after `delrapport check`. */
export interface CheckOptions extends ReportingOptions, CacheOptions {
  readonly watch?: boolean
  /** The file of the problems that are known. */
  readonly baseline?: string
  readonly updateBaseline?: boolean
}
