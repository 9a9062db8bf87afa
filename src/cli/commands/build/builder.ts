/** What builds the reports of a run that have to be built: loaded only where there are any. */

import { openSession } from '../../../engine/session.ts'
import type { Workspace } from '../../../host/workspace.ts'
import { lookUp } from '../../../model/look-up.ts'
import { createPrinter } from '../../../print/printer.ts'
import type { CommandContext } from '../../command-context.ts'
import type { Progress } from '../../progress.ts'
import { buildVersions, type BuildRun } from './build-versions.ts'
import type { BuiltVersion } from './built-version.ts'
import { chosenFormats } from './chosen-formats.ts'
import type { KeptBuilds } from './kept-builds.ts'
import type { BuildCommandOptions } from './options.ts'
import type { Targets } from './targets.ts'

export interface Builder {
  /** Builds the report and keeps what became of it for later runs. Nothing is told yet. */
  build(id: string): Promise<readonly BuiltVersion[]>
  /** Whether the browser ran without its sandbox. */
  unsandboxed(): boolean
  end(): Promise<void>
}

export interface BuildSetting {
  readonly workspace: Workspace
  readonly options: BuildCommandOptions
  readonly jobs: number
  readonly targets: Targets
  readonly kept: KeptBuilds
  readonly progress: Progress
}

/** `ids` are the reports that will be built. */
export async function startBuilder(
  ids: readonly string[],
  { workspace, options, jobs, targets, kept, progress }: BuildSetting,
  context: CommandContext,
): Promise<Builder> {
  const formats = await chosenFormats(options.format, context)
  const session = openSession(workspace, await context.parts())
  const printer = createPrinter(context.effects.env, jobs)
  const run: BuildRun = { session, options, formats, targets, printer, progress }
  if (await willPrint(ids, run, context)) printer.warmUp()
  return {
    async build(id) {
      const versions = await buildVersions(id, run, context)
      // Next time the browser that should have printed may start.
      if (printer.standIn() === null) await kept.keep(id, versions, session.dependencies(id))
      return versions
    },
    unsandboxed: () => printer.unsandboxed(),
    end: () => printer.end(),
  }
}

/** Whether a browser will be needed: it starts while the reports are being read. */
async function willPrint(
  ids: readonly string[],
  { session, formats: chosen }: BuildRun,
  { parts }: CommandContext,
): Promise<boolean> {
  const outlines = chosen ? [] : await Promise.all(ids.map((id) => session.outline(id)))
  const wanted = chosen ?? outlines.flatMap(({ output }) => output.formats)
  const { formats } = await parts()
  return wanted.some((name) => lookUp(formats, name)!.prints)
}
