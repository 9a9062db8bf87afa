import type { CacheOptions } from '../../cache.ts'
import type { ReportingOptions } from '../../command-context.ts'

/** What may stand after `delrapport check`. */
export type CheckOptions = ReportingOptions & CacheOptions & { readonly watch?: boolean }
