import path from 'node:path'
import type { DraftFacts } from '../../adoption/draft.ts'
import { printable } from '../../diagnostics/reporters/printable.ts'
import { adopt, type CheckedAdoption } from '../../engine/adopt.ts'
import { audit } from '../../engine/audit.ts'
import { openSession } from '../../engine/session.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { documentLimit } from '../../documents/read-document.ts'
import { readGiven } from '../../host/given-file.ts'
import { readMarks } from '../../source/data/xlsx/read-marks.ts'
import { thingsThere } from '../../host/add-files.ts'
import { workspaceOf } from '../../host/workspace-of.ts'
import { writeFolder } from '../../host/write-folder.ts'
import { readDate } from '../../model/calendar.ts'
import { slug } from '../../source/slug.ts'
import { UsageError, type AddCommand, type CommandContext, type GlobalOptions } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { openDocument, type OpenedDocument } from '../open-document.ts'
import { createProgress } from '../progress.ts'
import { checkReportId } from '../report-id.ts'
import { auditTexts } from './audit/texts.ts'
import type { OneTableOptions } from './import/one-table.ts'
import { oneTableTexts } from './import/one-table-texts.ts'
import { importTexts } from './import/texts.ts'
import { pullTexts } from './pull/texts.ts'

interface ImportOptions extends GlobalOptions, Omit<Partial<OneTableOptions>, keyof GlobalOptions> {
  readonly to?: string
  readonly title?: string
  readonly organisation?: string
  readonly cutoff?: string
}

/** `delrapport import <file> --to reports/<id>`: the paths written, on stdout; what was guessed and lost on stderr. */
export const importReport: AddCommand = (program, context) => {
  const { language } = context
  const say = importTexts[language]
  const ofTable = oneTableTexts[language]
  program
    .command('import')
    .description(say.about)
    .argument('[file]', say.file)
    .option('--to <folder>', say.to)
    .option('--title <text>', say.title)
    .option('--organisation <name>', say.organisation)
    .option('--cutoff <day>', say.cutoff)
    .option('--table <id>', ofTable.table)
    .option('--sheet <name>', ofTable.sheet)
    .option('--range <cells>', ofTable.range)
    .option('--unit <unit>', ofTable.unit)
    .option('--dry-run', pullTexts[language].dryRun)
    .option('--remove', pullTexts[language].remove)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport import delarsrapport.docx --to reports/2026-08',
        'npx delrapport import delarsrapport.pdf --to reports/2026-08 --cutoff 2026-08-31',
        'npx delrapport import bokslut.xlsx --to 2026-08 --table drift --sheet Resultat --range A4:F20',
      ]),
    )
    .action((file: string | undefined, _: unknown, command) =>
      importFile(file, command.optsWithGlobals(), context),
    )
}

async function importFile(
  file: string | undefined,
  options: ImportOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, texts, language, finish } = context
  const say = importTexts[language]
  if (file === undefined) throw new UsageError(say.withoutFile)
  const { table } = options
  if (table !== undefined)
    return (await import('./import/one-table.ts')).importTable(file, { ...options, table }, context)
  if (options.to === undefined && isWorkbook(file)) {
    const bytes = await readGiven(path.resolve(effects.cwd, file), documentLimit)
    const own = 'unread' in bytes ? null : await readMarks(bytes)
    if (own && !('unread' in bytes))
      return (await import('./import/own-workbook.ts')).importWorkbook(file, bytes, own, options, context)
  }
  const stray = (['sheet', 'range', 'unit', 'dryRun', 'remove'] as const).find(
    (name) => options[name] !== undefined,
  )
  if (stray)
    throw new UsageError(
      oneTableTexts[language].onlyWithTable(stray === 'dryRun' ? '--dry-run' : `--${stray}`),
    )
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
  { title, organisation, cutoff }: ImportOptions,
  { language }: CommandContext,
): Partial<DraftFacts> {
  if (cutoff !== undefined && readDate(cutoff, language) !== cutoff)
    throw new UsageError(importTexts[language].badCutoff(cutoff))
  return {
    ...(title !== undefined && { title }),
    ...(organisation !== undefined && { organisation }),
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

const isWorkbook = (file: string): boolean => /^\.xls[xm]$/i.test(path.extname(file))
