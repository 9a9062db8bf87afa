import path from 'node:path'
import { openWorkspace } from '../../host/workspace.ts'
import { lookUp } from '../../model/look-up.ts'
import { openSession } from '../../engine/session.ts'
import { createPrinter } from '../../print/printer.ts'
import type { AddCommand, CommandContext } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { exitCodeOf } from '../show-problems.ts'
import { buildVersions, type BuildRun, type BuiltVersion } from './build/build-versions.ts'
import { chosenFormats } from './build/chosen-formats.ts'
import { chosenJobs } from './build/jobs.ts'
import type { BuildCommandOptions } from './build/options.ts'
import { createTargets } from './build/targets.ts'
import { tellBuilt } from './build/tell-built.ts'
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
  const { effects } = context
  const chosen = await chosenFormats(options.format, context)
  const session = openSession(await openWorkspace(effects.cwd), await context.parts())
  const { workspace } = session
  const ids = await selectReports(workspace, named, options.all !== true, context)
  const out = options.out === undefined ? null : path.resolve(effects.cwd, options.out)
  const run: BuildRun = {
    session,
    options,
    formats: chosen,
    targets: createTargets(workspace.root, out, context.language),
    printer: createPrinter(effects.env, chosenJobs(options.jobs, context)),
    progress: createProgress(effects.stderr, options.quiet === true),
  }
  const built: BuiltVersion[] = []
  try {
    if (await willPrint(ids, run, context)) run.printer.warmUp()
    for (const id of ids) {
      const versions = await buildVersions(id, run, context)
      run.progress.clear()
      await tellBuilt(id, versions, workspace.root, options, context)
      for (const version of versions) built.push(version)
    }
  } finally {
    run.progress.clear()
    await run.printer.end()
  }
  if (run.printer.unsandboxed() && options.verbose)
    effects.stderr.write(`${buildTexts[context.language].unsandboxed}\n`)
  context.finish(options.draft ? exitCodes.done : exitCodeOf(built, options, context))
}

/** Whether a browser will be needed: it starts while the reports are being read. */
async function willPrint(
  ids: readonly string[],
  { session, formats: chosen }: BuildRun,
  { parts }: CommandContext,
): Promise<boolean> {
  const outlines = chosen ? [] : await Promise.all(ids.map((id) => session.outline(id)))
  const wanted = chosen ?? outlines.flatMap(({ output }) => output.formats)
  const { formats } = await parts()
  return wanted.some((name) => lookUp(formats, name)!.prints)
}
