/** Builds of earlier runs that nothing has changed for since: told again without being done again. */

import { buildRecords } from '../../../engine/build-records.ts'
import type { Reads } from '../../../host/reads.ts'
import { noStore } from '../../../host/store.ts'
import type { Workspace } from '../../../host/workspace.ts'
import { browserIdentity } from '../../../print/browser/browser-identity.ts'
import type { CommandContext } from '../../command-context.ts'
import type { Cache } from '../../cache.ts'
import type { BuiltVersion } from './built-version.ts'
import { formatNames } from './chosen-formats.ts'
import type { BuildCommandOptions } from './options.ts'

export interface KeptBuilds {
  /** Null where the report has to be built. */
  upToDate(id: string): Promise<readonly BuiltVersion[] | null>
  /** `reads` is all that was read for these versions. */
  keep(id: string, versions: readonly BuiltVersion[], reads: Reads): Promise<void>
}

/** Bytes; a build of a report takes some ten thousand. */
const limit = 64 * 1024 * 1024

/** `out` is the folder of `--out`, null without it. */
export async function keptBuilds(
  workspace: Workspace,
  out: string | null,
  options: BuildCommandOptions,
  cache: Cache,
  { effects, language }: CommandContext,
): Promise<KeptBuilds> {
  const records = buildRecords<readonly BuiltVersion[]>(cache.store('builds', limit) ?? noStore)
  const { variant = null, only = null, draft = false, strict = false, format, force } = options
  const common = {
    program: cache.program,
    browser: await browserIdentity(effects.env),
    root: workspace.root,
    formats: format === undefined ? null : formatNames(format),
    out,
    language,
    variant,
    only,
    draft,
    strict,
  }
  const keyOf = (id: string) => JSON.stringify({ id, ...common })
  return {
    upToDate: async (id) => (force ? null : records.upToDate(keyOf(id), workspace)),
    keep: (id, told, reads) =>
      records.keep(keyOf(id), { reads, written: told.flatMap(({ written }) => written), told }),
  }
}
