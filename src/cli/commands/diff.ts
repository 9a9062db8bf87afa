import path from 'node:path'
import { diffOutputNames, diffOutputs, type DiffOutputName } from '../../diff/outputs/index.ts'
import type { Side } from '../../diff/diff-view.ts'
import { wantsColour } from '../../host/environment.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { writeFiles } from '../../host/write-files.ts'
import type { CheckedReport } from '../../engine/checked-report.ts'
import { openSession, type Session } from '../../engine/session.ts'
import { optionAmong } from '../choices.ts'
import { UsageError, type AddCommand, type CommandContext, type GlobalOptions } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { diffTexts } from './diff/texts.ts'

interface DiffOptions extends GlobalOptions {
  readonly variants?: string | true
  readonly since?: string
  readonly format?: string
  readonly out?: string
}

/** A report to compare, and where it is read from. */
interface Subject {
  readonly session: Session
  readonly id: string
  readonly revision: Side['revision']
  readonly variant: string | null
}

/** `delrapport diff <before> <after>` and `delrapport diff <report> --since <revision>`: what changed, on stdout. */
export const diff: AddCommand = (program, context) => {
  const { effects, texts, language, finish } = context
  const say = diffTexts[language]
  program
    .command('diff')
    .description(say.about)
    .argument('[report...]', texts.report)
    .option('--since <version>', say.since)
    .option('--variants [names]', say.variants)
    .addOption(optionAmong('--format <name>', say.format, diffOutputNames))
    .option('--out <file>', say.out)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport diff 2021-04 2021-08',
        'npx delrapport diff 2021-08 --since HEAD~1',
        'npx delrapport diff 2021-08 --variants lekeberg,laxa',
        'npx delrapport diff 2021-04 2021-08 --format html --out diff.html',
      ]),
    )
    .action(async (named: string[], _: unknown, command) => {
      const options: DiffOptions = command.optsWithGlobals()
      const format = formatOf(options, context)
      const session = openSession(await openWorkspace(effects.cwd), await context.parts())
      const progress = createProgress(effects.stderr, options.quiet === true)
      if (options.variants !== undefined && options.since !== undefined)
        throw new UsageError(say.variantsTakeOne)
      const [before, after] =
        options.variants !== undefined
          ? await twoVariants(session, named, options.variants, context)
          : options.since === undefined
            ? await twoReports(session, named, context)
            : await oneReportSince(session, named, options.since, context)
      const compared: CheckedReport[] = []
      for (const { session, id, variant } of [before, after]) {
        progress.say(texts.checking(id))
        compared.push(await session.check(id, variant))
      }
      const { compareReports } = await import('../../diff/compare-reports.ts')
      const [old, now] = compared as [CheckedReport, CheckedReport]
      const text = await diffOutputs[format]({
        difference: compareReports(old.numbered.report, now.numbered.report),
        sides: { before: sideOf(before, old), after: sideOf(after, now) },
        language,
        colour: options.out === undefined && options.color && wantsColour(effects.env, effects.stdout),
      })
      progress.clear()
      if (options.out === undefined) effects.stdout.write(text)
      else {
        const file = path.resolve(effects.cwd, options.out)
        await writeFiles([{ path: file, bytes: Buffer.from(text) }])
        effects.stdout.write(`${path.relative(effects.cwd, file)}\n`)
      }
      finish(exitCodes.done)
    })
}

/** Without `--format`, by what the file is called. */
function formatOf({ format, out }: DiffOptions, { texts }: CommandContext): DiffOutputName {
  if (format === undefined)
    return (
      known(
        path
          .extname(out ?? '')
          .slice(1)
          .toLowerCase(),
      ) ?? 'terminal'
    )
  const found = known(format.trim().toLowerCase())
  if (!found) throw new UsageError(texts.unknownValue('--format', format, diffOutputNames))
  return found
}

const known = (name: string): DiffOutputName | undefined => diffOutputNames.find((each) => each === name)

async function twoReports(
  session: Session,
  named: readonly string[],
  context: CommandContext,
): Promise<[Subject, Subject]> {
  if (named.length !== 2) throw new UsageError(diffTexts[context.language].needsTwo)
  const [before, after] = await selectReports(session.workspace, named, false, context)
  if (after === undefined) throw new UsageError(diffTexts[context.language].sameReport(before!))
  return [
    { session, id: before!, revision: null, variant: null },
    { session, id: after, revision: null, variant: null },
  ]
}

async function oneReportSince(
  session: Session,
  named: readonly string[],
  since: string,
  context: CommandContext,
): Promise<[Subject, Subject]> {
  if (named.length > 1) throw new UsageError(diffTexts[context.language].sinceTakesOne)
  const [id] = await selectReports(session.workspace, named, true, context)
  const { openGitWorkspace } = await import('../../host/git-workspace.ts')
  const { workspace: past, commit } = await openGitWorkspace(session.workspace.root, since)
  if (!(await past.folderNames('reports')).includes(id!))
    throw new UsageError(diffTexts[context.language].notAtRevision(id!, since))
  return [
    {
      session: openSession(past, await context.parts()),
      id: id!,
      revision: { name: since, commit },
      variant: null,
    },
    { session, id: id!, revision: null, variant: null },
  ]
}

/** Two versions of one report: those named, or the only two that there are. */
async function twoVariants(
  session: Session,
  named: readonly string[],
  wanted: string | true,
  context: CommandContext,
): Promise<[Subject, Subject]> {
  if (named.length > 1) throw new UsageError(diffTexts[context.language].variantsTakeOne)
  const [id] = await selectReports(session.workspace, named, true, context)
  const { variants } = await session.check(id!)
  if (variants.length === 0) throw new UsageError(context.texts.noVariants(id!))
  const names = wanted === true ? variants : wanted.split(',').map((name) => name.trim())
  for (const name of names)
    if (!variants.includes(name))
      throw new UsageError(context.texts.unknownVariant(name, nearest(name, variants), variants))
  const [before, after, ...others] = names
  if (before === undefined || after === undefined || before === after || others.length > 0)
    throw new UsageError(diffTexts[context.language].needsVariants(variants))
  const subject = (variant: string): Subject => ({ session, id: id!, revision: null, variant })
  return [subject(before), subject(after)]
}

const sideOf = ({ id, revision, variant }: Subject, checked: CheckedReport): Side => ({
  id: variant === null ? id : `${id} (${variant})`,
  revision,
  variant,
  errors: checked.diagnostics.filter(({ severity }) => severity === 'error').length,
})
