import path from 'node:path'
import { printable } from '../../diagnostics/reporters/printable.ts'
import { createCollector } from '../../diagnostics/diagnostic.ts'
import { openWorkspace, type Workspace } from '../../host/workspace.ts'
import { writeFolder } from '../../host/write-folder.ts'
import { profileNamed } from '../../engine/hold-profile.ts'
import { newReport as makeReport } from '../../engine/new-report.ts'
import { openSession, type Session } from '../../engine/session.ts'
import { monthsBetween } from '../../roll-forward/next-period.ts'
import type { LeftToDo } from '../../roll-forward/roll-forward.ts'
import { UsageError, type AddCommand, type CommandContext, type GlobalOptions } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { checkReportId } from '../report-id.ts'
import { selectReports } from '../select-reports.ts'
import { newTexts, type NewTexts } from './new/texts.ts'

interface NewOptions extends GlobalOptions {
  readonly from?: string
  readonly keepText?: boolean
  readonly profile?: string
}

/** `delrapport new <report> --from <report>`: the paths written, on stdout; what is left to do on stderr. */
export const newReport: AddCommand = (program, context) => {
  const { effects, language, finish } = context
  const say = newTexts[language]
  program
    .command('new')
    .description(say.about)
    .argument('[newReport]', say.id)
    .option('--from <report>', say.from)
    .option('--keep-text', say.keepText)
    .option('--profile <name>', say.profile)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport new 2021-12 --from 2021-08',
        'npx delrapport new 2021-12 --from 2021-08 --keep-text',
        'npx delrapport new 2022-04',
        'npx delrapport new 2022-08 --profile rkr-r17',
      ]),
    )
    .action(async (id: string | undefined, _: unknown, command) => {
      const options: NewOptions = command.optsWithGlobals()
      const workspace = await openWorkspace(effects.cwd)
      const taken = await workspace.folderNames('reports')
      const last = taken.at(-1) ?? null
      if (id === undefined) throw new UsageError(say.withoutId(exampleAfter(last)))
      checkReportId(id, language)
      const session = openSession(workspace, await context.parts())
      if (taken.some((name) => name.toLowerCase() === id)) throw new UsageError(say.reportExists(id))
      if (options.from !== undefined && options.profile !== undefined) throw new UsageError(say.oneOfBoth)

      const [from = null] =
        options.from === undefined ? [] : await selectReports(workspace, [options.from], false, context)
      const made = await makeReport(session, id, {
        ...(from !== null && { from }),
        keepText: options.keepText === true,
        ...(options.profile !== undefined && (await profileFor(options.profile, workspace, context, say))),
        parts: await context.parts(),
      })
      if (!made) throw new UsageError(say.unreadableManifest(from!))
      const folder = path.join(workspace.root, 'reports', id)
      await writeFolder(folder, made.files)
      session.changed(`reports/${id}`, null)

      const lines = await leftToDo(session, id, made.left, from ?? id, say)
      if (from === null && last !== null && options.profile === undefined) lines.push(say.fromLast(id, last))
      for (const name of [...made.files.keys()].sort())
        effects.stdout.write(`${path.relative(effects.cwd, path.join(folder, name))}\n`)
      if (!options.quiet) effects.stderr.write(`${lines.map(printable).join('\n')}\n`)
      finish(exitCodes.done)
    })
}

/** Whatever is wrong with the profile is told in its own words. */
async function profileFor(name: string, workspace: Workspace, context: CommandContext, say: NewTexts) {
  const { emit, settle } = createCollector()
  const found = await profileNamed(name, workspace, await context.parts(), emit)
  if (found) return found
  const [first] = settle({})
  const { message, hint } = first!.entry[context.language]
  const said = `${message(first!.args)} ${hint(first!.args)}`
  throw new UsageError(first!.code === 'profile/unknown' ? said : say.brokenProfile(name, said))
}

/** A name for the next report and the one that it follows on, where their names are months. */
function exampleAfter(last: string | null): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(last ?? '') ?? []
  if (last === null) return '2026-08'
  if (year === undefined) return `2026-08 --from ${last}`
  const next = Number(year) * 12 + Number(month) - 1 + monthsBetween
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')} --from ${last}`
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
    say.created(id, lines.length > 0),
    ...lines.map((line) => `- ${line}`),
    ...(kept.length > 0 ? [say.keptFrom(from), ...kept.map((line) => `- ${line}`)] : []),
    say.checkNext(id),
  ]
}
