/** The reports of a preview as they are at the moment, shown anew when something that they hang on has been saved or typed. */

import { setTimeout as wait } from 'node:timers/promises'
import { areAsRead, areEmptied, type Reads } from '../host/reads.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Session } from '../engine/session.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import { mendProblems, type Mended } from './mend-problems.ts'
import { themeNames } from '../render/load-theme.ts'
import { createRenderMemory } from '../render/render-memory.ts'
import { pageChange, type PageChange, type ShownPage } from './shown-page.ts'
import { showReport, type Shown, type ShownReport } from './shown-report.ts'
import { nameOfView, type View } from './view.ts'

export interface PreviewedReports {
  ids(): Promise<readonly string[]>
  /** Null where there is no report of that name; without a variant or theme that there is not. Throws EnvironmentError. */
  shown(view: View): Promise<ShownReport | null>
  /** The page that was shown last, whose problems may not be known yet; null where none was. */
  latest(view: View): Shown | null
  /** The report before the one that is looked at, as that one says; null where there is none. Throws EnvironmentError. */
  before(view: View): Promise<Report | null>
  /** Mends problems by the names of their fixes; null where there is no such report. Throws EnvironmentError. */
  mend(view: View, fixes: readonly string[]): Promise<Mended | null>
  /** What makes the page of that version into the one that is shown; null where only the whole page will do. */
  changeSince(view: View, version: string): PageChange | null
  /** A text of a report that has been shown, as it was read or typed last; null for any other file. */
  textOf(file: string): SourceText | null
  /** Looks again at all that has been shown; whether anything has become another, also which reports there are. Never throws. */
  lookAgain(): Promise<boolean>
  /** The same, once an editor holds another text of a file, which need not be saved; null where the disk is to be read again. */
  typed(file: string, text: string | null): Promise<boolean>
  /** Who is told of each page as soon as it can be shown, before its problems are known. */
  onPage(listener: (page: NextPage) => void): void
  /** Who is told of all that is shown, before its problems are looked for. */
  onShown(listener: (view: View, shown: Shown) => void): void
}

/** A page that can be shown in place of another one. */
export interface NextPage {
  /** The name of what is looked at. */
  readonly view: string
  readonly title: string
  /** The version that the change is of, and the one that it makes. */
  readonly from: string
  readonly version: string
  readonly change: PageChange
}

/** Pages of each view that windows may still show: who has an older one is sent the whole page. */
const recent = 8

/** Milliseconds that a save may take from emptying a file to having written it. */
const saving = 60

/** `disk` is the workspace that the session lies over; `follow` is told all that they hang on, as soon as it is known. */
export function previewedReports(
  session: Session,
  disk: Workspace,
  language: Language,
  follow: (reads: readonly Reads[]) => void,
): PreviewedReports {
  const memory = createRenderMemory()
  // By the names of views.
  const known = new Map<string, Promise<ShownReport>>()
  const last = new Map<string, ShownReport>()
  const pages = new Map<string, readonly ShownPage[]>()
  const latest = new Map<string, Shown>()
  /** By report, the view that was asked for last: it is shown anew at each change, the others when they are asked for. */
  const current = new Map<string, string>()
  const listeners = new Set<(page: NextPage) => void>()
  const watchers = new Set<(view: View, shown: Shown) => void>()
  let listed: readonly string[] = []
  const ids = async () => (listed = await disk.folderNames('reports'))
  const readsOf = ({ view, alsoRead }: ShownReport): readonly Reads[] => {
    const reads = session.readsOf(view.report, view.variant)
    return reads ? [reads, alsoRead] : []
  }
  const followAll = () => follow([...last.values()].flatMap(readsOf))
  const seen = (of: View, next: Shown) => {
    const view = nameOfView(of)
    latest.set(view, next)
    const { title, page } = next
    const before = pages.get(view) ?? []
    const shown = before.at(-1)
    if (shown?.version === page.version) return
    for (const told of watchers) told(of, next)
    pages.set(view, [...before, page].slice(-recent))
    const change = shown && pageChange(shown, page)
    if (!change) return
    for (const listener of listeners)
      listener({ view, title, from: shown.version, version: page.version, change })
  }
  const show = (view: View): Promise<ShownReport> => {
    const name = nameOfView(view)
    const before = last.get(name) ?? null
    const showing = { before, language, memory, seen: (page: Shown) => seen(view, page) }
    const shown = showReport(session, view, showing).then(
      (done) => {
        seen(view, done)
        last.set(name, done)
        followAll()
        return done
      },
      (error: unknown) => {
        known.delete(name)
        throw error
      },
    )
    known.set(name, shown)
    return shown
  }
  const forget = (name: string): void => {
    for (const one of [known, last, pages, latest]) one.delete(name)
  }
  const isAsRead = async (shown: ShownReport): Promise<boolean> => {
    const reads = readsOf(shown)
    for (const one of reads) if (!(await areAsRead(one, session.workspace))) return false
    return reads.length > 0
  }
  const look = async (): Promise<boolean> => {
    const before = listed.join('\n')
    // Whoever asks for what cannot be looked at is told why.
    const now = await ids().catch(() => [])
    let isChanged = now.join('\n') !== before
    // All before any is shown anew: views of one report hang on the same.
    const others: ShownReport[] = []
    for (const shown of last.values()) if (!(await isAsRead(shown).catch(() => false))) others.push(shown)
    for (const one of others.flatMap(readsOf))
      if (await areEmptied(one, session.workspace).catch(() => false)) {
        // Shown empty for a moment, a chapter would lose whoever reads in it.
        await wait(saving)
        session.changed('reports', null)
        break
      }
    for (const { view } of others) {
      isChanged = true
      const name = nameOfView(view)
      if (current.get(view.report) === name) await show(view).catch(() => undefined)
      else forget(name)
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
  /** What has been shown stays what it is, also where what is written cannot be read at the moment. */
  const settled = async (view: View): Promise<View> => {
    if (last.has(nameOfView(view))) return view
    const { report, variant, theme } = view
    const variants = variant === null ? [] : (await session.outline(report)).variants
    const themes = theme === null ? [] : await themeNames(session.workspace)
    return {
      report,
      variant: variants.find((one) => one === variant) ?? null,
      theme: themes.find((one) => one === theme) ?? null,
    }
  }
  const shown = async (asked: View): Promise<ShownReport | null> => {
    if (!(await ids()).includes(asked.report)) return null
    const view = await settled(asked)
    const name = nameOfView(view)
    current.set(view.report, name)
    return known.get(name) ?? show(view)
  }
  return {
    ids,
    latest: (view) => latest.get(nameOfView(view)) ?? null,
    shown,
    async before(view) {
      const previous = (await shown(view))?.checked.numbered.report.meta.previous ?? null
      if (previous === null || previous === view.report || !(await ids()).includes(previous)) return null
      const { variants } = await session.outline(previous)
      const variant = variants.find((one) => one === view.variant) ?? null
      return (await session.check(previous, variant)).numbered.report
    },
    async mend(view, fixes) {
      const report = await shown(view)
      return report && mendProblems(report, fixes, disk)
    },
    changeSince(view, version) {
      const name = nameOfView(view)
      const [shown, before] = [
        last.get(name)?.page,
        pages.get(name)?.find((page) => page.version === version),
      ]
      return shown && before ? pageChange(before, shown) : null
    },
    textOf(file) {
      const wanted = file.normalize('NFC')
      const texts = [...last.values()].flatMap(({ checked }) => checked.texts)
      return texts.find((text) => text.file.normalize('NFC') === wanted) ?? null
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
    onShown: (listener) => void watchers.add(listener),
  }
}
