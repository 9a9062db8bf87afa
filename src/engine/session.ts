/** What lives on between checks: the one thing under the command line, a preview and an editor's language server. */

import { areAsRead, recorded, type Reads } from '../host/reads.ts'
import { sessionFiles } from '../host/session-files.ts'
import type { Workspace } from '../host/workspace.ts'
import { placesOf, type Place } from '../places/places.ts'
import { reportPlace } from '../source/report-place.ts'
import { checkReport } from './check.ts'
import type { CheckedReport, ShowReadable } from './checked-report.ts'
import { noChapters, type KeptChapters } from './kept-chapters.ts'
import { createMemory } from './memory.ts'
import { ownParts, type Parts } from './parts.ts'
import { readOutline, type Outline } from './outline.ts'

export interface Session {
  /** The workspace's files as the session sees them: for reading alone. */
  readonly workspace: Workspace
  /**
   * The report for one recipient, or, for null, without any recipient's own content. The same object again for as long as
   * nothing that it follows from has changed. Throws {@link EnvironmentError} for what the machine gets in the way with.
   * `show` is called before it is held against anything, where it is another than before.
   */
  check(id: string, variant?: string | null, show?: ShowReadable): Promise<CheckedReport>
  /** What the report says of itself, and no word of what is wrong in it. */
  outline(id: string): Promise<Outline>
  /** `text` is what an editor holds and has not saved; null where the disk is to be looked at again, also for a file that is gone. */
  changed(file: string, text: string | null): void
  /** What stands at an offset of a file, the innermost first; none where no report that has been checked holds it. */
  placeAt(file: string, offset: number): readonly Place[]
  /** All that the checks of a report have read, also what they found missing: what to watch. */
  dependencies(id: string): Reads
  /** What the check of one version has read; null before that. */
  readsOf(id: string, variant: string | null): Reads | null
  /** Lets go of all that is remembered. */
  dispose(): void
}

interface Version {
  readonly checked: CheckedReport
  readonly reads: Reads
}

/** `chapters` are those that earlier runs have kept, of these parts' directives. */
export function openSession(
  disk: Workspace,
  parts: Parts = ownParts,
  chapters: KeptChapters = noChapters,
): Session {
  const { workspace, changed, forget } = sessionFiles(disk)
  const versions = new Map<string, Map<string | null, Version>>()
  let memory = createMemory(chapters)

  return {
    workspace,
    changed,
    async check(id, variant = null, show) {
      const known = versions.get(id)?.get(variant)
      if (known && (await areAsRead(known.reads, workspace))) return known.checked
      const door = recorded(workspace)
      const checked = await checkReport(door.workspace, id, variant, parts, memory, show)
      const ofReport = versions.get(id) ?? new Map<string | null, Version>()
      versions.set(id, ofReport.set(variant, { checked, reads: door.reads() }))
      return checked
    },
    outline: (id) => readOutline(workspace, id, parts),
    placeAt(file, offset) {
      // A chapter may stand in a report that takes it too, under other names.
      const holdsFile = ([id]: [string, unknown]) => file.startsWith(`${reportPlace(id).folder}/`)
      const all = [...versions].sort((a, b) => Number(holdsFile(b)) - Number(holdsFile(a)))
      for (const [, ofReport] of all)
        for (const { checked } of ofReport.values()) {
          const places = placesOf(checked.numbered.report).at({ file, start: offset, end: offset })
          if (places.length > 0) return places
        }
      return []
    },
    dependencies: (id) => together([...(versions.get(id)?.values() ?? [])].map(({ reads }) => reads)),
    readsOf: (id, variant) => versions.get(id)?.get(variant)?.reads ?? null,
    dispose() {
      versions.clear()
      forget()
      memory = createMemory(chapters)
    },
  }
}

/** Each file and folder once. */
function together(all: readonly Reads[]): Reads {
  const files = all.flatMap((reads) => reads.files)
  const folders = all.flatMap((reads) => reads.folders)
  return {
    files: [...new Map(files.map((read) => [`${read.limit} ${read.file}`, read])).values()],
    folders: [...new Map(folders.map((read) => [`${read.extension} ${read.folder}`, read])).values()],
    admitted: [...new Set(all.flatMap(({ admitted }) => admitted))],
  }
}
