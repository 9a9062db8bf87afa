/** One report of a build, in all the versions that are asked for: nothing is told yet. */

import { hasErrors, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { beginBuild, type BegunBuild } from '../../../engine/begun-build.ts'
import { buildReport } from '../../../engine/build.ts'
import type { CheckedReport, ReadableReport } from '../../../engine/checked-report.ts'
import { onlyChapters } from '../../../engine/only-chapters.ts'
import type { Session } from '../../../engine/session.ts'
import { chosenChapters } from '../../../excerpts/chosen-chapters.ts'
import type { Printer } from '../../../print/printer.ts'
import { UsageError, type CommandContext } from '../../command-context.ts'
import { describedVersion } from '../../described-version.ts'
import type { Progress } from '../../progress.ts'
import { checkVariants } from '../../select-variants.ts'
import type { BuiltVersion } from './built-version.ts'
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
  /** Whether no other report is built. */
  readonly isOnly: boolean
  readonly progress: Progress
  /** Does what is not to be done at the same time for two reports. */
  readonly inOrder: <T>(work: () => Promise<T>) => Promise<T>
}

/** Checks and builds the report, once for each recipient that is asked for. */
export async function buildVersions(
  id: string,
  run: BuildRun,
  context: CommandContext,
): Promise<readonly BuiltVersion[]> {
  const { options, progress } = run
  const { draft = false, variant, only } = options
  const how = {
    draft,
    refuses: options.strict ? anyProblem : hasErrors,
    printer: run.printer,
    isLast: run.isOnly && variant !== 'all',
  }
  const formatsOf = ({ output }: ReadableReport) => run.formats ?? output.formats
  const begun: BegunBuild[] = []
  // One version: the others wait for their turn, since what is rendered takes memory.
  const begin = async (readable: ReadableReport) => {
    if (only !== undefined || begun.length > 0) return
    const one = await beginBuild(readable, { ...how, formats: formatsOf(readable) })
    if (one) begun.push(one)
  }
  try {
    // One after the other, so that it does not hang on chance which of two reports takes the other's place.
    const versions = await run.inOrder(async () => {
      progress.say(context.texts.checking(id))
      const checked = await checkVariants(run.session, id, variant, context, begin)
      return checked.map((version) => {
        const shown = only === undefined ? version : shortVersionOf(version, only, context)
        return { checked: shown, folder: run.targets.claim(id, shown.output) }
      })
    })
    const built: BuiltVersion[] = []
    for (const { checked, folder } of versions) {
      progress.say(buildTexts[context.language].building(id))
      const { written, hashes, diagnostics } = await buildReport(checked, {
        ...how,
        formats: formatsOf(checked),
        folder,
        begun: begun[0],
      })
      const { output, variants } = checked
      built.push({
        ...describedVersion(checked, context.language, diagnostics),
        variants,
        name: output.name,
        written: written.map((path, index) => ({ path, hash: hashes[index]! })),
      })
    }
    return built
  } finally {
    begun[0]?.abandon()
  }
}

/** `only` names chapters; one that is not there is wrong usage. */
function shortVersionOf(whole: CheckedReport, only: string, { language }: CommandContext): CheckedReport {
  const names = only.split(',').map((name) => name.trim())
  const { chosen, unknown, known } = chosenChapters(
    whole.numbered,
    names.filter((name) => name !== ''),
  )
  const say = buildTexts[language]
  const { id } = whole.numbered.report
  if (unknown.length > 0) throw new UsageError(say.unknownChapter(id, unknown, known))
  if (chosen.length === 0) throw new UsageError(say.noChapter(known))
  return onlyChapters(whole, chosen)
}

const anyProblem = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity !== 'info')
