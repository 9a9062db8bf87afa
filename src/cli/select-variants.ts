/** The variants of a report that the command line asks for. */

import { nearest } from '../diagnostics/nearest.ts'
import type { Workspace } from '../host/workspace.ts'
import { checkReport, type CheckedReport } from '../pipeline.ts'
import { UsageError, type CommandContext } from './command-context.ts'

/** Checks the report for one recipient, for all of them (`all`), or, without a name, as it is for everybody. */
export async function checkVariants(
  workspace: Workspace,
  id: string,
  wanted: string | undefined,
  { texts }: CommandContext,
): Promise<readonly CheckedReport[]> {
  const whole = await checkReport(workspace, id)
  if (wanted === undefined) return [whole]
  const { variants } = whole
  if (variants.length === 0) throw new UsageError(texts.noVariants(id))
  if (wanted !== 'all' && !variants.includes(wanted))
    throw new UsageError(texts.unknownVariant(wanted, nearest(wanted, variants), variants))
  const names = wanted === 'all' ? variants : [wanted]
  const checked: CheckedReport[] = []
  for (const name of names) checked.push(await checkReport(workspace, id, name))
  return checked
}

/** The versions that readers get: one for each variant, or the only one. */
export async function versionsOf(workspace: Workspace, id: string): Promise<readonly (string | null)[]> {
  const { variants } = await checkReport(workspace, id)
  return variants.length > 0 ? variants : [null]
}
