/** A workbook that this program made, edited since: what is another in it goes back to the report, shown and then written. */

import { printable } from '../../../diagnostics/reporters/printable.ts'
import { documentLimit } from '../../../documents/read-document.ts'
import { editedTables } from '../../../engine/edited-workbook.ts'
import { pullFile, type PulledTable } from '../../../engine/pull.ts'
import { openSession } from '../../../engine/session.ts'
import { readGiven } from '../../../host/given-file.ts'
import { stagedFiles } from '../../../host/staged-files.ts'
import { openWorkspace } from '../../../host/workspace.ts'
import type { Span } from '../../../model/span.ts'
import { readMarks, type MarkedWorkbook } from '../../../source/data/xlsx/read-marks.ts'
import { UsageError, type CommandContext } from '../../command-context.ts'
import { selectReports } from '../../select-reports.ts'
import { tellPulled, type PulledReport, type WritingOptions } from '../pull/tell-pulled.ts'
import { bindingOf } from './file-binding.ts'
import { oneTableTexts } from './one-table-texts.ts'

/** Null for what is not there, no workbook, or another program's. */
export async function openOwnWorkbook(
  file: string,
): Promise<{ readonly bytes: Uint8Array; readonly marks: MarkedWorkbook } | null> {
  const bytes = await readGiven(file, documentLimit)
  const marks = 'unread' in bytes ? null : await readMarks(bytes)
  return marks && !('unread' in bytes) ? { bytes, marks } : null
}

export async function importWorkbook(
  written: string,
  bytes: Uint8Array,
  edited: MarkedWorkbook,
  options: WritingOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, language, finish } = context
  const say = oneTableTexts[language]
  const parts = await context.parts()
  const staged = stagedFiles(await openWorkspace(effects.cwd))
  const session = openSession(staged.workspace, parts)
  if (!(await staged.workspace.folderNames('reports')).includes(edited.report))
    throw new UsageError(say.noReport(written, edited.report))
  const [id] = await selectReports(staged.workspace, [edited.report], true, context)
  const { tables, lost } = await editedTables(bytes, edited, await session.check(id!))
  const pulled: PulledReport[] = []
  for (const { changed, ...cells } of tables) {
    const binding = bindingOf(written, id!, cells, context)
    const concerns = (from: readonly Span[]) =>
      from.some(({ cell }) => cell !== undefined && changed.has(cell))
    const wanted = { isRemoving: options.remove === true, reach: null, concerns }
    const found = await pullFile(binding, bytes, session, staged, id!, parts, wanted)
    pulled.push({ id: id!, ...found, tables: found.tables.map(withoutSilence) })
  }
  if (!options.quiet)
    for (const title of lost) effects.stderr.write(`${printable(say.lostTable(written, title))}\n`)
  if (pulled.length === 0 && lost.length === 0) effects.stdout.write(`${say.asItWas(written)}\n`)
  finish(await tellPulled(pulled, staged, options, context))
}

/** What is as it was is not what the workbook leaves out. */
const withoutSilence = (table: PulledTable): PulledTable =>
  table.update ? { ...table, update: { ...table.update, silent: [] } } : table
