/** Problems of some reports → text by the chosen reporter, and the exit code that they mean. */

import { describe } from '../diagnostics/describe.ts'
import { reporters } from '../diagnostics/reporters/index.ts'
import { wantsColour } from '../host/environment.ts'
import type { CheckedReport } from '../pipeline.ts'
import type { CommandContext, ReportingOptions } from './command-context.ts'
import type { Output } from './effects.ts'
import { exitCodes } from './exit-codes.ts'

export function problemText(
  checked: readonly CheckedReport[],
  output: Output,
  options: ReportingOptions,
  { language, effects }: CommandContext,
): string {
  const problems = checked.flatMap((report) =>
    report.diagnostics().map((diagnostic) => describe(diagnostic, report.locate, language)),
  )
  return reporters[options.reporter ?? 'pretty'](
    options.quiet && !options.strict ? problems.filter(isError) : problems,
    {
      language,
      colour: options.color && wantsColour(effects.env, output),
      verbose: options.verbose === true,
    },
  )
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

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error'
