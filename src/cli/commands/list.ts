import { printable } from '../../diagnostics/reporters/printable.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { choiceWord } from '../../model/choice.ts'
import { largest } from '../../model/extremes.ts'
import { statusChoices } from '../../model/report-choices.ts'
import { listReports } from '../../engine/list-reports.ts'
import { openSession } from '../../engine/session.ts'
import type { AddCommand } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'

const about = { sv: 'visa rapporterna i mappen', en: 'show the workspace’s reports' }

/** `delrapport list`: each report's id, status and title. */
export const list: AddCommand = (program, { effects, parts, texts, language, finish }) => {
  program
    .command('list')
    .description(about[language])
    .addHelpText('after', examples(language, ['delrapport list']))
    .action(async () => {
      const session = openSession(await openWorkspace(effects.cwd), await parts())
      const reports = await listReports(session)
      if (reports.length === 0) effects.stderr.write(`${texts.noReports}\n`)
      const width = largest(
        reports.map(({ id }) => id.length),
        0,
      )
      const statusWidth = largest(
        statusChoices.map(({ id }) => choiceWord(statusChoices, id, language).length),
        0,
      )
      for (const { id, title, status } of reports) {
        const word = choiceWord(statusChoices, status, language).padEnd(statusWidth)
        effects.stdout.write(`${printable(id).padEnd(width)}  ${word}  ${printable(title)}\n`)
      }
      finish(exitCodes.done)
    })
}
