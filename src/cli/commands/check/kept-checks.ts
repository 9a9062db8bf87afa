/** Checks of earlier runs that nothing has changed for since: told again without being done again. */

import { buildRecords } from '../../../engine/build-records.ts'
import type { Reads } from '../../../host/reads.ts'
import { noStore } from '../../../host/store.ts'
import type { Workspace } from '../../../host/workspace.ts'
import type { Cache } from '../../cache.ts'
import type { CommandContext } from '../../command-context.ts'
import type { CheckedVersion } from './checked-version.ts'
import type { CheckOptions } from './options.ts'

export interface KeptChecks {
  /** Null where the report has to be checked. */
  upToDate(id: string): Promise<readonly CheckedVersion[] | null>
  /** `reads` is all that was read for these versions. */
  keep(id: string, versions: readonly CheckedVersion[], reads: Reads): Promise<void>
}

/** Bytes; a check of a report takes some ten thousand. */
const limit = 64 * 1024 * 1024

export function keptChecks(
  workspace: Workspace,
  { fix, verbose = false }: CheckOptions,
  cache: Cache,
  { language }: CommandContext,
): KeptChecks {
  // Whoever mends needs the report itself, and what is mended is not what was read.
  const store = (fix ? null : cache.store('checks', limit)) ?? noStore
  const records = buildRecords<readonly CheckedVersion[]>(store)
  const common = { program: cache.program, root: workspace.root, language, verbose }
  const keyOf = (id: string) => JSON.stringify({ id, ...common })
  return {
    upToDate: (id) => records.upToDate(keyOf(id), workspace),
    keep: (id, told, reads) => records.keep(keyOf(id), { reads, written: [], told }),
  }
}
