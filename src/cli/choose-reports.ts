/** Which of the reports that the command line names are to be done here: those that have changed, or one share of them. */

import type { Workspace } from '../host/workspace.ts'
import { EnvironmentError } from '../host/environment-error.ts'
import { areAsRead } from '../host/reads.ts'
import { openCache, type CacheOptions } from './cache.ts'
import { UsageError, type CommandContext, type GlobalOptions } from './command-context.ts'
import { selectReports } from './select-reports.ts'
import { readShard, shardsOf } from './shards.ts'
import { usualRevision, type UsualRevision } from './usual-revision.ts'

export interface ChoosingOptions extends GlobalOptions, CacheOptions {
  /** A revision; true for the usual one. */
  readonly changed?: string | true
  /** As written; true where the environment tells. */
  readonly shard?: string | true
  readonly watch?: boolean
}

/** Empty where there is nothing to do, which is told; null where the shares were to be shown. `ask` as in {@link selectReports}. */
export async function chooseReports(
  workspace: Workspace,
  named: readonly string[],
  ask: boolean,
  options: ChoosingOptions,
  context: CommandContext,
): Promise<readonly string[] | null> {
  const { changed, shard: written, watch } = options
  const { effects, texts } = context
  const isChosen = changed !== undefined || written !== undefined
  if (isChosen && watch) throw new UsageError(texts.notWatched)
  const shard = written === undefined ? null : readShard(written, context)
  const selected = await selectReports(workspace, named, ask && !isChosen, context)
  const ids =
    changed === undefined ? selected : await changedReports(workspace, selected, changed, options, context)
  if (!shard) return ids
  const { reportWeights } = await import('./report-weight.ts')
  const weights = await reportWeights(workspace, ids)
  const weighed = ids.map((id, index) => ({ id, weights: Object.values(weights[index]!) }))
  const shares = shardsOf(weighed, shard.of)
  if (shard.at === 'plan') {
    effects.stdout.write(planText(shares))
    return null
  }
  const share = shares[shard.at - 1]!
  if (share.length === 0 && !options.quiet) effects.stderr.write(`${texts.emptyShard}\n`)
  return share
}

const planText = (shares: readonly (readonly string[])[]): string =>
  shares.map((share, index) => `${index + 1}/${shares.length}  ${share.join(' ')}`.trimEnd() + '\n').join('')

/** Those that would be read otherwise at the revision: also where a file that they miss, or a report that they include, is there or gone. */
async function changedReports(
  workspace: Workspace,
  ids: readonly string[],
  changed: string | true,
  options: ChoosingOptions,
  context: CommandContext,
): Promise<readonly string[]> {
  const { effects, texts } = context
  const tell = (text: string) => void (options.quiet || effects.stderr.write(`${text}\n`))
  const usual: UsualRevision | null =
    changed === true ? await usualRevision(effects.env) : { revision: changed }
  if (usual === null) {
    tell(texts.nothingToCompareWith)
    return ids
  }
  const { revision } = usual
  const { openGitWorkspace } = await import('../host/git-workspace.ts')
  const { sessionFiles } = await import('../host/session-files.ts')
  const { openKeptSession } = await import('./kept-session.ts')
  const { checkVersions } = await import('./select-variants.ts')
  const opened = await openGitWorkspace(workspace.root, revision, { mayBeUnborn: true }).catch((error) => {
    if (usual.mayBeGone && error instanceof EnvironmentError && error.said.problem === 'unknownRevision')
      return null
    throw error
  })
  if (opened === null) {
    tell(texts.pushedFromUnknown(revision))
    return ids
  }
  const { workspace: past } = opened
  // What several reports read is asked of Git once.
  const before = sessionFiles(past).workspace
  const session = openKeptSession(workspace, await context.parts(), await openCache(options, context))
  const found: string[] = []
  for (const id of ids) {
    await checkVersions(session, id)
    if (!(await areAsRead(session.dependencies(id), before))) found.push(id)
  }
  tell(texts.changedSince(found, revision))
  return found
}
