/** Problems of some reports → text by the chosen reporters, and the exit code that they mean. */

import path from 'node:path'
import { byFile } from '../diagnostics/by-file.ts'
import { placeText, type Described } from '../diagnostics/describe.ts'
import { appendFile } from '../host/append-file.ts'
import { wantsColour } from '../host/environment.ts'
import { readPackageFacts } from '../host/package-facts.ts'
import { writeFiles } from '../host/write-files.ts'
import type { ChosenReporter } from './chosen-reporters.ts'
import type { ReporterOptions } from '../diagnostics/reporters/reporter.ts'
import type { CommandContext, ReportingOptions } from './command-context.ts'
import type { DescribedVersion } from './described-version.ts'
import type { Output } from './effects.ts'
import { exitCodes } from './exit-codes.ts'

/** What is told, and from which folder: the workspace's root. */
export interface Told {
  readonly versions: readonly DescribedVersion[]
  readonly root: string
}

/** Writes what people, and whoever runs the program, are told: what is known so far. Returns whether there was anything to say. */
export async function showProblems(
  told: Told,
  chosen: readonly ChosenReporter[],
  output: Output,
  options: ReportingOptions,
  context: CommandContext,
): Promise<boolean> {
  const { effects, texts } = context
  const { version } = await readPackageFacts()
  let said = false
  for (const { reporter, file } of chosen.filter((one) => !isDocument(one))) {
    if (file !== null) continue
    const base = reporter.base?.(effects.env)
    const problems = toldOf(told, base)
    const isSpared = reporter.isForPeople && options.quiet && !options.strict
    const wanted = isSpared ? problems.filter(isError) : problems
    const about = { reports: foldersOf(told, base), version }
    const text = textOf(wanted, reporter, about, output, options, context)
    const shown = options.verbose ? wanted : wanted.filter(({ severity }) => severity !== 'info')
    const fixable = shown.reduce((sum, { fixes }) => sum + fixes, 0)
    const isTold = reporter.isForPeople && fixable > 0 && !options.fix
    if (reporter.speaksCommands) output.writeCommands(text)
    else output.write(isTold ? `${text}${texts.fixable(fixable)}\n` : text)
    const summary = reporter.summary?.(problems, effects.env)
    if (summary) await appendFile(summary.file, summary.text)
    said ||= text !== ''
  }
  return said
}

/**
 * Writes what is a document of its own, and so holds all problems at once. Where all of it goes to files, that is said. Returns
 * whether there was anything to say.
 */
export async function writeProblems(
  told: Told,
  chosen: readonly ChosenReporter[],
  output: Output,
  options: ReportingOptions,
  context: CommandContext,
): Promise<boolean> {
  const { version } = await readPackageFacts()
  const documents = chosen.filter(isDocument).map(({ reporter, file }) => {
    const base = reporter.base?.(context.effects.env)
    const problems = toldOf(told, base)
    // Programs that are to open a file do not expect it to hold colours, whatever the terminal shows.
    const own = file === null ? options : { ...options, color: false }
    const said = { reports: foldersOf(told, base), version }
    return { file, text: textOf(problems, reporter, said, output, own, context) }
  })
  const printed = documents.filter(({ file }) => file === null)
  for (const { text } of printed) output.write(text)
  const files = documents.flatMap(({ file, text }) =>
    file === null ? [] : [{ path: file, bytes: Buffer.from(text) }],
  )
  if (files.length > 0) await writeFiles(files)
  const count = chosen.every(({ file }) => file !== null) ? toldOf(told).length : 0
  if (count > 0 && !options.quiet) {
    const names = files.map((file) => path.relative(context.effects.cwd, file.path))
    context.effects.stderr.write(`${context.texts.toldInFiles(count, names)}\n`)
  }
  return count > 0 || printed.some(({ text }) => text !== '')
}

const isDocument = ({ reporter, file }: ChosenReporter): boolean =>
  file !== null || !(reporter.isForPeople || reporter.speaksCommands)

const textOf = (
  problems: readonly Described[],
  reporter: ChosenReporter['reporter'],
  said: Pick<ReporterOptions, 'reports' | 'version'>,
  output: Output,
  { color, verbose }: ReportingOptions,
  { language, effects }: CommandContext,
): string =>
  reporter.report(problems, {
    language,
    colour: color && wantsColour(effects.env, output),
    verbose: verbose === true,
    ...said,
  })

/** Each problem once, its file named from the folder that whoever reads it names files from, where the workspace lies in that. */
function toldOf({ versions, root }: Told, base?: string): Described[] {
  return merged(
    versions.map(({ problems, ...version }) => ({
      ...version,
      problems: problems.map((problem) => ({ ...problem, file: fromBase(problem.file, root, base) })),
    })),
  )
}

function fromBase(file: string, root: string, base: string | undefined): string {
  const way = base ? path.relative(base, root) : ''
  const isOutside = way.split(path.sep)[0] === '..' || path.isAbsolute(way)
  return path.join(isOutside ? '' : way, file).replaceAll(path.sep, '/')
}

/** The folders of the reports that were looked at. */
const foldersOf = ({ versions, root }: Told, base?: string): readonly string[] =>
  [...new Set(versions.map(({ report }) => report))].map((id) => fromBase(`reports/${id}`, root, base))

/** What is wrong in every version of a report is told once; what is wrong in some of them, with their names. */
function merged(versions: readonly DescribedVersion[]): Described[] {
  const found = new Map<string, { problem: Described; report: string; variants: (string | null)[] }>()
  for (const { report, variant, problems } of versions)
    for (const problem of problems) {
      const name = `${report} ${placeText(problem)} ${problem.code} ${problem.message}`
      const known = found.get(name)
      if (known) known.variants.push(variant)
      else found.set(name, { problem, report, variants: [variant] })
    }
  const all = [...found.values()].map(({ problem, report, variants }) => {
    const isEverywhere = versions.filter((version) => version.report === report).length === variants.length
    const names = [...new Set(variants)].filter((name) => name !== null)
    return isEverywhere || names.length === 0
      ? problem
      : { ...problem, message: `${problem.message} (${names.join(', ')})` }
  })
  return versions.length === 1 ? all : all.sort(byPlace)
}

const byPlace = (a: Described, b: Described): number =>
  byFile(a.file, b.file) || a.start.line - b.start.line || a.start.column - b.start.column

/** Says so where warnings alone make the exit code 1. */
export function exitCodeOf(
  versions: readonly DescribedVersion[],
  { strict, maxWarnings }: ReportingOptions,
  { effects, texts }: CommandContext,
): number {
  const found = merged(versions)
  if (found.some(isError)) return exitCodes.reportErrors
  const warnings = found.filter(({ severity }) => severity === 'warning').length
  if (strict && warnings > 0) effects.stderr.write(`${texts.onlyWarnings}\n`)
  else if (maxWarnings !== undefined && warnings > maxWarnings)
    effects.stderr.write(`${texts.tooManyWarnings(warnings, maxWarnings)}\n`)
  else return exitCodes.done
  return exitCodes.reportErrors
}

const isError = ({ severity }: Described): boolean => severity === 'error'
