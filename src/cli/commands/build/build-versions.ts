/** One report of a build, in all the versions that are asked for: nothing is told yet. */

import { hasErrors, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { buildReport } from '../../../engine/build.ts'
import type { Session } from '../../../engine/session.ts'
import type { Printer } from '../../../print/printer.ts'
import type { CommandContext } from '../../command-context.ts'
import { describedVersion, type DescribedVersion } from '../../described-version.ts'
import type { Progress } from '../../progress.ts'
import { checkVariants } from '../../select-variants.ts'
import type { BuildCommandOptions } from './options.ts'
import type { Targets } from './targets.ts'
import { buildTexts } from './texts.ts'

/** What all reports of a run are built with. */
export interface BuildRun {
  readonly session: Session
  readonly options: BuildCommandOptions
  /** Null where each report's manifest decides. */
  readonly formats: readonly string[] | null
  readonly targets: Targets
  readonly printer: Printer
  readonly progress: Progress
}

/** Plain values, which can be kept and told again. Its problems hold what building has found. */
export interface BuiltVersion extends DescribedVersion {
  /** The recipients that the report has a version for. */
  readonly variants: readonly string[]
  /** What its files are called, without what their names end in. */
  readonly name: string
  /** The paths written; none when problems forbid it. */
  readonly written: readonly string[]
}

/** Checks and builds the report, once for each recipient that is asked for. */
export async function buildVersions(
  id: string,
  run: BuildRun,
  context: CommandContext,
): Promise<readonly BuiltVersion[]> {
  const { options, progress } = run
  progress.say(context.texts.checking(id))
  const versions = await checkVariants(run.session, id, options.variant, context)
  const built: BuiltVersion[] = []
  for (const checked of versions) {
    const folder = run.targets.claim(id, checked.output)
    progress.say(buildTexts[context.language].building(id))
    const { written, diagnostics } = await buildReport(checked, {
      formats: run.formats ?? checked.output.formats,
      draft: options.draft === true,
      refuses: options.strict ? anyProblem : hasErrors,
      folder,
      printer: run.printer,
    })
    const { output, variants } = checked
    built.push({
      ...describedVersion(checked, context.language, diagnostics),
      variants,
      name: output.name,
      written,
    })
  }
  return built
}

const anyProblem = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity !== 'info')
