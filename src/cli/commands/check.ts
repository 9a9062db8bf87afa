import { appendFile } from '../../host/append-file.ts'
import { describe } from '../../diagnostics/describe.ts'
import { reporters, type ReporterName } from '../../diagnostics/reporters/index.ts'
import { githubSummary } from '../../diagnostics/reporters/github.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { checkReport, type CheckedReport } from '../../pipeline.ts'
import { UsageError, type AddCommand, type ReportingOptions } from '../command-context.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { exitCodeOf, problemText } from '../show-problems.ts'

const names = Object.keys(reporters)

/** `delrapport check [report…]`: every problem of the reports, on stdout. */
export const check: AddCommand = (program, context) => {
  const { effects, texts, language, finish } = context
  program
    .command('check')
    .description(texts.check)
    .argument('[report...]', texts.report)
    .option('--strict', texts.strict)
    .option('--reporter <name>', texts.reporter)
    .addHelpText(
      'after',
      examples(texts, [
        'delrapport check',
        'delrapport check 2021-08 --strict',
        'delrapport check --reporter github',
      ]),
    )
    .action(async (named: string[], _: unknown, command) => {
      const options: ReportingOptions = command.optsWithGlobals()
      const reporter = options.reporter ?? 'pretty'
      if (!names.includes(reporter)) throw new UsageError(texts.unknownValue('--reporter', reporter, names))
      const workspace = await openWorkspace(effects.cwd)
      const ids = await selectReports(workspace, named, false, context)
      const progress = createProgress(effects.stderr, options.quiet === true)
      const checked: CheckedReport[] = []
      for (const id of ids) {
        progress.say(texts.checking(id))
        checked.push(await checkReport(workspace, id))
      }
      progress.clear()
      const text = problemText(checked, effects.stdout, options, context)
      effects.stdout.write(text)
      if (text === '' && !options.quiet) effects.stderr.write(`${texts.noProblems(ids)}\n`)
      await writeSummary(reporter, checked)
      finish(exitCodeOf(checked, options, context))
    })

  /** GitHub shows ten annotations a step; the summary page holds them all. */
  async function writeSummary(reporter: ReporterName, checked: readonly CheckedReport[]): Promise<void> {
    const file = effects.env.GITHUB_STEP_SUMMARY
    if (reporter !== 'github' || !file) return
    const problems = checked.flatMap((report) =>
      report.diagnostics().map((diagnostic) => describe(diagnostic, report.locate, language)),
    )
    await appendFile(file, githubSummary(problems))
  }
}
