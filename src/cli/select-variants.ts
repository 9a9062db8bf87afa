/** The variants of a report that the command line asks for. */

import { nearest } from '../diagnostics/nearest.ts'
import type { Workspace } from '../host/workspace.ts'
import { checkReport, type CheckedReport } from '../engine/check.ts'
import { readOutline } from '../engine/outline.ts'
import { UsageError, type CommandContext } from './command-context.ts'

/** Checks the report for one recipient, for all of them (`all`), or, without a name, as it is for everybody. */
export async function checkVariants(
  workspace: Workspace,
  id: string,
  wanted: string | undefined,
  { texts }: CommandContext,
): Promise<readonly CheckedReport[]> {
  if (wanted === undefined) return [await checkReport(workspace, id)]
  const { variants } = await readOutline(workspace, id)
  if (variants.length === 0) throw new UsageError(texts.noVariants(id))
  if (wanted !== 'all' && !variants.includes(wanted))
    throw new UsageError(texts.unknownVariant(wanted, nearest(wanted, variants), variants))
  return wanted === 'all' ? checkVersions(workspace, id) : [await checkReport(workspace, id, wanted)]
}

/** The versions that readers get: one for each variant, or the only one. */
export async function checkVersions(workspace: Workspace, id: string): Promise<readonly CheckedReport[]> {
  const { variants } = await readOutline(workspace, id)
  const checked: CheckedReport[] = []
  for (const variant of variants.length > 0 ? variants : [null])
    checked.push(await checkReport(workspace, id, variant))
  return checked
}
