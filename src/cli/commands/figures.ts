import { figureFormats, type FigureRow } from '../../figures/formats/index.ts'
import { linkFigures } from '../../figures/link-figures.ts'
import { listedFigures } from '../../figures/listed-figures.ts'
import { auditFigures } from '../../figures/match-figures.ts'
import { writeEdits } from '../../fixes/write-edits.ts'
import { openWorkspace, type Workspace } from '../../host/workspace.ts'
import { lookUp } from '../../model/look-up.ts'
import type { CheckedReport } from '../../engine/checked-report.ts'
import { openSession } from '../../engine/session.ts'
import { optionAmong } from '../choices.ts'
import { UsageError, type AddCommand, type GlobalOptions } from '../command-context.ts'
import { editList } from '../edit-list.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { selectReports } from '../select-reports.ts'
import { checkVersions } from '../select-variants.ts'
import { figuresTexts } from './figures/texts.ts'

const names = Object.keys(figureFormats)

interface FiguresOptions extends GlobalOptions {
  readonly format?: string
  readonly fix?: boolean
}

/** `delrapport figures [report…]`: every figure in prose, and the cell that it agrees with, on stdout. */
export const figures: AddCommand = (program, context) => {
  const { effects, texts, language, finish } = context
  const say = figuresTexts[language]
  program
    .command('figures')
    .description(say.about)
    .argument('[report...]', texts.report)
    .addOption(optionAmong('--format <name>', say.format, names))
    .option('--fix', say.fix)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport figures 2021-08',
        'npx delrapport figures 2021-08 --format csv',
        'npx delrapport figures 2021-08 --fix',
      ]),
    )
    .action(async (named: string[], _: unknown, command) => {
      const options: FiguresOptions = command.optsWithGlobals()
      const format = lookUp(figureFormats, options.format ?? 'table')
      if (!format) throw new UsageError(texts.unknownValue('--format', options.format!, names))
      const workspace = await openWorkspace(effects.cwd)
      const session = openSession(workspace, await context.parts())
      const ids = await selectReports(workspace, named, false, context)
      const rows: FigureRow[] = []
      for (const id of ids) {
        for (const version of await checkVersions(session, id)) {
          const { variant } = version.numbered.report.meta
          let checked = options.fix ? await session.check(id, variant) : version
          if (options.fix) {
            const edits = await link(checked, workspace)
            effects.stderr.write(
              edits.length > 0 ? editList(edits, checked.locate, texts) : `${texts.nothingToFix([id])}\n`,
            )
            for (const { span } of edits) session.changed(span.file, null)
            if (edits.length > 0) checked = await session.check(id, variant)
          }
          const found = listedFigures(checked.numbered.report, id, checked.locate)
          for (const row of found) if (!rows.some((other) => isSame(row, other))) rows.push(row)
        }
      }
      effects.stdout.write(format(rows, language))
      finish(exitCodes.done)
    })
}

/** What every variant says is said once. */
const isSame = (a: FigureRow, b: FigureRow): boolean =>
  a.place === b.place && a.figure === b.figure && a.status === b.status

function link(checked: CheckedReport, workspace: Workspace) {
  const { report } = checked.numbered
  const sources = new Map(checked.texts.map((source) => [source.file, source]))
  return writeEdits(linkFigures(auditFigures(report), report, sources), sources, workspace)
}
