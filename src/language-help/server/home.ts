/** A workspace that files are open of: its reports, checked with all that the editor holds. */

import type { CheckedReport } from '../../engine/checked-report.ts'
import type { Session } from '../../engine/session.ts'
import { watchFiles } from '../../host/watch.ts'

export interface Home {
  /** As the editor's addresses have it. */
  readonly root: string
  readonly session: Session
  /** What the editor holds of a file; null where it has let go of it. */
  hold(file: string, text: string | null): void
  /** Has the disk looked at again. */
  lookAgain(): void
  reports(): Promise<readonly string[]>
  /** The report for each of its recipients, or the only one. Throws {@link EnvironmentError}. */
  versions(id: string): Promise<readonly CheckedReport[]>
  /** The same as they were when they were last checked; null before that. */
  lastVersions(id: string): readonly CheckedReport[] | null
  end(): Promise<void>
}

/** Whoever types on and on is answered all the same. */
const triesAtMost = 3

/** Milliseconds that a burst of saves takes to be over. */
const quiet = 30

/** `savedElsewhere` is called when something may have been saved that was read: not every editor tells of other programs. */
export function createHome(root: string, session: Session, savedElsewhere: () => void): Home {
  const known = new Map<
    string,
    { readonly at: number; readonly versions: Promise<readonly CheckedReport[]> }
  >()
  const last = new Map<string, readonly CheckedReport[]>()
  let now = 0
  const watch = watchFiles(session.workspace.root, quiet)
  const change = (file: string, text: string | null) => {
    now++
    session.changed(file, text)
  }
  const checkOnce = async (id: string): Promise<readonly CheckedReport[]> => {
    const { variants } = await session.outline(id)
    const versions: CheckedReport[] = []
    for (const variant of variants.length > 0 ? variants : [null])
      versions.push(await session.check(id, variant))
    last.set(id, versions)
    void watch.follow([...last.keys()].map((one) => session.dependencies(one)))
    return versions
  }
  /** What has changed while it was checked is checked again: half of it would be from before. */
  const check = async (id: string): Promise<readonly CheckedReport[]> => {
    for (let tries = 1; ; tries++) {
      const before = now
      const versions = await checkOnce(id)
      if (now === before || tries === triesAtMost) return versions
    }
  }
  const lookAgain = () => change('', null)
  const heedSaves = async (): Promise<never> => {
    for (;;) {
      await watch.burst()
      lookAgain()
      savedElsewhere()
    }
  }
  void heedSaves()
  return {
    root,
    session,
    hold: change,
    lookAgain,
    reports: () => session.workspace.folderNames('reports'),
    versions(id) {
      const before = known.get(id)
      if (before?.at === now) return before.versions
      const versions = check(id)
      known.set(id, { at: now, versions })
      // What failed is tried again when it is next asked for.
      versions.catch(() => {
        if (known.get(id)?.versions === versions) known.delete(id)
      })
      return versions
    },
    lastVersions: (id) => last.get(id) ?? null,
    end: () => watch.close(),
  }
}
