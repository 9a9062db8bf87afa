import path from 'node:path'
import { listEnding } from '../../record/record-list.ts'
import { lockName } from '../../source/adoption-lock.ts'
import { verifyList, type ListFile, type Looked, type Verified } from '../../engine/verify.ts'
import { readGiven } from '../../host/given-file.ts'
import { namesIn } from '../../host/report-folders.ts'
import type { Workspace } from '../../host/workspace.ts'
import { workspaceOf } from '../../host/workspace-of.ts'
import { UsageError, type AddCommand, type CommandContext, type GlobalOptions } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { verifyTexts } from './verify/texts.ts'

/** `delrapport verify <folder…>`: each file that is not what it was, on stdout; exit code 1 where there is one. */
export const verify: AddCommand = (program, context) => {
  const { language } = context
  const say = verifyTexts[language]
  program
    .command('verify')
    .description(say.about)
    .argument('[folder...]', say.folder)
    .addHelpText(
      'after',
      examples(language, ['npx delrapport verify out/2021-08', 'npx delrapport verify reports/2021-08']),
    )
    .action((given: string[], _: unknown, command) => verifyAll(given, command.optsWithGlobals(), context))
}

async function verifyAll(
  given: readonly string[],
  options: GlobalOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, texts, language, finish } = context
  const say = verifyTexts[language]
  if (given.length === 0) throw new UsageError(say.whichFolder)
  let isAllSame = true
  for (const one of given)
    for (const file of await listsAt(path.resolve(effects.cwd, one), one, context)) {
      const shown = path.relative(effects.cwd, file)
      const bytes = await readGiven(file, longestList)
      const found = 'unread' in bytes ? say.unreadable(shown) : await verified({ file, bytes }, context)
      if (typeof found === 'string') effects.stderr.write(`${texts.error}: ${found}\n`)
      else tell(found, shown, options, context)
      isAllSame &&= typeof found !== 'string' && differingIn(found).length === 0
    }
  finish(isAllSame ? exitCodes.done : exitCodes.reportErrors)
}

/** Bytes; longer lists are nobody's report. */
const longestList = 32 * 1024 * 1024

/** The lists in a folder, or the one that is named. */
async function listsAt(
  whole: string,
  given: string,
  { language }: CommandContext,
): Promise<readonly string[]> {
  if (isList(path.basename(whole))) return [whole]
  const names = (await namesIn(whole)).filter(isList).toSorted()
  if (names.length === 0) throw new UsageError(verifyTexts[language].nothing(given))
  return names.map((name) => path.join(whole, name))
}

const isList = (name: string): boolean => name.endsWith(listEnding) || name === lockName

/** What was found, or why nothing can be. */
async function verified(
  list: ListFile,
  { effects, language, parts }: CommandContext,
): Promise<Verified | string> {
  const say = verifyTexts[language]
  const around = [list.file, path.join(effects.cwd, 'x')]
  const find = async (report: string): Promise<Workspace | null> => {
    for (const place of around) {
      const workspace = (await workspaceOf(place))?.workspace
      if (workspace && (await workspace.folderNames('reports')).includes(report)) return workspace
    }
    return null
  }
  const found = await verifyList(list, find, await parts())
  const shown = path.relative(effects.cwd, list.file)
  if (typeof found === 'string') return say[found === 'changed' ? 'changedList' : 'notOurs'](shown)
  return found.outputs || found.sources ? found : say.nowhere(shown, found.report)
}

const differingIn = ({ outputs, sources }: Verified): Looked['differing'] => [
  ...(outputs?.differing ?? []),
  ...(sources?.differing ?? []),
]

function tell(
  found: Verified,
  list: string,
  { quiet }: GlobalOptions,
  { effects, language }: CommandContext,
): void {
  const say = verifyTexts[language]
  const differing = differingIn(found)
  for (const { file, difference } of differing)
    effects.stdout.write(`${say.differences[difference]}: ${file}\n`)
  const { report, outputs, sources, isOtherProgram } = found
  const lines = [
    differing.length > 0
      ? say.differ(list, differing.length)
      : say.same(list, outputs && outputs.count, sources && sources.count),
    ...(sources ? [] : [say.withoutSources(report)]),
    ...(outputs ? [] : [say.withoutOutputs(report)]),
    ...(isOtherProgram ? [say.otherProgram] : []),
  ]
  if (!quiet) effects.stderr.write(`${lines.join('\n')}\n`)
}
