/** The reports that the command line names. */

import { nearest } from '../diagnostics/nearest.ts'
import type { Workspace } from '../host/workspace.ts'
import { isLike } from '../model/starred-name.ts'
import { UsageError, type CommandContext } from './command-context.ts'

/**
 * Ids of the named reports; a path such as `reports/2021-08/` names one too, and `2021-*` all that begin so. Without names: all of them, or the only
 * one where `ask` is set and there are several.
 */
export async function selectReports(
  workspace: Workspace,
  named: readonly string[],
  ask: boolean,
  { texts }: CommandContext,
): Promise<readonly string[]> {
  const ids = await workspace.folderNames('reports')
  if (ids.length === 0) throw new UsageError(texts.noReports)
  if (named.length === 0) {
    if (ask && ids.length > 1) throw new UsageError(texts.whichReport(ids))
    return ids
  }
  const wanted = named
    .map((name) => name.split(/[\\/]+/).findLast((part) => part !== '') ?? name)
    .flatMap((name) => {
      const alike = name.includes('*') ? ids.filter((id) => isLike(id, name)) : []
      return alike.length > 0 ? alike : [name]
    })
  for (const id of wanted)
    if (!ids.includes(id)) throw new UsageError(texts.unknownReport(id, nearest(id, ids), ids))
  return [...new Set(wanted)]
}
