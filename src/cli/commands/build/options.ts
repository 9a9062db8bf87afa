import type { CacheOptions } from '../../cache.ts'
import type { ReportingOptions } from '../../command-context.ts'

/** What may stand after `delrapport build`. */
export interface BuildCommandOptions extends ReportingOptions, CacheOptions {
  readonly format?: string
  readonly all?: boolean
  readonly draft?: boolean
  readonly out?: string
  readonly jobs?: string
  readonly force?: boolean
  readonly variant?: string
  readonly watch?: boolean
}
