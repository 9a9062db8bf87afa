/** `delrapport import <file> --table <id>`: one table of a report from a sheet or a CSV file, shown and then written. */

import path from 'node:path'
import { nearest } from '../../../diagnostics/nearest.ts'
import { pullFile } from '../../../engine/pull.ts'
import { openSession } from '../../../engine/session.ts'
import { readGiven } from '../../../host/given-file.ts'
import { stagedFiles } from '../../../host/staged-files.ts'
import { openWorkspace } from '../../../host/workspace.ts'
import { UsageError, type CommandContext } from '../../command-context.ts'
import { fileTexts } from '../../document-texts.ts'
import { selectReports } from '../../select-reports.ts'
import { tellPulled, type WritingOptions } from '../pull/tell-pulled.ts'
import { bindingOf } from './file-binding.ts'
import { oneTableTexts } from './one-table-texts.ts'

export interface OneTableOptions extends WritingOptions {
  readonly to?: string
  readonly table: string
  readonly sheet?: string
  readonly range?: string
  readonly unit?: string
}

/** In bytes, as for the files of a report's tables. */
const byteLimit = 20 * 1024 * 1024

export async function importTable(
  written: string,
  options: OneTableOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, language, finish } = context
  const { table, to } = options
  const say = oneTableTexts[language]
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(table)) throw new UsageError(say.badId(table))
  const bytes = await readGiven(path.resolve(effects.cwd, written), byteLimit)
  if ('unread' in bytes) throw new UsageError(fileTexts[language].notThere[bytes.unread](written))
  const parts = await context.parts()
  const staged = stagedFiles(await openWorkspace(effects.cwd))
  const session = openSession(staged.workspace, parts)
  const [id] = await selectReports(staged.workspace, to === undefined ? [] : [to], true, context)
  const known = (await session.check(id!)).numbered.report.tables.flatMap(({ ownId }) => ownId?.id ?? [])
  const near = known.includes(table) ? null : nearest(table, known)
  if (near !== null) throw new UsageError(say.meant(table, near))
  const binding = bindingOf(written, id!, options, context)
  const wanted = { isRemoving: options.remove === true, reach: null }
  const pulled = await pullFile(binding, bytes, session, staged, id!, parts, wanted)
  finish(await tellPulled([{ id: id!, ...pulled }], staged, options, context))
}
