/** Problems that an author has had mended from the list: into the sources, if they still are what the list was made of. */

import type { Workspace } from '../host/workspace.ts'
import { writeEdits } from '../fixes/write-edits.ts'
import type { ShownReport } from './shown-report.ts'

/** In edits of sources. */
export interface Mended {
  readonly mended: number
  readonly wanted: number
}

/**
 * `fixes` are names that the list has given. Nothing is written where one of those problems is not there any more, and
 * nothing into a file that has changed since. Throws EnvironmentError.
 */
export async function mendProblems(
  { mendable, checked }: ShownReport,
  fixes: readonly string[],
  disk: Workspace,
): Promise<Mended> {
  const edits = fixes.flatMap((name) => mendable.get(name) ?? [])
  if (!fixes.every((name) => mendable.has(name))) return { mended: 0, wanted: fixes.length }
  const sources = new Map(checked.texts.map((source) => [source.file, source]))
  const done = await writeEdits(edits, sources, disk)
  return { mended: done.length, wanted: edits.length }
}
