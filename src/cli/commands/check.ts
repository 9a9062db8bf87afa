import type { Edit } from '../../fixes/edit.ts'
import { fixReport } from '../../fixes/fix-report.ts'
import { openWorkspace, type Workspace } from '../../host/workspace.ts'
import type { CheckedReport } from '../../engine/check.ts'
import { openSession } from '../../engine/session.ts'
import { UsageError, type AddCommand, type ReportingOptions } from '../command-context.ts'
import { describedVersion } from '../described-version.ts'
import { editList } from '../edit-list.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { selectReports } from '../select-reports.ts'
import { checkVersions } from '../select-variants.ts'
import { exitCodeOf, showProblems, usualReporter } from '../show-problems.ts'
import { tableChecks } from './check/table-checks.ts'
import { checkTexts } from './check/texts.ts'

/** `delrapport check [report…]`: every problem of the reports, on stdout. */
export const check: AddCommand = (program, context) => {
  const { effects, texts, language, finish } = context
  const say = checkTexts[language]
  program
    .command('check')
    .description(say.about)
    .argument('[report...]', texts.report)
    .option('--fix', say.fix)
    .option('--strict', texts.strict)
    .option('--reporter <name>', say.reporter)
    .addHelpText(
      'after',
      examples(language, [
        'delrapport check',
        'delrapport check 2021-08 --strict',
        'delrapport check 2021-08 --fix',
        'delrapport check --reporter github',
      ]),
    )
    .action(async (named: string[], _: unknown, command) => {
      const options: ReportingOptions = command.optsWithGlobals()
      const names = Object.keys(await context.reporters())
      const reporter = options.reporter ?? usualReporter
      if (!names.includes(reporter)) throw new UsageError(texts.unknownValue('--reporter', reporter, names))
      const workspace = await openWorkspace(effects.cwd)
      const session = openSession(workspace, await context.parts())
      const ids = await selectReports(workspace, named, false, context)
      const progress = createProgress(effects.stderr, options.quiet === true)
      const checked: CheckedReport[] = []
      const unmended: string[] = []
      for (const id of ids) {
        progress.say(texts.checking(id))
        let mended = 0
        for (const version of await checkVersions(session, id)) {
          const { variant } = version.numbered.report.meta
          // What was mended for one version is mended for the next.
          const report = mended > 0 ? await session.check(id, variant) : version
          const edits = options.fix ? await fix(report, workspace) : []
          mended += edits.length
          for (const { span } of edits) session.changed(span.file, null)
          if (edits.length > 0) {
            progress.clear()
            effects.stderr.write(editList(edits, report.locate, texts))
          }
          checked.push(edits.length > 0 ? await session.check(id, variant) : report)
        }
        if (options.fix && mended === 0) unmended.push(id)
      }
      progress.clear()
      if (unmended.length > 0 && !options.quiet) effects.stderr.write(`${texts.nothingToFix(unmended)}\n`)
      const versions = checked.map((report) => describedVersion(report, language))
      const said = await showProblems(versions, workspace.root, effects.stdout, options, context)
      if (!said && !options.quiet) effects.stderr.write(`${say.noProblems(ids)}\n`)
      if (options.verbose && !options.quiet)
        for (const { numbered } of checked)
          effects.stderr.write(
            `\n${say.tablesChecked(numbered.report.id)}\n${tableChecks(numbered.report, language)}`,
          )
      finish(exitCodeOf(versions, options, context))
    })
}

const fix = (
  { numbered, diagnostics, texts }: CheckedReport,
  workspace: Workspace,
): Promise<readonly Edit[]> => fixReport(numbered.report, diagnostics, texts, workspace)
