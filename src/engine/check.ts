/** The checking half of the compiler: a report read, and held against itself and the one before it. */

import {
  createCollector,
  type Diagnostic,
  type Emit,
  type SeverityOverrides,
} from '../diagnostics/diagnostic.ts'
import { createLocator, type Locate } from '../diagnostics/locate.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { reportFigures } from '../figures/report-figures.ts'
import { breath } from '../host/breath.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Kind } from '../kinds/kind.ts'
import type { SourceText } from '../model/span.ts'
import { numberReport, type NumberedReport } from '../numbering/number-report.ts'
import { comparePeriods } from '../periods/compare-periods.ts'
import { loadTemplates, type TemplateSources } from '../render/load-templates.ts'
import type { Manifest } from '../source/manifest.ts'
import { createMemory, type Memory } from './memory.ts'
import { allCodes, ownParts, type Parts } from './parts.ts'
import { readReport, type ReadReport } from './read-report.ts'

export interface CheckedReport {
  readonly numbered: NumberedReport
  /** What it was checked with, and so is to be built with. */
  readonly parts: Parts
  readonly output: Manifest['output']
  readonly variants: Manifest['variants']
  /** The kinds that its tables may be of: the program's and the workspace's. */
  readonly kinds: readonly Kind[]
  readonly templates: TemplateSources
  readonly locate: Locate
  /** Every text that diagnostics can point into. */
  readonly texts: readonly SourceText[]
  /** The manifest's severities. */
  readonly checks: SeverityOverrides
  /** All problems that are found without building it, those severities applied. */
  readonly diagnostics: readonly Diagnostic[]
}

/** `variant` is the recipient that the report is made for; null for the report without any variant's own content. */
export async function checkReport(
  workspace: Workspace,
  id: string,
  variant: string | null = null,
  parts: Parts = ownParts,
  memory: Memory = createMemory(),
): Promise<CheckedReport> {
  const collector = createCollector([], allCodes(parts))
  const {
    manifest,
    report,
    kinds,
    texts: own,
    emit,
  } = await readReport(workspace, id, variant, parts, memory, collector.emit)
  const theme = { name: report.meta.theme, span: manifest.themeSpan }
  const templates = await loadTemplates(workspace, theme, emit)
  for (const rule of parts.rules) rule(report, emit)
  const previous = await previousReport(workspace, manifest, id, parts, memory, emit)
  if (previous) comparePeriods(report, previous.report, manifest.previousSpan, emit)
  await breath()
  reportFigures(report, emit)
  await breath()
  const texts = [...own, ...(previous?.texts ?? []), ...templates.texts]

  return {
    numbered: numberReport(report),
    parts,
    output: manifest.output,
    variants: manifest.variants,
    kinds,
    templates,
    locate: createLocator(texts),
    texts,
    checks: manifest.checks,
    diagnostics: collector.settle(manifest.checks),
  }
}

/** The report before, whose own problems are its own affair; null where there is none. */
async function previousReport(
  workspace: Workspace,
  { meta, previousSpan }: Manifest,
  id: string,
  parts: Parts,
  memory: Memory,
  emit: Emit,
): Promise<ReadReport | null> {
  if (meta.previous === null) return null
  const known = (await workspace.folderNames('reports')).filter((other) => other !== id)
  if (known.includes(meta.previous))
    return readReport(workspace, meta.previous, null, parts, memory, createCollector().emit)
  const facts = { id: meta.previous, nearest: nearest(meta.previous, known), known }
  emit('period/no-previous', facts, previousSpan)
  return null
}
