/** The reports of a preview as they are at the moment, shown anew when something that they hang on has been saved or typed. */

import { areAsRead, type Reads } from '../host/reads.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Session } from '../engine/session.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import { mendProblems, type Mended } from './mend-problems.ts'
import { createRenderMemory } from '../render/render-memory.ts'
import { pageChange, type PageChange, type ShownPage } from './shown-page.ts'
import { showReport, type Shown, type ShownReport } from './shown-report.ts'

export interface PreviewedReports {
  ids(): Promise<readonly string[]>
  /** Null where there is no report of that name. Throws EnvironmentError. */
  shown(id: string): Promise<ShownReport | null>
  /** The report before the one of that name, as that one says; null where there is none. Throws EnvironmentError. */
  before(id: string): Promise<Report | null>
  /** Mends problems by the names of their fixes; null where there is no such report. Throws EnvironmentError. */
  mend(id: string, fixes: readonly string[]): Promise<Mended | null>
  /** What makes the page of that version into the one that is shown; null where only the whole page will do. */
  changeSince(id: string, version: string): PageChange | null
  /** Looks again at all that has been shown; whether anything has become another, also which reports there are. Never throws. */
  lookAgain(): Promise<boolean>
  /** The same, once an editor holds another text of a file, which need not be saved; null where the disk is to be read again. */
  typed(file: string, text: string | null): Promise<boolean>
  /** Who is told of each page as soon as it can be shown, before its problems are known. */
  onPage(listener: (page: NextPage) => void): void
}

/** A page that can be shown in place of another one. */
export interface NextPage {
  readonly report: string
  readonly title: string
  /** The version that the change is of, and the one that it makes. */
  readonly from: string
  readonly version: string
  readonly change: PageChange
}

/** Pages of each report that windows may still show: who has an older one is sent the whole page. */
const recent = 8

/** `disk` is the workspace that the session lies over; `follow` is told all that they hang on, as soon as it is known. */
export function previewedReports(
  session: Session,
  disk: Workspace,
  language: Language,
  follow: (reads: readonly Reads[]) => void,
): PreviewedReports {
  const memory = createRenderMemory()
  const known = new Map<string, Promise<ShownReport>>()
  const last = new Map<string, ShownReport>()
  const pages = new Map<string, readonly ShownPage[]>()
  const listeners = new Set<(page: NextPage) => void>()
  let listed: readonly string[] = []
  const ids = async () => (listed = await disk.folderNames('reports'))
  const followAll = () => follow([...last.keys()].flatMap((one) => session.readsOf(one, null) ?? []))
  const seen = (report: string, { title, page }: Shown) => {
    const before = pages.get(report) ?? []
    const shown = before.at(-1)
    if (shown?.version === page.version) return
    pages.set(report, [...before, page].slice(-recent))
    const change = shown && pageChange(shown, page)
    if (!change) return
    for (const listener of listeners)
      listener({ report, title, from: shown.version, version: page.version, change })
  }
  const show = (id: string): Promise<ShownReport> => {
    const before = last.get(id) ?? null
    const showing = { before, language, memory, seen: (page: Shown) => seen(id, page) }
    const shown = showReport(session, id, showing).then(
      (done) => {
        seen(id, done)
        last.set(id, done)
        followAll()
        return done
      },
      (error: unknown) => {
        known.delete(id)
        throw error
      },
    )
    known.set(id, shown)
    return shown
  }
  const isAsRead = async (id: string): Promise<boolean> => {
    const reads = session.readsOf(id, null)
    return reads !== null && areAsRead(reads, session.workspace)
  }
  const look = async (): Promise<boolean> => {
    const before = listed.join('\n')
    // Whoever asks for what cannot be looked at is told why.
    const now = await ids().catch(() => [])
    let isChanged = now.join('\n') !== before
    for (const id of last.keys())
      try {
        if (await isAsRead(id)) continue
        isChanged = true
        await show(id)
      } catch {
        isChanged = true
      }
    followAll()
    return isChanged
  }
  /** One look at a time; all that is written meanwhile is one more. */
  let looking: Promise<unknown> = Promise.resolve()
  let due: Promise<boolean> | null = null
  const lookNext = (): Promise<boolean> => {
    due ??= looking.then(() => {
      due = null
      return look()
    })
    looking = due
    return due
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
    changeSince(id, version) {
      const [shown, before] = [last.get(id)?.page, pages.get(id)?.find((page) => page.version === version)]
      return shown && before ? pageChange(before, shown) : null
    },
    lookAgain() {
      session.changed('reports', null)
      return lookNext()
    },
    typed(file, text) {
      session.changed(file, text)
      return lookNext()
    },
    onPage: (listener) => void listeners.add(listener),
  }
}
