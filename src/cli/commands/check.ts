import { reporters } from '../../diagnostics/reporters/index.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { checkReport, type CheckedReport } from '../../pipeline.ts'
import { UsageError, type AddCommand, type ReportingOptions } from '../command-context.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { exitCodeOf, showProblems } from '../show-problems.ts'

const names = Object.keys(reporters)

/** `delrapport check [report…]`: every problem of the reports, on stdout. */
export const check: AddCommand = (program, context) => {
  const { effects, texts, finish } = context
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
      const said = await showProblems(checked, workspace.root, effects.stdout, options, context)
      if (!said && !options.quiet) effects.stderr.write(`${texts.noProblems(ids)}\n`)
      finish(exitCodeOf(checked, options, context))
    })
}
