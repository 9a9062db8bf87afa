/** What builds the reports of a run that have to be built: loaded only where there are any. */

import type { Parts } from '../../../engine/parts.ts'
import { firstSheet } from '../../../engine/first-sheet.ts'
import type { Session } from '../../../engine/session.ts'
import type { Reads } from '../../../host/reads.ts'
import type { Workspace } from '../../../host/workspace.ts'
import { lookUp } from '../../../model/look-up.ts'
import { atMost } from '../../../host/at-most.ts'
import { browserIdentity } from '../../../print/browser/browser-identity.ts'
import { keptParts } from '../../../print/kept-parts.ts'
import type { Press } from '../../../print/press.ts'
import { printerOn, type Printer } from '../../../print/printer.ts'
import type { Cache } from '../../cache.ts'
import type { CommandContext } from '../../command-context.ts'
import { keptPartsLimit } from '../../kept-printer.ts'
import { openKeptSession } from '../../kept-session.ts'
import type { Progress } from '../../progress.ts'
import { buildVersions } from './build-versions.ts'
import type { BuiltVersion } from './built-version.ts'
import { chosenFormats } from './chosen-formats.ts'
import type { KeptBuilds } from './kept-builds.ts'
import type { BuildCommandOptions } from './options.ts'
import type { Targets } from './targets.ts'

export interface Builder {
  /** Builds the report and keeps what became of it for later runs. Nothing is told yet. */
  build(id: string, targets: Targets): Promise<readonly BuiltVersion[]>
  /** While a command watches: what the last build of each of its versions has read. */
  readsOf(id: string): readonly Reads[]
  /** Whether the browser ran without its sandbox. */
  unsandboxed(): boolean
  end(): Promise<void>
}

export interface BuildSetting {
  readonly workspace: Workspace
  readonly options: BuildCommandOptions
  readonly press: Press
  readonly jobs: number
  readonly cache: Cache
  readonly kept: KeptBuilds
  readonly progress: Progress
}

/** `ids` are the reports that will be built. */
export async function startBuilder(
  ids: readonly string[],
  { workspace, options, press, jobs, cache, kept, progress }: BuildSetting,
  context: CommandContext,
): Promise<Builder> {
  const { env } = context.effects
  const identity = `${cache.program} ${await browserIdentity(env)}`
  const store = cache.store('parts', keptPartsLimit)
  const printer = printerOn(press, { jobs, kept: store && keptParts(store, identity) })
  const formats = await chosenFormats(options.format, context)
  const parts = await context.parts()
  const newSession = () => openKeptSession(workspace, parts, cache)
  const isLast = ids.length === 1 && !options.watch
  const run = { options, formats, printer, progress, isOnly: isLast, inOrder: atMost(1) }
  await prepare(printer, ids, formats, newSession(), parts)
  const watched = new Map<string, { readonly session: Session; readonly reads: readonly Reads[] }>()
  return {
    readsOf: (id) => watched.get(id)?.reads ?? [],
    async build(id, targets) {
      // One for each report: what it was made of is let go of before the next, unless it is to be built again.
      const session = watched.get(id)?.session ?? newSession()
      session.changed(`reports/${id}`, null)
      const asked = new Set<string | null>()
      const noting: Session = {
        ...session,
        check(report, variant = null, show) {
          asked.add(variant)
          return session.check(report, variant, show)
        },
      }
      const note = () =>
        watched.set(id, {
          session,
          reads: [...asked].flatMap((variant) => session.readsOf(id, variant) ?? []),
        })
      try {
        const versions = await buildVersions(id, { ...run, targets, session: noting }, context)
        // Next time the browser that should have printed may start.
        if (printer.standIn() === null) await kept.keep(id, versions, session.dependencies(id))
        return versions
      } finally {
        if (options.watch) note()
      }
    },
    unsandboxed: () => printer.unsandboxed(),
    end: () => printer.end(),
  }
}

/** Starts the browser if it will be needed, and what takes it the longest: it does that while the reports are being read. */
async function prepare(
  printer: Printer,
  ids: readonly string[],
  chosen: readonly string[] | null,
  session: Session,
  { formats }: Parts,
): Promise<void> {
  for (const id of ids) {
    const outline = await session.outline(id)
    const wanted = chosen ?? outline.output.formats
    if (!wanted.some((name) => lookUp(formats, name)!.prints)) continue
    await printer.warmUp()
    printer.prepare(await firstSheet(session, outline))
    return
  }
}
