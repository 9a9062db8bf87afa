import { openWorkspace } from '../../host/workspace.ts'
import { listReports } from '../../engine/list-reports.ts'
import { openSession } from '../../engine/session.ts'
import type { AddCommand, GlobalOptions } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { asJson, asLines } from './list/outputs.ts'
import { listTexts } from './list/texts.ts'

interface ListOptions extends GlobalOptions {
  readonly json?: boolean
}

/** `delrapport list`: each report's id, status and title. */
export const list: AddCommand = (program, { effects, parts, texts, language, finish }) => {
  const say = listTexts[language]
  program
    .command('list')
    .description(say.about)
    .option('--json', say.json)
    .addHelpText('after', examples(language, ['npx delrapport list', 'npx delrapport list --json']))
    .action(async (_: unknown, command) => {
      const { json }: ListOptions = command.optsWithGlobals()
      const session = openSession(await openWorkspace(effects.cwd), await parts())
      const reports = await listReports(session)
      if (reports.length === 0) effects.stderr.write(`${texts.noReports}\n`)
      effects.stdout.write(json ? asJson(reports) : asLines(reports, language))
      finish(exitCodes.done)
    })
}
