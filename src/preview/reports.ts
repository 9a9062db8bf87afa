/** The reports of a preview as they are at the moment, shown anew when something that they hang on has been saved. */

import { areAsRead, type Reads } from '../host/reads.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Session } from '../engine/session.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import { mendProblems, type Mended } from './mend-problems.ts'
import { showReport, type ShownReport } from './shown-report.ts'

export interface PreviewedReports {
  ids(): Promise<readonly string[]>
  /** Null where there is no report of that name. Throws EnvironmentError. */
  shown(id: string): Promise<ShownReport | null>
  /** The report before the one of that name, as that one says; null where there is none. Throws EnvironmentError. */
  before(id: string): Promise<Report | null>
  /** Mends problems by the names of their fixes; null where there is no such report. Throws EnvironmentError. */
  mend(id: string, fixes: readonly string[]): Promise<Mended | null>
  /** Looks again at all that has been shown; whether anything has become another, also which reports there are. Never throws. */
  lookAgain(): Promise<boolean>
}

/** `disk` is the workspace that the session lies over; `follow` is told all that they hang on, as soon as it is known. */
export function previewedReports(
  session: Session,
  disk: Workspace,
  language: Language,
  follow: (reads: readonly Reads[]) => void,
): PreviewedReports {
  const known = new Map<string, Promise<ShownReport>>()
  const last = new Map<string, ShownReport>()
  let listed: readonly string[] = []
  const ids = async () => (listed = await disk.folderNames('reports'))
  const followAll = () => follow([...last.keys()].flatMap((one) => session.readsOf(one, null) ?? []))
  const show = (id: string): Promise<ShownReport> => {
    const shown = showReport(session, id, last.get(id) ?? null, language)
    known.set(id, shown)
    return shown.then(
      (done) => {
        last.set(id, done)
        followAll()
        return done
      },
      (error: unknown) => {
        known.delete(id)
        throw error
      },
    )
  }
  const isAsRead = async (id: string): Promise<boolean> => {
    const reads = session.readsOf(id, null)
    return reads !== null && areAsRead(reads, disk)
  }
  const shown = async (id: string): Promise<ShownReport | null> => {
    if (!(await ids()).includes(id)) return null
    return known.get(id) ?? show(id)
  }
  return {
    ids,
    shown,
    async before(id) {
      const previous = (await shown(id))?.checked.numbered.report.meta.previous ?? null
      if (previous === null || previous === id || !(await ids()).includes(previous)) return null
      return (await session.check(previous)).numbered.report
    },
    async mend(id, fixes) {
      const report = await shown(id)
      return report && mendProblems(report, fixes, disk)
    },
    async lookAgain() {
      const before = listed.join('\n')
      // Whoever asks for what cannot be looked at is told why.
      const now = await ids().catch(() => [])
      let isChanged = now.join('\n') !== before
      for (const id of last.keys())
        try {
          if (await isAsRead(id)) continue
          isChanged = true
          session.changed(`reports/${id}`, null)
          await show(id)
        } catch {
          isChanged = true
        }
      followAll()
      return isChanged
    },
  }
}
