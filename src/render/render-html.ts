/** Numbered report → one self-contained HTML file, for the screen and for print. */

import { describe } from '../diagnostics/describe.ts'
import type { Diagnostic, Emit } from '../diagnostics/diagnostic.ts'
import type { Locate } from '../diagnostics/locate.ts'
import type { Language } from '../model/language.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import { accentOf } from './accent.ts'
import { createMarks } from './problem-marks.ts'
import type { RenderContext } from './render-context.ts'
import { reportView, type ContentsEntry, type PrintLayout, type ReportView } from './report-view.ts'
import { safeHtml } from './safe-html.ts'
import type { TemplateSources } from './load-templates.ts'
import { styleSheet } from './styles.ts'
import { compileTemplates } from './templates.ts'
import { words } from '../wording/words.ts'

export interface RenderInput {
  readonly numbered: NumberedReport
  /** The problems to mark in a draft; empty otherwise. */
  readonly problems: readonly Diagnostic[]
  readonly locate: Locate
  readonly templates: TemplateSources
}

/** The report's HTML: for the screen, or with what the last print has found out. */
export type RenderHtml = (layout: PrintLayout | null) => string

/** Renders all but what depends on pages; the function that comes back adds that, as often as printing asks for it. */
export async function renderReport(input: RenderInput, emit: Emit): Promise<RenderHtml> {
  const { numbered, locate, templates } = input
  const { report } = numbered
  const { language } = report.meta
  const told = input.problems.filter(({ severity }) => severity !== 'info')
  const problems = mostImportant(told).map((diagnostic, index) => ({
    number: index + 1,
    diagnostic,
    described: describe(diagnostic, locate, language),
  }))
  const fill = compileTemplates(templates, emit)
  const context: RenderContext = {
    language,
    lang: language,
    words: wordsFor(language, problems.length, told.length),
    numbered,
    tables: new Map(report.tables.map((table) => [table.id, table])),
    charts: new Map(report.charts.map((chart) => [chart.id, chart])),
    images: new Map(report.images.map((image) => [image.path, image])),
    fill,
    marks: createMarks(problems, report),
  }
  const view = reportView(context, problems)
  const text = JSON.stringify([
    view.title,
    view.organisation,
    view.facts,
    view.contents,
    view.lists,
    view.chapters,
  ])
  const styles = safeHtml(await styleSheet(templates.theme, text, report.meta))
  const themeColor = report.meta.accent ?? accentOf(templates.theme.sheets)
  return (layout) => {
    const paged = (entries: readonly ContentsEntry[]) =>
      entries.map((entry) => ({ ...entry, page: layout?.pages.get(entry.id) ?? null }))
    return fill('report', {
      ...view,
      styles,
      themeColor,
      contents: view.contents && { entries: paged(view.contents.entries) },
      lists: view.lists.map((list) => ({ ...list, entries: paged(list.entries) })),
      repeated: layout?.repeated ?? [],
      fitted: layout?.fitted ?? [],
      probes: layout?.probes ?? [],
    } satisfies ReportView)
  }
}

/** Nobody reads a longer list, and a page holds no more marks. */
const problemLimit = 500

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

/** As many problems as a draft shows, errors before warnings, in the order that they had. */
function mostImportant(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  if (problems.length <= problemLimit) return problems
  const errors = problems.filter(isError)
  const kept = new Set([...errors, ...problems.filter((problem) => !isError(problem))].slice(0, problemLimit))
  return problems.filter((problem) => kept.has(problem))
}

function wordsFor(language: Language, shown: number, all: number): RenderContext['words'] {
  const own = words[language]
  const { problemsIntro, moreProblems } = own
  return shown === all ? own : { ...own, problemsIntro: `${problemsIntro} ${moreProblems(shown, all)}` }
}
