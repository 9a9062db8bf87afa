import { Option } from 'commander'
import { collectSeldom } from '../../host/collect-seldom.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { openCache } from '../cache.ts'
import { UsageError, type AddCommand, type CommandContext } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { chooseReports } from '../choose-reports.ts'
import { chosenReporters, reporterOption } from '../chosen-reporters.ts'
import { exitCodeOf, showProblems, writeProblems } from '../show-problems.ts'
import type { CheckedVersion } from './check/checked-version.ts'
import type { Checker } from './check/checker.ts'
import { keptChecks } from './check/kept-checks.ts'
import { knownProblems } from './check/known-problems.ts'
import type { CheckOptions } from './check/options.ts'
import { checkTexts, type CheckTexts } from './check/texts.ts'

/** `delrapport check [report…]`: every problem of the reports, on stdout. */
export const check: AddCommand = (program, context) => {
  const { texts, language } = context
  const say = checkTexts[language]
  program
    .command('check')
    .description(say.about)
    .argument('[report...]', texts.report)
    .option('--fix', say.fix)
    .option('--strict', texts.strict)
    .addOption(maxWarningsOption(say))
    .addOption(reporterOption(texts.reporter))
    .option('--baseline <file>', say.baseline)
    .option('--update-baseline', say.updateBaseline)
    .option('--changed [revision]', texts.changed)
    .option('--shard [share]', texts.shard)
    .option('--watch', texts.watch)
    .option('--no-cache', texts.noCache)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport check',
        'npx delrapport check 2021-08 --strict',
        'npx delrapport check 2021-08 --fix',
        'npx delrapport check --reporter gitlab=problem.json',
      ]),
    )
    .action((named: string[], _: unknown, command) => checkNamed(named, command.optsWithGlobals(), context))
}

async function checkNamed(
  named: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, texts, language, finish } = context
  const say = checkTexts[language]
  const chosen = await chosenReporters(options, context)
  if (options.watch && options.fix) throw new UsageError(say.notBoth)
  const known = await knownProblems(options, context)
  const workspace = await openWorkspace(effects.cwd)
  const select = () => chooseReports(workspace, named, false, options, context)
  const progress = createProgress(effects.stderr, options.quiet === true)
  const cache = await openCache(options, context)
  const kept = keptChecks(workspace, options, cache, context)
  const setting = { workspace, options, cache, kept, progress }
  let checker: Checker | null = null
  const checked = async (id: string) => {
    progress.say(texts.checking(id))
    const before = options.watch ? null : await kept.upToDate(id)
    if (before) return { versions: before, mended: 0 }
    checker ??= await (await import('./check/checker.ts')).startChecker(setting, context)
    return checker.check(id)
  }
  const run = async (ids: readonly string[]): Promise<void> => {
    if (ids.length >= manyReports) collectSeldom()
    const found: CheckedVersion[] = []
    const unmended: string[] = []
    for (const id of ids) {
      const { versions: own, mended } = await checked(id)
      for (const version of own) found.push(version)
      if (options.fix && mended === 0) unmended.push(id)
    }
    progress.clear()
    if (unmended.length > 0 && !options.quiet) effects.stderr.write(`${texts.nothingToFix(unmended)}\n`)
    const versions = await known.without(found, ids, workspace)
    const told = { versions, root: workspace.root }
    const said = await showProblems(told, chosen, effects.stdout, options, context)
    const isWritten = await writeProblems(told, chosen, effects.stdout, options, context)
    const nothing = said || isWritten || options.quiet || ids.length === 0 ? null : known.noProblems(ids)
    if (nothing !== null) effects.stderr.write(`${nothing}\n`)
    if (!options.quiet)
      for (const { report, tables } of versions)
        if (tables !== null) effects.stderr.write(`\n${say.tablesChecked(report)}\n${tables}`)
    finish(exitCodeOf(versions, options, context))
  }
  if (!options.watch) {
    const ids = await select()
    return ids ? run(ids) : finish(exitCodes.done)
  }
  const { watchReports } = await import('../watch-reports.ts')
  return watchReports(
    {
      workspace,
      select: async () => (await select()) ?? [],
      run,
      readsOf: (id) => checker?.readsOf(id) ?? [],
    },
    context,
  )
}

/** Fewer are checked before memory has been collected often. */
const manyReports = 50

/** Commander hands on what is thrown here as it is. */
const maxWarningsOption = (say: CheckTexts): Option =>
  new Option('--max-warnings <number>', say.maxWarnings).argParser((written) => {
    if (!/^\d{1,9}$/.test(written)) throw new UsageError(say.noCount(written))
    return Number(written)
  })
