import { openAddress } from '../../host/open-address.ts'
import { readPackageFacts } from '../../host/package-facts.ts'
import { watchFiles } from '../../host/watch.ts'
import { openWorkspace } from '../../host/workspace.ts'
import type { KeptParts } from '../../print/kept-parts.ts'
import { printerOn } from '../../print/printer.ts'
import { printedReports } from '../../preview/printed-reports.ts'
import { openDesk } from '../../preview/desk.ts'
import { previewedReports } from '../../preview/reports.ts'
import { servePreview } from '../../preview/serve.ts'
import { plainView } from '../../preview/view.ts'
import { openCache, type CacheOptions } from '../cache.ts'
import { UsageError, type AddCommand, type CommandContext } from '../command-context.ts'
import { examples } from '../help.ts'
import { openKeptSession } from '../kept-session.ts'
import { openPress } from '../open-press.ts'
import { selectReports } from '../select-reports.ts'
import { chosenJobs } from './build/jobs.ts'
import { previewCommandTexts } from './preview/texts.ts'

interface PreviewOptions extends CacheOptions {
  readonly port?: string
  readonly readOnly?: true
  readonly open?: true
  readonly inEditor?: true
}

/** Milliseconds: a look too many costs little, and nobody likes to wait. */
const quiet = 10

/** Also where nothing is said. */
const usualPort = '5173'

/** `delrapport preview [report]`: the report in the browser, shown anew at each save. */
export const preview: AddCommand = (program, context) => {
  const { texts, language } = context
  const say = previewCommandTexts[language]
  program
    .command('preview')
    .description(say.about)
    .argument('[report]', texts.report)
    .option('--port <number>', say.port)
    .option('--open', say.open)
    .option('--read-only', say.readOnly)
    .option('--in-editor', say.inEditor)
    .option('--no-cache', texts.noCache)
    .addHelpText(
      'after',
      examples(language, ['npx delrapport preview', 'npx delrapport preview 2021-08 --open']),
    )
    .action((report: string | undefined, _: unknown, command) =>
      previewReport(report, command.optsWithGlobals(), context),
    )
}

/** Until it is ended by a signal, or with the editor that shows it: nobody else could end that one. */
async function previewReport(
  report: string | undefined,
  options: PreviewOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, language } = context
  const say = previewCommandTexts[language]
  const port = options.port ?? usualPort
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65535) throw new UsageError(say.noPort(port))
  const workspace = await openWorkspace(effects.cwd)
  const ids = await selectReports(workspace, report === undefined ? [] : [report], false, context)
  const session = openKeptSession(workspace, await context.parts(), await openCache(options, context))
  const watch = watchFiles(workspace.root, quiet)
  const reports = previewedReports(session, workspace, language, (reads) => void watch.follow(reads))
  // The last one is most often the one that is being written.
  const first = ids.at(-1)!
  await reports.shown(plainView(first))
  const { version } = await readPackageFacts()
  const jobs = chosenJobs(undefined, context)
  const open = async (kept: KeptParts) => printerOn(await openPress(jobs, context), { jobs, kept })
  const printed = printedReports({ reports, language, open })
  const setting = {
    reports,
    printed,
    desk: openDesk(workspace),
    writing: { session, version },
    root: workspace.root,
    first,
    port: Number(port),
    isReadOnly: options.readOnly === true,
    isInEditor: options.inEditor === true,
    language,
  }
  const { url, saved, left, end } = await servePreview(setting)
  effects.stdout.write(`${say.running(url)}\n`)
  if (options.open)
    void openAddress(url, effects.env).then(
      (fault) => fault !== null && effects.stderr.write(`${say.notOpened(fault)}\n`),
    )
  const isOver = options.inEditor ? left.then(() => true) : new Promise<never>(() => undefined)
  while (!(await Promise.race([isOver, watch.burst().then(() => false)]))) await saved()
  await Promise.all([end(), watch.close()])
}
