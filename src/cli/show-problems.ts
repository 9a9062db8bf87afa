/** Problems of some reports → text by the chosen reporter, and the exit code that they mean. */

import path from 'node:path'
import { describe, placeText, type Described } from '../diagnostics/describe.ts'
import { reporters } from '../diagnostics/reporters/index.ts'
import { appendFile } from '../host/append-file.ts'
import { wantsColour } from '../host/environment.ts'
import type { CheckedReport } from '../pipeline.ts'
import type { CommandContext, ReportingOptions } from './command-context.ts'
import type { Output } from './effects.ts'
import { exitCodes } from './exit-codes.ts'

/** Writes the problems, and whether there was anything to say. `root` is the workspace's. */
export async function showProblems(
  checked: readonly CheckedReport[],
  root: string,
  output: Output,
  options: ReportingOptions,
  { language, effects }: CommandContext,
): Promise<boolean> {
  const reporter = reporters[options.reporter ?? 'pretty']
  const base = reporter.base?.(effects.env) ?? root
  const fromBase = (file: string) => path.relative(base, path.join(root, file)).replaceAll(path.sep, '/')
  const told = new Set<string>()
  const problems = checked
    .flatMap((report) =>
      report.diagnostics().map((diagnostic): Described => {
        const described = describe(diagnostic, report.locate, language)
        return { ...described, file: fromBase(described.file) }
      }),
    )
    .filter((problem) => {
      // What is wrong in the report itself is wrong in each of its variants.
      const name = `${placeText(problem)} ${problem.code} ${problem.message}`
      return !told.has(name) && told.add(name)
    })
  const wanted = options.quiet && !options.strict ? problems.filter(isError) : problems
  const text = reporter.report(wanted, {
    language,
    colour: options.color && wantsColour(effects.env, output),
    verbose: options.verbose === true,
  })
  output.write(text)
  const summary = reporter.summary?.(problems, effects.env)
  if (summary) await appendFile(summary.file, summary.text)
  return text !== ''
}

/** Says so where warnings alone make the exit code 1. */
export function exitCodeOf(
  checked: readonly CheckedReport[],
  { strict }: ReportingOptions,
  { effects, texts }: CommandContext,
): number {
  const found = new Set(checked.flatMap((report) => report.diagnostics().map(({ severity }) => severity)))
  if (found.has('error')) return exitCodes.reportErrors
  if (!strict || !found.has('warning')) return exitCodes.done
  effects.stderr.write(`${texts.onlyWarnings}\n`)
  return exitCodes.reportErrors
}

const isError = ({ severity }: Described): boolean => severity === 'error'
