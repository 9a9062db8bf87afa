import { openWorkspace } from '../../host/workspace.ts'
import { openCache } from '../cache.ts'
import { UsageError, type AddCommand, type CommandContext } from '../command-context.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { exitCodeOf, showProblems, usualReporter } from '../show-problems.ts'
import type { CheckedVersion } from './check/checked-version.ts'
import type { Checker } from './check/checker.ts'
import { keptChecks } from './check/kept-checks.ts'
import type { CheckOptions } from './check/options.ts'
import { checkTexts } from './check/texts.ts'

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
    .option('--reporter <name>', say.reporter)
    .option('--watch', texts.watch)
    .option('--no-cache', texts.noCache)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport check',
        'npx delrapport check 2021-08 --strict',
        'npx delrapport check 2021-08 --fix',
        'npx delrapport check --reporter github',
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
  const names = Object.keys(await context.reporters())
  const reporter = options.reporter ?? usualReporter
  if (!names.includes(reporter)) throw new UsageError(texts.unknownValue('--reporter', reporter, names))
  if (options.watch && options.fix) throw new UsageError(say.notBoth)
  const workspace = await openWorkspace(effects.cwd)
  const select = () => selectReports(workspace, named, false, context)
  const progress = createProgress(effects.stderr, options.quiet === true)
  const cache = await openCache(options, context)
  const kept = keptChecks(workspace, options, cache, context)
  const setting = { workspace, options, cache, kept, progress }
  let checker: Checker | null = null
  const checked = async (id: string) => {
    progress.say(texts.checking(id))
    const known = options.watch ? null : await kept.upToDate(id)
    if (known) return { versions: known, mended: 0 }
    checker ??= await (await import('./check/checker.ts')).startChecker(setting, context)
    return checker.check(id)
  }
  const run = async (ids: readonly string[]): Promise<void> => {
    const versions: CheckedVersion[] = []
    const unmended: string[] = []
    for (const id of ids) {
      const { versions: own, mended } = await checked(id)
      for (const version of own) versions.push(version)
      if (options.fix && mended === 0) unmended.push(id)
    }
    progress.clear()
    if (unmended.length > 0 && !options.quiet) effects.stderr.write(`${texts.nothingToFix(unmended)}\n`)
    const said = await showProblems(versions, workspace.root, effects.stdout, options, context)
    if (!said && !options.quiet) effects.stderr.write(`${say.noProblems(ids)}\n`)
    if (!options.quiet)
      for (const { report, tables } of versions)
        if (tables !== null) effects.stderr.write(`\n${say.tablesChecked(report)}\n${tables}`)
    finish(exitCodeOf(versions, options, context))
  }
  if (!options.watch) return run(await select())
  const { watchReports } = await import('../watch-reports.ts')
  return watchReports({ workspace, select, run, readsOf: (id) => checker?.readsOf(id) ?? [] }, context)
}
