/** The variants of a report that the command line asks for. */

import { nearest } from '../diagnostics/nearest.ts'
import type { CheckedReport, ShowReadable } from '../engine/checked-report.ts'
import type { Session } from '../engine/session.ts'
import { UsageError, type CommandContext } from './command-context.ts'

/**
 * Checks the report for one recipient, for all of them (`all`), or, without a name, as it is for everybody. `show` is called
 * with each version before it is held against anything.
 */
export async function checkVariants(
  session: Session,
  id: string,
  wanted: string | undefined,
  { texts }: CommandContext,
  show?: ShowReadable,
): Promise<readonly CheckedReport[]> {
  if (wanted === undefined) return [await session.check(id, null, show)]
  const { variants } = await session.outline(id)
  if (variants.length === 0) throw new UsageError(texts.noVariants(id))
  if (wanted !== 'all' && !variants.includes(wanted))
    throw new UsageError(texts.unknownVariant(wanted, nearest(wanted, variants), variants))
  return wanted === 'all' ? checkVersions(session, id, show) : [await session.check(id, wanted, show)]
}

/** The versions that readers get: one for each variant, or the only one. */
export async function checkVersions(
  session: Session,
  id: string,
  show?: ShowReadable,
): Promise<readonly CheckedReport[]> {
  const { variants } = await session.outline(id)
  const checked: CheckedReport[] = []
  for (const variant of variants.length > 0 ? variants : [null])
    checked.push(await session.check(id, variant, show))
  return checked
}
