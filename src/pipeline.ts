/** The whole compiler: load, parse, assemble, check, number, render, write. */

import {
  createCollector,
  hasErrors,
  type Diagnostic,
  type Emit,
  type SeverityOverrides,
} from './diagnostics/diagnostic.ts'
import { createLocator, type Locate } from './diagnostics/locate.ts'
import { nearest } from './diagnostics/nearest.ts'
import { writeFiles } from './host/write-files.ts'
import type { Workspace } from './host/workspace.ts'
import { resolveCharts } from './charts/resolve-charts.ts'
import { reportFigures } from './figures/report-figures.ts'
import { formatNames, formats, type FormatName } from './formats/index.ts'
import type { Report } from './model/report.ts'
import type { SourceText } from './model/span.ts'
import { numberReport, type NumberedReport } from './numbering/number-report.ts'
import { comparePeriods } from './periods/compare-periods.ts'
import type { Printer } from './print/printer.ts'
import { loadTemplates, type TemplateSources } from './render/load-templates.ts'
import type { RenderHtml } from './render/render-html.ts'
import { rules } from './rules/index.ts'
import { assembleReport } from './source/assemble.ts'
import { parseChapter } from './source/chapter.ts'
import { withoutFollowOns } from './source/follow-ons.ts'
import { parseKinds } from './source/kinds.ts'
import { loadOutline, loadSources, textsOf } from './source/load.ts'
import { parseManifest, type Manifest } from './source/manifest.ts'
import { typeTables } from './tables/type-tables.ts'
import { holdsValues, resolveCells } from './values/resolve-cells.ts'
import { resolveValues } from './values/resolve-values.ts'

export interface CheckedReport {
  readonly numbered: NumberedReport
  readonly output: Manifest['output']
  readonly variants: Manifest['variants']
  readonly templates: TemplateSources
  readonly locate: Locate
  /** Every text that diagnostics can point into. */
  readonly texts: readonly SourceText[]
  /** The manifest's severities. */
  readonly checks: SeverityOverrides
  /** All problems that are found without building it, those severities applied. */
  diagnostics(): readonly Diagnostic[]
}

interface ReadReport {
  readonly manifest: Manifest
  readonly report: Report
  readonly texts: readonly SourceText[]
  /** For what is found out further on. */
  readonly emit: Emit
}

/** A report from its sources to its typed tables. */
async function readReport(
  workspace: Workspace,
  id: string,
  variant: string | null,
  tell: Emit,
): Promise<ReadReport> {
  const sources = await loadSources(workspace, id, tell)
  const manifest = parseManifest(sources, formatNames, variant, tell)
  const emit = withoutFollowOns(manifest.broken, tell)
  const kinds = parseKinds(sources.kinds, emit)
  const recipients = { variant, variants: manifest.variants }
  const chapters = sources.chapters
    .map((chapter) => parseChapter(chapter, manifest.meta.language, recipients, emit))
    .filter(({ isIncluded }) => isIncluded)
  const assembled = await assembleReport(id, manifest, chapters, workspace, sources.ignored, emit)
  const { written } = assembled
  const values = { id, meta: written.meta, emit }
  const tables = typeTables(written.tables, written.meta, kinds, emit, {
    isNeeded: holdsValues,
    cells: (table, typed, waiting) => resolveCells(table, { ...values, tables: typed, waiting }),
  })
  resolveValues(written, { ...values, tables })
  const charts = resolveCharts(written.chapters, tables, written.meta.language, emit)
  const report: Report = { ...written, tables, charts }
  return { manifest, report, texts: [...textsOf(sources), ...assembled.texts], emit }
}

/** `variant` is the recipient that the report is made for; null for the report without any variant's own content. */
export async function checkReport(
  workspace: Workspace,
  id: string,
  variant: string | null = null,
): Promise<CheckedReport> {
  const collector = createCollector()
  const { manifest, report, texts: own, emit } = await readReport(workspace, id, variant, collector.emit)
  const theme = { name: report.meta.theme, span: manifest.themeSpan }
  const templates = await loadTemplates(workspace, theme, emit)
  for (const rule of rules) rule(report, emit)
  const previous = await previousReport(workspace, manifest, id, emit)
  if (previous) comparePeriods(report, previous.report, manifest.previousSpan, emit)
  reportFigures(report, emit)
  const texts = [...own, ...(previous?.texts ?? []), ...templates.texts]
  const found = collector.settle(manifest.checks)

  return {
    numbered: numberReport(report),
    output: manifest.output,
    variants: manifest.variants,
    templates,
    locate: createLocator(texts),
    texts,
    checks: manifest.checks,
    diagnostics: () => found,
  }
}

/** What a report says of itself: read at once, and without a word of what is wrong in it. */
export async function readOutline(
  workspace: Workspace,
  id: string,
): Promise<Pick<Manifest, 'meta' | 'output' | 'variants'>> {
  const { emit } = createCollector()
  return parseManifest(await loadOutline(workspace, id, emit), formatNames, null, emit)
}

/** The report before, whose own problems are its own affair; null where there is none. */
async function previousReport(
  workspace: Workspace,
  { meta, previousSpan }: Manifest,
  id: string,
  emit: Emit,
): Promise<ReadReport | null> {
  if (meta.previous === null) return null
  const known = (await workspace.folderNames('reports')).filter((other) => other !== id)
  if (known.includes(meta.previous)) return readReport(workspace, meta.previous, null, createCollector().emit)
  const facts = { id: meta.previous, nearest: nearest(meta.previous, known), known }
  emit('period/no-previous', facts, previousSpan)
  return null
}

export interface BuildOptions {
  readonly formats: readonly FormatName[]
  /** Builds in spite of errors, and marks them in place. */
  readonly draft: boolean
  /** Whether these problems forbid an output that is not a draft. */
  readonly refuses?: (diagnostics: readonly Diagnostic[]) => boolean
  /** Absolute path of the folder to write into. */
  readonly folder: string
  readonly printer: Printer
}

export interface BuiltReport {
  /** The paths written; none when problems forbid it. */
  readonly written: readonly string[]
  /** The report's problems, those that building has found among them. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Writes every format or none. */
export async function buildReport(checked: CheckedReport, options: BuildOptions): Promise<BuiltReport> {
  const { numbered, templates, locate, texts, output } = checked
  const collector = createCollector(checked.diagnostics())
  const found = () => collector.settle(checked.checks)
  const refused = () => !options.draft && (options.refuses ?? hasErrors)(found())
  if (refused()) return { written: [], diagnostics: found() }

  const problems = options.draft ? checked.diagnostics() : []
  let rendered: Promise<RenderHtml> | null = null
  const html = async () => {
    const { renderReport } = await import('./render/render-html.ts')
    return renderReport({ numbered, problems, locate, templates }, collector.emit)
  }
  const files = []
  for (const name of options.formats) {
    const { extension, make } = formats[name]
    const input = {
      numbered,
      html: () => (rendered ??= html()),
      printer: options.printer,
      emit: collector.emit,
      texts,
      output,
    }
    const bytes = await make(input)
    files.push({ path: `${options.folder}/${output.name}.${extension}`, bytes })
  }
  if (refused()) return { written: [], diagnostics: found() }

  await writeFiles(files)
  return { written: files.map(({ path }) => path), diagnostics: found() }
}
