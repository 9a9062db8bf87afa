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
  return reporters[options.reporter ?? 'pretty'](options.quiet ? problems.filter(isError) : problems, {
    language,
    colour: options.color && wantsColour(effects.env, output),
    verbose: options.verbose === true,
  })
}

export function exitCodeOf(checked: readonly CheckedReport[], { strict }: ReportingOptions): number {
  const failing = strict ? ['error', 'warning'] : ['error']
  const fails = checked.some((report) =>
    report.diagnostics().some(({ severity }) => failing.includes(severity)),
  )
  return fails ? exitCodes.reportErrors : exitCodes.done
}

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error'
