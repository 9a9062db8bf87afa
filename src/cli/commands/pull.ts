import { openSession } from '../../engine/session.ts'
import { reachHost } from '../../host/one-host.ts'
import { stagedFiles } from '../../host/staged-files.ts'
import { openWorkspace } from '../../host/workspace.ts'
import type { AddCommand, CommandContext } from '../command-context.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { tellPulled, type PulledReport, type WritingOptions } from './pull/tell-pulled.ts'
import { pullTexts } from './pull/texts.ts'

interface PullOptions extends WritingOptions {
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
  const wanted = { isRemoving: options.remove === true, reach: options.fetch ? reachHost() : null }
  const { pullReport } = await import('../../engine/pull.ts')
  const reports: PulledReport[] = []
  for (const id of ids) {
    progress.say(say.pulling(id))
    reports.push({ id, ...(await pullReport(session, staged, id, parts, wanted)) })
  }
  progress.clear()
  const isNothing = reports.every(({ tables, diagnostics }) => tables.length + diagnostics.length === 0)
  if (isNothing && !options.quiet) effects.stderr.write(`${say.noBindings(ids)}\n`)
  finish(await tellPulled(reports, staged, options, context))
}
