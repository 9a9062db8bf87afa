/** Documents made elsewhere, audited one after the other: their problems told, and what was checked of each. */

import path from 'node:path'
import type { Described } from '../../../diagnostics/describe.ts'
import { printable } from '../../../diagnostics/reporters/printable.ts'
import { adopt } from '../../../engine/adopt.ts'
import { audit as auditDocument, markedPage, type Audit } from '../../../engine/audit.ts'
import { writeFiles } from '../../../host/write-files.ts'
import { UsageError, type CommandContext, type ReportingOptions } from '../../command-context.ts'
import { exitCodes } from '../../exit-codes.ts'
import { openDocument } from '../../open-document.ts'
import { createProgress } from '../../progress.ts'
import { chosenReporters, areForPeople } from '../../chosen-reporters.ts'
import { exitCodeOf, showProblems, writeProblems } from '../../show-problems.ts'
import { auditTexts } from './texts.ts'

interface AuditOptions extends ReportingOptions {
  readonly all?: boolean
  readonly marked?: string
}

export async function auditFiles(
  files: readonly string[],
  options: AuditOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, texts, language, finish } = context
  const say = auditTexts[language]
  const chosen = await chosenReporters(options, context)
  if (files.length === 0) throw new UsageError(say.withoutFile)
  if (options.marked !== undefined && files.length > 1) throw new UsageError(say.markedTakesOne)
  const progress = createProgress(effects.stderr, options.quiet === true)
  const audits: { file: string; audit: Audit }[] = []
  const unread: string[] = []
  for (const file of files) {
    progress.say(say.reading(file))
    const opened = await openDocument(file, effects.cwd, language)
    if (typeof opened === 'string') {
      unread.push(opened)
      continue
    }
    const adoption = await adopt(opened.document, opened.name, {}, await context.parts())
    audits.push({ file, audit: auditDocument(adoption, nameOf(file, context), language) })
    if (options.marked !== undefined)
      await writeMarked(await markedPage(adoption, nameOf(file, context)), options.marked, context)
  }
  progress.clear()
  const isSpared = areForPeople(chosen)
  const versions = audits.map(({ file, audit: { problems, remarks, unjudged, lost } }) => ({
    report: file,
    variant: null,
    // What a program reads is complete.
    problems: [...problems, ...(options.all ? remarks : []), ...(isSpared ? [] : [...unjudged, ...lost])],
  }))
  const told = { versions, root: effects.cwd }
  await showProblems(told, chosen, effects.stdout, options, context)
  await writeProblems(told, chosen, effects.stdout, options, context)
  for (const text of unread) effects.stderr.write(`${texts.error}: ${printable(text)}\n`)
  if (!options.quiet)
    for (const { file, audit } of audits) effects.stderr.write(summary(file, audit, options, context))
  const code = exitCodeOf(versions, options, context)
  finish(unread.length > 0 ? exitCodes.reportErrors : code)
}

async function writeMarked(html: string, written: string, { effects }: CommandContext): Promise<void> {
  const file = path.resolve(effects.cwd, written)
  await writeFiles([{ path: file, bytes: Buffer.from(html) }])
  effects.stdout.write(`${path.relative(effects.cwd, file)}\n`)
}

/** From the folder that the command is run in. */
const nameOf = (file: string, { effects }: CommandContext): string =>
  path.relative(effects.cwd, path.resolve(effects.cwd, file)).replaceAll(path.sep, '/')

/** What was checked, and what was not. */
function summary(
  file: string,
  { tables, unjudged, lost, remarks }: Audit,
  { all }: AuditOptions,
  { language }: CommandContext,
): string {
  const say = auditTexts[language]
  const lines = [
    tables === 0 ? say.noTables(file) : say.checked(file, tables, Math.min(tables, unjudged.length)),
    ...(unjudged.length > 0 ? [say.unjudged, ...unjudged.map(noteLine)] : []),
    ...(lost.length > 0 ? [say.lost, ...lost.map(noteLine)] : []),
    ...(remarks.length > 0 && !all ? [say.remarks(remarks.length)] : []),
  ]
  return `${lines.map(printable).join('\n')}\n`
}

const noteLine = ({ cell, message }: Described): string => `- ${cell ? `${cell}: ` : ''}${message}`
