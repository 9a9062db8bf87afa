import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe } from '../../diagnostics/describe.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { buildReport } from '../../engine/build.ts'
import { openSession } from '../../engine/session.ts'
import { specimenIn } from '../../engine/specimen.ts'
import { addFiles } from '../../host/add-files.ts'
import { openAddress } from '../../host/open-address.ts'
import { isReservedName, openWorkspace, type Workspace } from '../../host/workspace.ts'
import { ownThemeNames, themeNames } from '../../render/load-theme.ts'
import { themeFiles } from '../../starter/theme-files.ts'
import { openCache, type CacheOptions } from '../cache.ts'
import { argumentAmong } from '../choices.ts'
import { chosenReporters } from '../chosen-reporters.ts'
import {
  UsageError,
  type AddCommand,
  type CommandContext,
  type ReportingOptions,
} from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { openKeptPrinter } from '../kept-printer.ts'
import { createProgress } from '../progress.ts'
import { showProblems } from '../show-problems.ts'
import { refuseLinkedOutput, usualFolder } from './build/targets.ts'
import { themeTexts, type ThemeTexts } from './theme/texts.ts'

interface ThemeOptions extends ReportingOptions, CacheOptions {
  readonly from?: string
  readonly out?: string
  readonly open?: true
}

/** `delrapport theme new|preview [name]`: the paths written, on stdout. */
export const theme: AddCommand = (program, context) => {
  const { texts, language } = context
  const say = themeTexts[language]
  program
    .command('theme')
    .description(say.about)
    .addArgument(argumentAmong('[action]', say.action, ['new', 'preview']))
    .argument('[name]', say.name)
    .option('--from <theme>', say.from)
    .option('--out <folder>', say.out)
    .option('--open', say.open)
    .option('--no-cache', texts.noCache)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport theme new kommunen',
        'npx delrapport theme new kommunen --from meridian',
        'npx delrapport theme preview kommunen --open',
      ]),
    )
    .action(async (action: string | undefined, name: string | undefined, _: unknown, command) => {
      const options: ThemeOptions = command.optsWithGlobals()
      if (action === undefined) throw new UsageError(say.withoutAction)
      const workspace = await openWorkspace(context.effects.cwd)
      if (action === 'new') await begin(name, options, workspace, context)
      else if (action === 'preview') await show(name, options, workspace, context)
      else throw new UsageError(say.unknownAction(action))
    })
}

async function begin(
  name: string | undefined,
  { from, quiet }: ThemeOptions,
  workspace: Workspace,
  { effects, language, finish }: CommandContext,
): Promise<void> {
  const say = themeTexts[language]
  if (name === undefined) throw new UsageError(say.withoutName)
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || isReservedName(name))
    throw new UsageError(say.badName(name))
  if ((await themeNames(workspace)).includes(name)) throw new UsageError(say.taken(name))
  if (from !== undefined) refuseUnknown(from, ownThemeNames, say)
  // The default is under every theme.
  const files = await themeFiles(name, from === undefined || from === 'default' ? null : from, language)
  await addFiles(
    workspace.root,
    new Map([...files].map(([file, text]) => [file, new TextEncoder().encode(text)])),
  )
  for (const file of files.keys())
    effects.stdout.write(`${path.relative(effects.cwd, path.join(workspace.root, file))}\n`)
  if (!quiet) effects.stderr.write(`${say.made(name)}\n`)
  finish(exitCodes.done)
}

function refuseUnknown(name: string, names: readonly string[], say: ThemeTexts): void {
  if (!names.includes(name)) throw new UsageError(say.unknown(name, nearest(name, names), names))
}

/** What is wrong in the theme is told, and it is shown all the same. */
async function show(
  name: string | undefined,
  options: ThemeOptions,
  workspace: Workspace,
  context: CommandContext,
): Promise<void> {
  const { effects, language, finish } = context
  const say = themeTexts[language]
  if (name !== undefined) refuseUnknown(name, await themeNames(workspace), say)
  const shown = name === undefined ? 'theme' : `theme-${name}`
  const out = options.out === undefined ? null : path.resolve(effects.cwd, options.out)
  await refuseLinkedOutput(workspace.root, out, [shown])
  const folder = out ?? path.join(workspace.root, usualFolder, shown)
  const specimen = await specimenIn(workspace, name ?? null)
  const session = openSession(specimen.workspace, await context.parts())
  const progress = createProgress(effects.stderr, options.quiet === true)
  progress.say(say.building)
  const checked = await session.check(specimen.id)
  const printer = await openKeptPrinter(await openCache(options, context), context)
  const { written, diagnostics } = await buildReport(checked, {
    formats: ['html', 'pdf'],
    draft: false,
    refuses: () => false,
    folder,
    printer,
    isLast: true,
  }).finally(async () => {
    progress.clear()
    await printer.end()
  })
  const problems = diagnostics.map((diagnostic) => describe(diagnostic, checked.locate, language))
  const told = { versions: [{ report: specimen.id, variant: null, problems }], root: workspace.root }
  await showProblems(told, await chosenReporters({}, context), effects.stderr, options, context)
  for (const file of written) effects.stdout.write(`${path.relative(effects.cwd, file)}\n`)
  const page = written.find((file) => file.endsWith('.html'))
  finish(exitCodes.done)
  // Nobody waits for the browser, which may be open for long.
  if (options.open && page !== undefined)
    void openAddress(pathToFileURL(page).href, effects.env).then(
      (fault) => fault !== null && effects.stderr.write(`${say.notOpened(fault)}\n`),
    )
}
