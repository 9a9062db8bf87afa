import path from 'node:path'
import { openWorkspace } from '../../host/workspace.ts'
import type { AddCommand, CommandContext } from '../command-context.ts'
import { openCache } from '../cache.ts'
import { chooseReports } from '../choose-reports.ts'
import { chosenReporters, reporterOption } from '../chosen-reporters.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { writeProblems } from '../show-problems.ts'
import { chosenJobs } from './build/jobs.ts'
import { createBuilds } from './build/builds.ts'
import type { BuildCommandOptions } from './build/options.ts'
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
    .option('--changed [revision]', texts.changed)
    .option('--shard [share]', texts.shard)
    .option('--variant <name>', say.variant)
    .option('--only <chapters>', say.only)
    .option('--draft', say.draft)
    .option('--strict', texts.strict)
    .addOption(reporterOption(texts.reporter))
    .option('--out <folder>', say.out)
    .option('--jobs <number>', say.jobs)
    .option('--force', say.force)
    .option('--watch', texts.watch)
    .option('--no-cache', texts.noCache)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport build 2021-08',
        'npx delrapport build 2021-08 --format html',
        'npx delrapport build 2021-08 --only sammanfattning,mal',
        'npx delrapport build 2021-08 --draft',
        'npx delrapport build --all --strict',
      ]),
    )
    .action((named: string[], _: unknown, command) => buildNamed(named, command.optsWithGlobals(), context))
}

async function buildNamed(
  named: readonly string[],
  options: BuildCommandOptions,
  context: CommandContext,
): Promise<void> {
  const { effects } = context
  const workspace = await openWorkspace(effects.cwd)
  const select = () => chooseReports(workspace, named, options.all !== true, options, context)
  const chosen = await chosenReporters(options, context)
  const ids = await select()
  if (!ids) return context.finish(exitCodes.done)
  if (ids.length === 0) {
    // Whoever reads what the reporters write waits for it also where there is nothing to tell.
    await writeProblems({ versions: [], root: workspace.root }, chosen, effects.stderr, options, context)
    return context.finish(exitCodes.done)
  }
  const out = options.out === undefined ? null : path.resolve(effects.cwd, options.out)
  const jobs = chosenJobs(options.jobs, context)
  const cache = await openCache(options, context)
  const builds = await createBuilds({ workspace, out, options, chosen, jobs, cache }, context)
  try {
    if (options.watch) {
      const { watchReports } = await import('../watch-reports.ts')
      await watchReports({ workspace, select: async () => (await select()) ?? [], ...builds }, context)
    } else await builds.run(ids)
  } finally {
    await builds.end()
  }
}
