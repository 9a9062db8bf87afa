import path from 'node:path'
import { describe } from '../../diagnostics/describe.ts'
import { adoptReport, type Refusal } from '../../engine/adopt-report.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { openCache, type CacheOptions } from '../cache.ts'
import { chosenReporters } from '../chosen-reporters.ts'
import type { AddCommand, CommandContext, ReportingOptions } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { openKeptPrinter } from '../kept-printer.ts'
import { openKeptSession } from '../kept-session.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { showProblems } from '../show-problems.ts'
import { adoptTexts, type AdoptTexts } from './adopt/texts.ts'
import { createTargets, refuseLinkedOutput } from './build/targets.ts'
import { recordFormatsIn } from './record/formats.ts'

interface AdoptOptions extends ReportingOptions, CacheOptions {
  readonly format?: string
  readonly out?: string
}

/** `delrapport adopt [report]`: the paths written, on stdout; why it was not adopted on stderr. */
export const adopt: AddCommand = (program, context) => {
  const { texts, language } = context
  const say = adoptTexts[language]
  program
    .command('adopt')
    .description(say.about)
    .argument('[report]', texts.report)
    .option('--format <list>', say.format)
    .option('--out <folder>', say.out)
    .option('--no-cache', texts.noCache)
    .addHelpText('after', examples(language, ['npx delrapport adopt 2021-08']))
    .action((named: string | undefined, _: unknown, command) =>
      adoptNamed(named, command.optsWithGlobals(), context),
    )
}

async function adoptNamed(
  named: string | undefined,
  options: AdoptOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, language, finish } = context
  const say = adoptTexts[language]
  const formats = recordFormatsIn(options.format, context)
  const workspace = await openWorkspace(effects.cwd)
  const [id] = await selectReports(workspace, named === undefined ? [] : [named], true, context)
  const cache = await openCache(options, context)
  const session = openKeptSession(workspace, await context.parts(), cache)
  const out = options.out === undefined ? null : path.resolve(effects.cwd, options.out)
  await refuseLinkedOutput(workspace.root, out, [id!])
  const targets = createTargets(workspace.root, out, language)
  const progress = createProgress(effects.stderr, options.quiet === true)
  const printer = await openKeptPrinter(cache, context)
  progress.say(say.adopting(id!))
  const folder = targets.claim(id!, { name: id! })
  const adoption = await adoptReport(session, id!, {
    folderOf: () => folder,
    formats,
    printer,
    heading: say.heading,
  }).finally(async () => {
    progress.clear()
    await printer.end()
  })
  switch (adoption.outcome) {
    case 'adopted':
      for (const file of adoption.written) effects.stdout.write(`${path.relative(effects.cwd, file)}\n`)
      if (!options.quiet) effects.stderr.write(`${say.adopted(id!)}\n`)
      return finish(exitCodes.done)
    case 'already':
      if (!options.quiet) effects.stderr.write(`${say.already(id!)}\n`)
      return finish(exitCodes.done)
    case 'refused': {
      const { locate } = await session.check(id!)
      const problems = adoption.diagnostics
        .filter(({ severity }) => severity === 'error')
        .map((diagnostic) => describe(diagnostic, locate, language))
      const told = { versions: [{ report: id!, variant: null, problems }], root: workspace.root }
      await showProblems(told, await chosenReporters({}, context), effects.stderr, options, context)
      effects.stderr.write(
        `${[...adoption.why.map((why) => reasonOf(why, say)), say[adoption.wasAdopted ? 'kept' : 'refused'](id!)].join('\n')}\n`,
      )
      return finish(exitCodes.reportErrors)
    }
  }
}

function reasonOf(why: Refusal, say: AdoptTexts): string {
  switch (why.refused) {
    case 'draft':
    case 'errors':
      return say[why.refused]
    case 'decision':
      return say.decision(why.missing)
    case 'changed':
      return say.changed(why.files)
    case 'broken':
      return say.broken(why.file)
  }
}
