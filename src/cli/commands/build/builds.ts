/** Runs of a build: what is up to date is told again, all else is built and told as soon as it is done. */

import type { Reads } from '../../../host/reads.ts'
import type { Workspace } from '../../../host/workspace.ts'
import type { Press } from '../../../print/press.ts'
import type { Cache } from '../../cache.ts'
import type { CommandContext } from '../../command-context.ts'
import { exitCodes } from '../../exit-codes.ts'
import { createProgress } from '../../progress.ts'
import type { ChosenReporter } from '../../chosen-reporters.ts'
import { exitCodeOf, writeProblems } from '../../show-problems.ts'
import type { Builder } from './builder.ts'
import type { BuiltVersion } from './built-version.ts'
import { keptBuilds } from './kept-builds.ts'
import type { BuildCommandOptions } from './options.ts'
import { startAll, type Outcome } from './outcomes.ts'
import { startPress } from './start-press.ts'
import { summaryOf } from './summary.ts'
import { createTargets, refuseLinkedOutput, type Targets } from './targets.ts'
import { tellFailures, tellOutcome } from './tell-built.ts'
import { buildTexts } from './texts.ts'

export interface Builds {
  run(ids: readonly string[]): Promise<void>
  /** While files are watched: what the last build of each of its versions has read. */
  readsOf(id: string): readonly Reads[]
  end(): Promise<void>
}

export interface BuildsSetting {
  readonly workspace: Workspace
  /** The folder of `--out`, null without it. */
  readonly out: string | null
  readonly options: BuildCommandOptions
  readonly chosen: readonly ChosenReporter[]
  readonly jobs: number
  readonly cache: Cache
}

export async function createBuilds(setting: BuildsSetting, context: CommandContext): Promise<Builds> {
  const { workspace, out, options, chosen, jobs, cache } = setting
  const { effects, language } = context
  const say = buildTexts[language]
  const progress = createProgress(effects.stderr, options.quiet === true)
  const kept = await keptBuilds(workspace, out, options, cache, context)
  let press: Press | null = null
  let builder: Builder | null = null
  /** What each report came to when it was last built, whose files no other may write over. */
  const built = new Map<string, readonly BuiltVersion[]>()

  const started = async (ids: readonly string[]): Promise<Builder> => {
    if (builder) return builder
    press = await startPress(ids, workspace, options, jobs, context)
    const { startBuilder } = await import('./builder.ts')
    builder = await startBuilder(ids, { workspace, options, press, jobs, cache, kept, progress }, context)
    return builder
  }
  const claimed = (ids: readonly string[]): Targets => {
    const targets = createTargets(workspace.root, out, language)
    for (const [id, versions] of built)
      if (!ids.includes(id)) for (const version of versions) targets.claim(id, version)
    return targets
  }
  return {
    async run(ids) {
      await refuseLinkedOutput(workspace.root, out, ids)
      // Whoever watches asks only for what has changed.
      const upToDate = async (id: string) => (options.watch ? null : kept.upToDate(id))
      const known = new Map(await Promise.all(ids.map(async (id) => [id, await upToDate(id)] as const)))
      const targets = claimed(ids)
      for (const id of ids) for (const version of known.get(id) ?? []) targets.claim(id, version)
      const others = ids.filter((id) => !known.get(id))
      const builder = others.length > 0 ? await started(others) : null
      const outcomes: Outcome[] = []
      const all = startAll({
        ids,
        kept: (id) => known.get(id) ?? null,
        build: (id) => builder!.build(id, targets),
        // While some are being printed, others are read.
        limit: jobs + 1,
      })
      for (const one of all) {
        const outcome = await one
        outcomes.push(outcome)
        if (outcome.versions) built.set(outcome.id, outcome.versions)
        progress.clear()
        await tellOutcome(outcome, workspace.root, chosen, options, context)
        if (ids.length > 1) progress.say(say.progress(outcomes.length, ids.length))
      }
      progress.clear()
      if (ids.length > 1 && !options.quiet) effects.stderr.write(summaryOf(outcomes, language))
      const failed = tellFailures(outcomes, context)
      const versions = outcomes.flatMap((outcome) => outcome.versions ?? [])
      await writeProblems({ versions, root: workspace.root }, chosen, effects.stderr, options, context)
      context.finish(failed ?? (options.draft ? exitCodes.done : exitCodeOf(versions, options, context)))
    },
    readsOf: (id) => builder?.readsOf(id) ?? [],
    async end() {
      progress.clear()
      await (builder ?? press)?.end()
      if (builder?.unsandboxed() && options.verbose) effects.stderr.write(`${say.unsandboxed}\n`)
    },
  }
}
