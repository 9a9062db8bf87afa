import path from 'node:path'
import { printable } from '../../diagnostics/reporters/printable.ts'
import { EnvironmentError } from '../../host/environment-error.ts'
import { isReservedName, isUnread, openWorkspace, type Workspace } from '../../host/workspace.ts'
import { writeFolder } from '../../host/write-folder.ts'
import type { CheckedReport } from '../../engine/check.ts'
import { openSession, type Session } from '../../engine/session.ts'
import { firstReport } from '../../roll-forward/first-report.ts'
import { rollForward, type LeftToDo } from '../../roll-forward/roll-forward.ts'
import { rolledBytes } from '../../roll-forward/rolled-bytes.ts'
import { UsageError, type AddCommand, type CommandContext, type GlobalOptions } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { selectReports } from '../select-reports.ts'
import { newTexts, type NewTexts } from './new/texts.ts'

interface NewOptions extends GlobalOptions {
  readonly from?: string
  readonly keepText?: boolean
}

/** A report's files by their paths in its folder. */
type Files = ReadonlyMap<string, Uint8Array>

/** `delrapport new <report> --from <report>`: the paths written, on stdout; what is left to do on stderr. */
export const newReport: AddCommand = (program, context) => {
  const { effects, language, finish } = context
  const say = newTexts[language]
  program
    .command('new')
    .description(say.about)
    .argument('[report]', say.id)
    .option('--from <report>', say.from)
    .option('--keep-text', say.keepText)
    .addHelpText(
      'after',
      examples(language, [
        'delrapport new 2021-12 --from 2021-08',
        'delrapport new 2021-12 --from 2021-08 --keep-text',
        'delrapport new 2022-04',
      ]),
    )
    .action(async (id: string | undefined, _: unknown, command) => {
      const options: NewOptions = command.optsWithGlobals()
      if (id === undefined) throw new UsageError(say.withoutId)
      if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new UsageError(say.badId(id))
      if (isReservedName(id)) throw new UsageError(say.reservedId(id))
      const session = openSession(await openWorkspace(effects.cwd), await context.parts())
      const { workspace } = session
      const taken = await workspace.folderNames('reports')
      if (taken.some((name) => name.toLowerCase() === id)) throw new UsageError(say.reportExists(id))

      const made = await (options.from === undefined
        ? firstFiles(id)
        : rolledFiles(session, id, options.from, options.keepText === true, context))
      const folder = path.join(workspace.root, 'reports', id)
      await writeFolder(folder, made.files)
      session.changed(`reports/${id}`, null)

      const lines = await leftToDo(session, id, made.left, made.from, say)
      for (const name of [...made.files.keys()].sort())
        effects.stdout.write(`${path.relative(effects.cwd, path.join(folder, name))}\n`)
      if (!options.quiet) effects.stderr.write(`${lines.map(printable).join('\n')}\n`)
      finish(exitCodes.done)
    })
}

interface Made {
  readonly files: Files
  readonly left: LeftToDo
  readonly from: string
}

async function rolledFiles(
  session: Session,
  id: string,
  named: string,
  keepText: boolean,
  context: CommandContext,
): Promise<Made> {
  const { workspace } = session
  const [from] = (await selectReports(workspace, [named], false, context)) as [string]
  const folder = `reports/${from}`
  const whole = await session.check(from)
  const versions: CheckedReport[] = []
  for (const variant of whole.variants) versions.push(await session.check(from, variant))
  const texts = new Map(
    [whole, ...versions].flatMap((checked) => checked.texts.map((text) => [text.file, text])),
  )
  const rolled = rollForward({
    id,
    reports: [whole.numbered.report, ...versions.map(({ numbered }) => numbered.report)],
    texts: [...texts.values()],
    builtInKinds: (await context.parts()).kinds,
    keepText,
  })
  if (!rolled) throw new UsageError(newTexts[context.language].unreadableManifest(from))

  const files = new Map<string, Uint8Array>()
  for (const file of await filesBelow(workspace, folder)) {
    const bytes = await workspace.readBytes(file, byteLimit)
    if (isUnread(bytes))
      throw new EnvironmentError('notReadable', {
        path: file,
        detail: bytes.unread,
      })
    const source = texts.get(file)
    const edits = rolled.edits.filter(({ span }) => span.file === file)
    const changed = source && edits.length > 0 ? rolledBytes(bytes, source, edits) : bytes
    if (!changed)
      throw new EnvironmentError('notReadable', {
        path: file,
        detail: 'changed',
      })
    files.set(path.posix.relative(folder, file), changed)
  }
  return { files, left: rolled, from }
}

const byteLimit = 200 * 1024 * 1024

async function filesBelow(workspace: Workspace, folder: string): Promise<string[]> {
  const files = (await workspace.fileNames(folder, '')).map((name) => `${folder}/${name}`)
  for (const name of await workspace.folderNames(folder))
    for (const file of await filesBelow(workspace, `${folder}/${name}`)) files.push(file)
  return files
}

/** What is left to do, a line for each. */
async function leftToDo(
  session: Session,
  id: string,
  left: LeftToDo,
  from: string,
  say: NewTexts,
): Promise<string[]> {
  const checked = await session.check(id)
  const errors = checked.diagnostics.filter(({ severity }) => severity === 'error')
  const others = errors.filter(({ code }) => code !== 'cell/required').length
  const lines = [
    ...(left.toWrite > 0 ? [say.toWrite(left.toWrite)] : []),
    ...left.tables.flatMap(({ name, emptied, leftOut, compared }) => [
      ...(emptied > 0 ? [say.toFillIn(name, emptied)] : []),
      ...(leftOut > 0 ? [say.leftOut(name, leftOut)] : []),
      ...(compared === null ? [] : [say.compared(name, compared, from)]),
    ]),
    ...left.unchanged.map((file) => say.tableUnchanged(file.replace(`reports/${from}/`, ''))),
    ...(others > 0 ? [say.otherErrors(others)] : []),
  ]
  const kept = left.kept.map((one) => say.kept(one))
  return [
    say.created(id),
    ...lines.map((line) => `- ${line}`),
    ...(kept.length > 0 ? [say.keptFrom(from), ...kept.map((line) => `- ${line}`)] : []),
    say.checkNext(id),
  ]
}

function firstFiles(id: string): Made {
  const { texts, left } = firstReport(id)
  const files = new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]))
  return { files, left, from: id }
}
