/** `delrapport import <file> --to reports/<id>`: a whole document as a report, with what was guessed and lost told. */

import path from 'node:path'
import type { DraftFacts } from '../../../adoption/draft.ts'
import { printable } from '../../../diagnostics/reporters/printable.ts'
import { adopt, type CheckedAdoption } from '../../../engine/adopt.ts'
import { audit } from '../../../engine/audit.ts'
import { openSession } from '../../../engine/session.ts'
import { thingsThere } from '../../../host/add-files.ts'
import { openWorkspace } from '../../../host/workspace.ts'
import { workspaceOf } from '../../../host/workspace-of.ts'
import { writeFolder } from '../../../host/write-folder.ts'
import { readDate } from '../../../model/calendar.ts'
import { writableText } from '../../../model/plain-signs.ts'
import { slug } from '../../../source/slug.ts'
import { UsageError, type CommandContext, type GlobalOptions } from '../../command-context.ts'
import { exitCodes } from '../../exit-codes.ts'
import { openDocument, type OpenedDocument } from '../../open-document.ts'
import { createProgress } from '../../progress.ts'
import { checkReportId } from '../../report-id.ts'
import { auditTexts } from '../audit/texts.ts'
import { importTexts } from './texts.ts'

export interface WholeReportOptions extends GlobalOptions {
  readonly to?: string
  readonly title?: string
  readonly organisation?: string
  readonly cutoff?: string
}

export async function importWhole(
  file: string,
  options: WholeReportOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, texts, language, finish } = context
  const say = importTexts[language]
  const facts = factsOf(options, context)
  const target = options.to === undefined ? null : await targetOf(options.to, context)
  const progress = createProgress(effects.stderr, options.quiet === true)
  progress.say(auditTexts[language].reading(file))
  const opened = await openDocument(file, effects.cwd, language)
  progress.clear()
  if (typeof opened === 'string') {
    effects.stderr.write(`${texts.error}: ${printable(opened)}\n`)
    return finish(exitCodes.reportErrors)
  }
  const adoption = await adopt(opened.document, opened.name, facts, await context.parts())
  if (target === null) throw new UsageError(say.withoutTo(file, idOf(adoption, opened)))
  await writeFolder(target.folder, adoption.files)
  for (const name of [...adoption.files.keys()].sort())
    effects.stdout.write(`${path.relative(effects.cwd, path.join(target.folder, name))}\n`)
  if (!options.quiet)
    effects.stderr.write(`${(await summary(adoption, target, context)).map(printable).join('\n')}\n`)
  finish(exitCodes.done)
}

/** What the command line says of the report, whatever the file says. */
function factsOf(
  { title, organisation, cutoff }: WholeReportOptions,
  { language }: CommandContext,
): Partial<DraftFacts> {
  if (cutoff !== undefined && readDate(cutoff, language) !== cutoff)
    throw new UsageError(importTexts[language].badCutoff(cutoff))
  return {
    ...(title !== undefined && { title: writableText(title) }),
    ...(organisation !== undefined && { organisation: writableText(organisation) }),
    ...(cutoff !== undefined && { cutoff }),
  }
}

interface Target {
  readonly id: string
  /** The report's, absolute. */
  readonly folder: string
}

/** `reports/2026-08`, or `2026-08` alone. A workspace begins where there is none. */
async function targetOf(written: string, { effects, language }: CommandContext): Promise<Target> {
  const say = importTexts[language]
  const asPath = path.resolve(effects.cwd, written)
  const isBare = !/[\\/]/.test(written)
  const around = await workspaceOf(path.join(effects.cwd, 'x'))
  const root = around?.workspace.root ?? effects.cwd
  const folder = isBare ? path.join(root, 'reports', written) : asPath
  const id = path.basename(folder)
  if (path.basename(path.dirname(folder)) !== 'reports') throw new UsageError(say.notAReport(written))
  checkReportId(id, language)
  const there = await thingsThere(path.dirname(path.dirname(folder)), [`reports/${id}`])
  if (there.has(`reports/${id}`)) throw new UsageError(say.reportExists(id))
  return { id, folder }
}

/** What the report could be called: the month that it is of, or what its file is. */
const idOf = ({ draft }: CheckedAdoption, { name }: OpenedDocument): string =>
  draft.facts.cutoff?.slice(0, 7) ?? slug(name, 'rapport')

/** What was taken from the file, what was lost, and what there is to go through. */
async function summary(
  adoption: CheckedAdoption,
  { id, folder }: Target,
  { language, parts }: CommandContext,
): Promise<string[]> {
  const say = importTexts[language]
  const { draft, checked } = adoption
  const { title, organisation, cutoff } = draft.facts
  const kinds = new Map<string, number>()
  for (const table of checked.numbered.report.tables)
    kinds.set(table.title, (kinds.get(table.title) ?? 0) + 1)
  const { lost } = audit(adoption, '', language)
  const session = openSession(await openWorkspace(folder), await parts())
  const { diagnostics } = await session.check(id)
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length
  return [
    say.made(id, draft.chapters.length, draft.tables.length, draft.images.size),
    `- ${say.isTitle(title)}`,
    `- ${organisation === null ? say.noOrganisation : say.isOrganisation(organisation)}`,
    `- ${cutoff === null ? say.noCutoff : say.isCutoff(cutoff)}`,
    ...(kinds.size > 0
      ? [say.kinds([...kinds].map(([kind, times]) => `${kind} (${times})`).join(', '))]
      : []),
    ...(draft.front > 0 ? [say.front] : []),
    ...(lost.length > 0
      ? [say.lost, ...lost.map(({ cell, message }) => `- ${cell ? `${cell}: ` : ''}${message}`)]
      : []),
    say.found(id, count('error'), count('warning')),
  ]
}
