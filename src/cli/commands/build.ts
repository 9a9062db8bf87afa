import path from 'node:path'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { formatNames, formats, type FormatName } from '../../formats/index.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { buildReport } from '../../engine/build.ts'
import type { CheckedReport } from '../../engine/check.ts'
import { readOutline } from '../../engine/outline.ts'
import { createPrinter } from '../../print/printer.ts'
import {
  UsageError,
  type AddCommand,
  type CommandContext,
  type ReportingOptions,
} from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { checkVariants } from '../select-variants.ts'
import { exitCodeOf, showProblems } from '../show-problems.ts'

interface BuildCommandOptions extends ReportingOptions {
  readonly format?: string
  readonly all?: boolean
  readonly draft?: boolean
  readonly out?: string
  readonly variant?: string
}

/** `delrapport build [report…]`: the paths written, on stdout; problems on stderr. */
export const build: AddCommand = (program, context) => {
  const { effects, texts } = context
  program
    .command('build')
    .description(texts.build)
    .argument('[report...]', texts.report)
    .option('--format <list>', texts.format)
    .option('--all', texts.all)
    .option('--variant <name>', texts.variant)
    .option('--draft', texts.draft)
    .option('--strict', texts.strict)
    .option('--out <folder>', texts.out)
    .addHelpText(
      'after',
      examples(texts, [
        'delrapport build 2021-08',
        'delrapport build 2021-08 --format html',
        'delrapport build 2021-08 --draft',
        'delrapport build --all --strict',
      ]),
    )
    .action(async (named: string[], _: unknown, command) => {
      const options: BuildCommandOptions = command.optsWithGlobals()
      const chosen = options.format === undefined ? null : readFormats(options.format, context)
      const workspace = await openWorkspace(effects.cwd)
      const ids = await selectReports(workspace, named, options.all !== true, context)
      const printer = createPrinter(effects.env)
      const wanted =
        chosen ?? (await Promise.all(ids.map((id) => readOutline(workspace, id)))).flatMap(formatsOf)
      // It starts while the reports are being read.
      if (wanted.some((name) => formats[name].prints)) printer.warmUp()
      const progress = createProgress(effects.stderr, options.quiet === true)
      const refuses = options.strict ? anyProblem : hasErrors
      const built: CheckedReport[] = []
      const targets = new Set<string>()
      try {
        for (const id of ids) {
          progress.say(texts.checking(id))
          const folder = options.out
            ? path.resolve(effects.cwd, options.out)
            : path.join(workspace.root, 'out', id)
          const versions = await checkVariants(workspace, id, options.variant, context)
          const results: { checked: CheckedReport; written: readonly string[] }[] = []
          for (const checked of versions) {
            const target = path.join(folder, checked.output.name)
            if (targets.has(target)) throw new UsageError(texts.sameOutput(id, target))
            targets.add(target)
            progress.say(texts.building(id))
            const { written, diagnostics } = await buildReport(checked, {
              formats: chosen ?? formatsOf(checked),
              draft: options.draft === true,
              refuses,
              folder,
              printer,
            })
            results.push({ checked: { ...checked, diagnostics: () => diagnostics }, written })
          }
          progress.clear()
          const reports = results.map(({ checked }) => checked)
          for (const report of reports) built.push(report)
          await showProblems(reports, workspace.root, effects.stderr, options, context)
          for (const { checked, written } of results) {
            for (const file of written) effects.stdout.write(`${path.relative(effects.cwd, file)}\n`)
            if (
              written.length > 0 &&
              options.variant === undefined &&
              checked.variants.length > 0 &&
              !options.quiet
            )
              effects.stderr.write(`${texts.withoutVariant(id, checked.variants)}\n`)
            if (written.length === 0)
              effects.stderr.write(`${texts.nothingWritten(id, hasErrors(checked.diagnostics()))}\n`)
            else if (options.draft && hasErrors(checked.diagnostics()))
              effects.stderr.write(`${texts.draftWritten}\n`)
          }
        }
      } finally {
        progress.clear()
        await printer.end()
      }
      if (printer.unsandboxed() && options.verbose) effects.stderr.write(`${texts.unsandboxed}\n`)
      context.finish(options.draft ? exitCodes.done : exitCodeOf(built, options, context))
    })
}

/** The manifest has been held to the names there are. */
const formatsOf = ({ output }: Pick<CheckedReport, 'output'>) => output.formats as FormatName[]

const anyProblem = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity !== 'info')

function readFormats(list: string, { texts }: CommandContext): FormatName[] {
  const names = list.split(',').map((name) => name.trim().toLowerCase())
  for (const name of names)
    if (!formatNames.some((known) => known === name))
      throw new UsageError(texts.unknownValue('--format', name, formatNames))
  return [...new Set(names)] as FormatName[]
}
