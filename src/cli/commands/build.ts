import path from 'node:path'
import { openWorkspace } from '../../host/workspace.ts'
import type { AddCommand, CommandContext } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { openCache } from '../cache.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { exitCodeOf } from '../show-problems.ts'
import type { Builder } from './build/builder.ts'
import { chosenJobs } from './build/jobs.ts'
import { keptBuilds } from './build/kept-builds.ts'
import type { BuildCommandOptions } from './build/options.ts'
import { createTargets } from './build/targets.ts'
import { startPress } from './build/start-press.ts'
import { startAll, type Outcome } from './build/outcomes.ts'
import { summaryOf } from './build/summary.ts'
import { tellFailures, tellOutcome } from './build/tell-built.ts'
import { buildTexts } from './build/texts.ts'

/** `delrapport build [report…]`: the paths written, on stdout; problems on stderr. */
export const build: AddCommand = (program, context) => {
  const { texts, language } = context
  const say = buildTexts[language]
  program
    .command('build')
    .description(say.about)
    .argument('[report...]', texts.report)
    .option('--format <list>', say.format)
    .option('--all', say.all)
    .option('--variant <name>', say.variant)
    .option('--draft', say.draft)
    .option('--strict', texts.strict)
    .option('--out <folder>', say.out)
    .option('--jobs <number>', say.jobs)
    .option('--force', say.force)
    .option('--no-cache', texts.noCache)
    .addHelpText(
      'after',
      examples(language, [
        'delrapport build 2021-08',
        'delrapport build 2021-08 --format html',
        'delrapport build 2021-08 --draft',
        'delrapport build --all --strict',
      ]),
    )
    .action((named: string[], _: unknown, command) => buildNamed(named, command.optsWithGlobals(), context))
}

async function buildNamed(
  named: readonly string[],
  options: BuildCommandOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, language } = context
  const workspace = await openWorkspace(effects.cwd)
  const ids = await selectReports(workspace, named, options.all !== true, context)
  const out = options.out === undefined ? null : path.resolve(effects.cwd, options.out)
  const jobs = chosenJobs(options.jobs, context)
  const targets = createTargets(workspace.root, out, language)
  const progress = createProgress(effects.stderr, options.quiet === true)
  const cache = await openCache(options, context)
  const kept = await keptBuilds(workspace, out, options, cache, context)
  const known = new Map(await Promise.all(ids.map(async (id) => [id, await kept.upToDate(id)] as const)))
  const others = ids.filter((id) => !known.get(id))
  const press = others.length > 0 ? await startPress(others, workspace, options, jobs, context) : null
  const setting = { workspace, options, jobs, targets, cache, kept, progress }
  let builder: Builder | null = null
  for (const id of ids) for (const version of known.get(id) ?? []) targets.claim(id, version)
  const outcomes: Outcome[] = []
  try {
    if (press) {
      const { startBuilder } = await import('./build/builder.ts')
      builder = await startBuilder(others, { ...setting, press }, context)
    }
    const started = startAll({
      ids,
      kept: (id) => known.get(id) ?? null,
      build: (id) => builder!.build(id),
      // While some are being printed, others are read.
      limit: jobs + 1,
    })
    for (const one of started) {
      const outcome = await one
      outcomes.push(outcome)
      progress.clear()
      await tellOutcome(outcome, workspace.root, options, context)
      if (ids.length > 1) progress.say(buildTexts[language].progress(outcomes.length, ids.length))
    }
  } finally {
    progress.clear()
    await (builder ?? press)?.end()
  }
  if (ids.length > 1 && !options.quiet) effects.stderr.write(summaryOf(outcomes, language))
  if (builder?.unsandboxed() && options.verbose) effects.stderr.write(`${buildTexts[language].unsandboxed}\n`)
  const built = outcomes.flatMap(({ versions }) => versions ?? [])
  const failed = tellFailures(outcomes, context)
  context.finish(failed ?? (options.draft ? exitCodes.done : exitCodeOf(built, options, context)))
}
