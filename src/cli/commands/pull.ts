import { describe } from '../../diagnostics/describe.ts'
import { pullReport, type PulledTable } from '../../engine/pull.ts'
import { openSession } from '../../engine/session.ts'
import { reachHost } from '../../host/one-host.ts'
import { stagedFiles } from '../../host/staged-files.ts'
import { openWorkspace } from '../../host/workspace.ts'
import type { AddCommand, CommandContext, GlobalOptions } from '../command-context.ts'
import type { DescribedVersion } from '../described-version.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { exitCodeOf, showProblems } from '../show-problems.ts'
import { isChanged, pulledText, sizeOf } from './pull/pulled-text.ts'
import { pullTexts } from './pull/texts.ts'

interface PullOptions extends GlobalOptions {
  readonly dryRun?: boolean
  readonly remove?: boolean
  readonly fetch?: boolean
}

/** `delrapport pull [report…]`: what changes in each table, on stdout; what is wrong with a source on stderr. */
export const pull: AddCommand = (program, context) => {
  const { texts, language } = context
  const say = pullTexts[language]
  program
    .command('pull')
    .description(say.about)
    .argument('[report...]', texts.report)
    .option('--dry-run', say.dryRun)
    .option('--remove', say.remove)
    .option('--fetch', say.fetch)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport pull',
        'npx delrapport pull 2026-08 --dry-run',
        'npx delrapport pull 2026-08 --remove',
        'npx delrapport pull 2026-08 --fetch',
      ]),
    )
    .action((named: string[], _: unknown, command) => pullNamed(named, command.optsWithGlobals(), context))
}

async function pullNamed(
  named: readonly string[],
  options: PullOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, language, finish } = context
  const say = pullTexts[language]
  const parts = await context.parts()
  const staged = stagedFiles(await openWorkspace(effects.cwd))
  const session = openSession(staged.workspace, parts)
  const ids = await selectReports(staged.workspace, named, false, context)
  const progress = createProgress(effects.stderr, options.quiet === true)
  const found: { readonly id: string; readonly table: PulledTable }[] = []
  const versions: DescribedVersion[] = []
  for (const id of ids) {
    progress.say(say.pulling(id))
    const wanted = { isRemoving: options.remove === true, reach: options.fetch === true ? reachHost() : null }
    const { tables, diagnostics, locate } = await pullReport(session, staged, id, parts, wanted)
    for (const table of tables) found.push({ id, table })
    const problems = diagnostics.map((diagnostic) => describe(diagnostic, locate, language))
    versions.push({ report: id, variant: null, problems })
  }
  progress.clear()
  for (const { id, table } of found) effects.stdout.write(pulledText(id, table, say))
  const hasProblems = await showProblems(versions, staged.workspace.root, effects.stderr, options, context)
  if (!options.dryRun) await staged.write()
  const changed = found.map(({ table }) => table).filter(isChanged)
  if (!options.quiet) {
    if (found.length > 0) effects.stdout.write(`${sumUp(changed, options, context)}\n`)
    else if (!hasProblems) effects.stderr.write(`${say.noBindings(ids)}\n`)
  }
  const code = exitCodeOf(versions, options, context)
  finish(options.dryRun && changed.length > 0 ? exitCodes.reportErrors : code)
}

function sumUp(
  changed: readonly PulledTable[],
  { dryRun }: PullOptions,
  { language }: CommandContext,
): string {
  const say = pullTexts[language]
  if (changed.length === 0) return say.nothing
  const sizes = changed.map(sizeOf)
  const cells = sizes.reduce((sum, one) => sum + one.cells, 0)
  const rows = sizes.reduce((sum, one) => sum + one.rows, 0)
  const files = [...new Set(changed.map(({ file }) => file))]
  return dryRun ? say.wouldWrite(cells, rows, files) : say.written(cells, rows, files)
}
