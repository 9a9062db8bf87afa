import type { ReportingOptions } from '../../command-context.ts'

/** What may stand after `delrapport build`. */
export interface BuildCommandOptions extends ReportingOptions {
  readonly format?: string
  readonly all?: boolean
  readonly draft?: boolean
  readonly out?: string
  readonly jobs?: string
  readonly force?: boolean
  /** False for `--no-cache`. */
  readonly cache?: boolean
  readonly variant?: string
}
