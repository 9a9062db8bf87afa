/** What an author sees of a report while writing: its page, and its problems with the places where they lie. */

import { describe, placeText, type Described } from '../diagnostics/describe.ts'
import { createCollector, emitInto, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { CheckedReport, ReadableReport } from '../engine/checked-report.ts'
import { allCodes } from '../engine/parts.ts'
import type { Session } from '../engine/session.ts'
import type { Edit } from '../fixes/edit.ts'
import { mendedProblems } from '../fixes/mended-problems.ts'
import { breath } from '../host/breath.ts'
import { hashOf, recorded, type Reads } from '../host/reads.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Language } from '../model/language.ts'
import { startOf } from '../model/span.ts'
import { writtenPlace } from '../render/place-marks.ts'
import type { RenderMemory } from '../render/render-memory.ts'
import { loadTheme, themeNames, type Theme } from '../render/load-theme.ts'
import { renderReport, type RenderedReport } from '../render/render-html.ts'
import { cellAt, type CellAt } from './cell-at.ts'
import { shownPage, type ShownPage } from './shown-page.ts'
import type { View } from './view.ts'

export interface Shown {
  readonly title: string
  readonly page: ShownPage
  /** What the page is of, for printing it too. */
  readonly rendered: RenderedReport
  /** What it was rendered of. */
  readonly readable: ReadableReport
  /** Whether the page is an earlier one: what is written cannot be shown. */
  readonly isStale: boolean
}

export interface ShownReport extends Shown {
  readonly problems: readonly ShownProblem[]
  /** What mends those that can be, by the names that they give it. */
  readonly mendable: ReadonlyMap<string, readonly Edit[]>
  readonly view: View
  /** The names of all themes that it can be tried in. */
  readonly themes: readonly string[]
  /** What it hangs on beside what its check has read. */
  readonly alsoRead: Reads
  /** What is known of it, also where the page is an earlier one. */
  readonly checked: CheckedReport
}

export interface ShownProblem extends Pick<Described, 'severity' | 'code' | 'message' | 'hint'> {
  /** In words: `reports/2021-08/01.md:12:5`. */
  readonly place: string
  /** As the page's own places are written: a file and two offsets. */
  readonly at: string
  /** The cell of a table that it is about; null for what is in none. */
  readonly cell: CellAt | null
  /** The name of what mends it, another as soon as that is; null where a person must. */
  readonly fix: string | null
}

export interface Showing {
  /** What was shown last. */
  readonly before: Shown | null
  /** Of the problems. */
  readonly language: Language
  readonly memory: RenderMemory
  /** Told of the page before its problems are looked for. */
  readonly seen: (shown: Shown) => void
}

export async function showReport(session: Session, view: View, showing: Showing): Promise<ShownReport> {
  const { report: id, variant } = view
  const door = recorded(session.workspace)
  const dress = dresser(view, door.workspace)
  const { before, language, memory, seen } = showing
  const met: Diagnostic[] = []
  const look = async (bare: ReadableReport): Promise<Shown> => {
    if (before !== null && isUnreadable(bare, id)) return { ...before, isStale: true }
    const report = await dress(bare)
    const { numbered, templates, locate } = report
    const emit = emitInto(met, allCodes(report.parts))
    const rendered = await renderReport({ numbered, problems: [], locate, templates }, emit, memory)
    return {
      title: numbered.report.meta.title,
      page: shownPage(rendered),
      rendered,
      readable: report,
      isStale: false,
    }
  }
  const early: Shown[] = []
  const found = await session.check(id, variant, async (report) => {
    early.push(await look(report))
    seen(early[0]!)
    // Whoever waits for it has it before the rest is looked for.
    await breath()
  })
  const checked = await dress(found)
  const { title, page, rendered, readable, isStale } = early[0] ?? (await look(found))
  const collector = createCollector([...checked.diagnostics, ...met], allCodes(checked.parts))
  const problems = collector.settle(checked.checks).filter(({ severity }) => severity !== 'info')
  return {
    title,
    page,
    rendered,
    readable,
    isStale,
    problems: shownProblems(problems, checked, language),
    mendable: new Map(problems.map(editsIn(checked)).map((edits) => [nameOf(edits), edits])),
    view,
    themes: await themeNames(door.workspace),
    alsoRead: door.reads(),
    checked,
  }
}

/** Gives a report the theme that it is looked at in, where that is another than its own. */
function dresser({ report: id, theme: name }: View, workspace: Workspace) {
  let theme: Promise<Theme> | null = null
  return async <R extends ReadableReport>(report: R): Promise<R> => {
    if (name === null) return report
    // What is wrong in a theme is told of the report that chooses it.
    theme ??= loadTheme(workspace, { name, span: startOf(`reports/${id}/report.yaml`) }, () => undefined)
    return { ...report, templates: { ...report.templates, theme: await theme } }
  }
}

/** What mends a problem within the report's own folder: none where something else would have to be changed too. */
function editsIn({ texts, numbered }: ReadableReport): (problem: Diagnostic) => readonly Edit[] {
  const folder = `reports/${numbered.report.id}/`
  const sources = new Map(texts.map((source) => [source.file, source]))
  return (problem) => {
    const edits = mendedProblems([problem], sources)
    return edits.every(({ span }) => span.file.startsWith(folder)) ? edits : []
  }
}

const nameOf = (edits: readonly Edit[]): string => hashOf(new TextEncoder().encode(JSON.stringify(edits)))

/** With a broken manifest a report has no title, no theme and no numbers: its page would tell nothing. */
const isUnreadable = ({ diagnostics }: ReadableReport, id: string): boolean =>
  diagnostics.some(
    ({ severity, span }) =>
      severity === 'error' && [`reports/${id}/report.yaml`, 'delrapport.config.yaml'].includes(span.file),
  )

export function shownProblems(
  problems: readonly Diagnostic[],
  report: ReadableReport,
  language: Language,
): readonly ShownProblem[] {
  const { locate, numbered } = report
  const editsOf = editsIn(report)
  return problems.map((problem) => {
    const fixes = editsOf(problem)
    const described = describe(problem, locate, language)
    const { severity, code, message, hint } = described
    const fix = fixes.length > 0 ? nameOf(fixes) : null
    const at = writtenPlace(problem.span)
    const cell = cellAt(numbered.report.tables, problem.span)
    return { severity, code, message, hint, place: placeText(described), at, cell, fix }
  })
}
