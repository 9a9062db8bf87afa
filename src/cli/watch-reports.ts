/** `--watch`: a command goes on, and does again what hangs on files that have changed. */

import { areAsRead, type Reads } from '../host/reads.ts'
import { watchFiles } from '../host/watch.ts'
import type { Workspace } from '../host/workspace.ts'
import { UsageError, type CommandContext } from './command-context.ts'
import { explainFailure } from './explain-failure.ts'

export interface WatchedReports {
  readonly workspace: Workspace
  /** The reports that the command line names, as they are at the moment. */
  select(): Promise<readonly string[]>
  /** Does what the command does, and tells it. What was read before is to be read again. */
  run(ids: readonly string[]): Promise<void>
  /** What the last run has read of each version of a report; none where it came to none. */
  readsOf(id: string): readonly Reads[]
}

/** Never resolves: whoever watches is ended by a signal. What is wrong in the first run ends it as it would without `--watch`. */
export async function watchReports(
  { workspace, select, run, readsOf }: WatchedReports,
  { effects: { stderr }, language, texts }: CommandContext,
): Promise<never> {
  let ids = await select()
  const watch = watchFiles(workspace.root, quiet)
  const isAsRead = async (id: string): Promise<boolean> => {
    const reads = readsOf(id)
    const asRead = await Promise.all(reads.map((one) => areAsRead(one, workspace)))
    return reads.length > 0 && asRead.every(Boolean)
  }
  const dueNow = async (): Promise<readonly string[]> => {
    ids = await select()
    const asRead = await Promise.all(ids.map(isAsRead))
    return ids.filter((_, index) => !asRead[index])
  }
  /** Whether it was done. */
  const told = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      // A folder that is being renamed, a report that is gone: the next save may mend it.
      if (error instanceof UsageError) stderr.write(`${texts.error}: ${error.message}\n`)
      else explainFailure(error, stderr, language)
      return false
    }
  }
  let isDone = true
  await run(ids)
  for (;;) {
    stderr.write(`\n${texts.watching}\n`)
    let due: readonly string[] = []
    // What was saved during the run counts too; what failed would only fail again.
    if (!isDone) await watch.burst()
    while (due.length === 0) {
      await told(async () => {
        due = await dueNow()
      })
      await watch.follow(ids.flatMap(readsOf))
      if (due.length === 0) await watch.burst()
    }
    if (stderr.isTTY) stderr.writeCommands(clearScreen)
    isDone = await told(() => run(due))
  }
}

/** Milliseconds. A build that was begun too early would be one too many. */
const quiet = 80

/** With what can be scrolled back to. */
const clearScreen = '\u001b[2J\u001b[3J\u001b[H'
