import path from 'node:path'
import { writeRecord } from '../../engine/write-record.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { openCache, type CacheOptions } from '../cache.ts'
import { chosenReporters } from '../chosen-reporters.ts'
import { type AddCommand, type CommandContext, type ReportingOptions } from '../command-context.ts'
import { describedVersion, type DescribedVersion } from '../described-version.ts'
import { examples } from '../help.ts'
import { openKeptSession } from '../kept-session.ts'
import { openKeptPrinter } from '../kept-printer.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { checkVariants } from '../select-variants.ts'
import { exitCodeOf, showProblems } from '../show-problems.ts'
import { createTargets, refuseLinkedOutput } from './build/targets.ts'
import { recordFormatsIn } from './record/formats.ts'
import { recordCommandTexts } from './record/texts.ts'

interface RecordOptions extends ReportingOptions, CacheOptions {
  readonly format?: string
  readonly variant?: string
  readonly out?: string
}

/** `delrapport record [report]`: the paths written, on stdout; problems on stderr. */
export const record: AddCommand = (program, context) => {
  const { texts, language } = context
  const say = recordCommandTexts[language]
  program
    .command('record')
    .description(say.about)
    .argument('[report...]', texts.report)
    .option('--format <list>', say.format)
    .option('--variant <name>', say.variant)
    .option('--strict', texts.strict)
    .option('--out <folder>', say.out)
    .option('--no-cache', texts.noCache)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport record 2021-08',
        'npx delrapport record 2021-08 --format pdf,xlsx',
        'npx delrapport record 2021-08 --out arkiv/2021-08',
      ]),
    )
    .action((named: string[], _: unknown, command) => recordNamed(named, command.optsWithGlobals(), context))
}

async function recordNamed(
  named: readonly string[],
  options: RecordOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, texts, language, finish } = context
  const say = recordCommandTexts[language]
  const formats = recordFormatsIn(options.format, context)
  const workspace = await openWorkspace(effects.cwd)
  const ids = await selectReports(workspace, named, true, context)
  const cache = await openCache(options, context)
  const session = openKeptSession(workspace, await context.parts(), cache)
  const out = options.out === undefined ? null : path.resolve(effects.cwd, options.out)
  await refuseLinkedOutput(workspace.root, out, ids)
  const targets = createTargets(workspace.root, out, language)
  const progress = createProgress(effects.stderr, options.quiet === true)
  const printer = await openKeptPrinter(cache, context)
  const versions: DescribedVersion[] = []
  try {
    for (const id of ids) {
      progress.say(texts.checking(id))
      for (const checked of await checkVariants(session, id, options.variant, context)) {
        const { variant } = checked.numbered.report.meta
        progress.say(say.recording(id))
        const {
          outputs,
          record: files,
          diagnostics,
        } = await writeRecord(checked, {
          formats,
          workspace: session.workspace,
          reads: session.readsOf(id, variant)!,
          folder: targets.claim(id, checked.output),
          printer,
        })
        progress.clear()
        versions.push(describedVersion(checked, language, diagnostics))
        for (const file of [...outputs, ...files])
          effects.stdout.write(`${path.relative(effects.cwd, file)}\n`)
        if (outputs.length === 0) effects.stderr.write(`${say.withoutOutputs(id)}\n`)
      }
    }
  } finally {
    progress.clear()
    await printer.end()
  }
  const told = { versions, root: workspace.root }
  await showProblems(told, await chosenReporters({}, context), effects.stderr, options, context)
  finish(exitCodeOf(versions, options, context))
}
