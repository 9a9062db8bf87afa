/** Problems of some reports → text by the chosen reporter, and the exit code that they mean. */

import path from 'node:path'
import { byFile } from '../diagnostics/by-file.ts'
import { placeText, type Described } from '../diagnostics/describe.ts'
import { appendFile } from '../host/append-file.ts'
import { wantsColour } from '../host/environment.ts'
import { lookUp } from '../model/look-up.ts'
import type { CommandContext, ReportingOptions } from './command-context.ts'
import type { DescribedVersion } from './described-version.ts'
import type { Output } from './effects.ts'
import { exitCodes } from './exit-codes.ts'

export const usualReporter = 'pretty'

/** Writes the problems, how many can be mended, and whether there was anything to say. `root` is the workspace's. */
export async function showProblems(
  versions: readonly DescribedVersion[],
  root: string,
  output: Output,
  options: ReportingOptions,
  { language, effects, texts, reporters }: CommandContext,
): Promise<boolean> {
  const reporter = lookUp(await reporters(), options.reporter ?? usualReporter)!
  const base = reporter.base?.(effects.env) ?? root
  const fromBase = (file: string) => path.relative(base, path.join(root, file)).replaceAll(path.sep, '/')
  const problems = merged(
    versions.map(({ problems: own, ...version }) => ({
      ...version,
      problems: own.map((problem) => ({ ...problem, file: fromBase(problem.file) })),
    })),
  )
  // What a program reads is complete.
  const wanted =
    reporter.isForPeople && options.quiet && !options.strict ? problems.filter(isError) : problems
  const text = reporter.report(wanted, {
    language,
    colour: options.color && wantsColour(effects.env, output),
    verbose: options.verbose === true,
  })
  const shown = options.verbose ? wanted : wanted.filter(({ severity }) => severity !== 'info')
  const fixable = shown.reduce((sum, { fixes }) => sum + fixes, 0)
  const told = reporter.isForPeople && fixable > 0 && !options.fix
  if (reporter.speaksCommands) output.writeCommands(text)
  else output.write(told ? `${text}${texts.fixable(fixable)}\n` : text)
  const summary = reporter.summary?.(problems, effects.env)
  if (summary) await appendFile(summary.file, summary.text)
  return text !== ''
}

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
  { strict }: ReportingOptions,
  { effects, texts }: CommandContext,
): number {
  const found = new Set(versions.flatMap(({ problems }) => problems.map(({ severity }) => severity)))
  if (found.has('error')) return exitCodes.reportErrors
  if (!strict || !found.has('warning')) return exitCodes.done
  effects.stderr.write(`${texts.onlyWarnings}\n`)
  return exitCodes.reportErrors
}

const isError = ({ severity }: Described): boolean => severity === 'error'
