/** The checking half of the compiler: a report read, and held against itself and the one before it. */

import {
  createCollector,
  type Diagnostic,
  type Emit,
  type SeverityOverrides,
} from '../diagnostics/diagnostic.ts'
import { createLocator, type Locate } from '../diagnostics/locate.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { withExcerpts } from '../excerpts/with-excerpts.ts'
import type { Grounds } from '../figures/grounds.ts'
import { createAuditor, type Auditor } from '../figures/match-figures.ts'
import { reportFigures } from '../figures/report-figures.ts'
import { breath } from '../host/breath.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Kind } from '../kinds/kind.ts'
import { frozen } from '../model/frozen.ts'
import type { HeldCheck } from '../model/held-check.ts'
import type { SourceText } from '../model/span.ts'
import type { Waiver } from '../model/waiver.ts'
import { numberReport, type NumberedReport } from '../numbering/number-report.ts'
import { tellTypedNumbers } from '../numbering/tell-typed-numbers.ts'
import { comparePeriods } from '../periods/compare-periods.ts'
import { tellIncluded } from '../periods/included-reports.ts'
import type { Profile } from '../profiles/profile.ts'
import { loadTemplates, type TemplateSources } from '../render/load-templates.ts'
import type { Manifest } from '../source/manifest.ts'
import { adoptedDoor } from './adopted-door.ts'
import { checkBudget } from './check-budget.ts'
import { holdToProfile } from './hold-profile.ts'
import { createMemory, type Memory } from './memory.ts'
import { allCodes, ownParts, type Parts } from './parts.ts'
import { admitting, readReport, type ReadReport } from './read-report.ts'

/** A report that can be shown, and has not been held against anything yet. */
export interface ReadableReport {
  readonly numbered: NumberedReport
  /** What it was read with, and so is to be built with. */
  readonly parts: Parts
  readonly output: Manifest['output']
  readonly variants: Manifest['variants']
  /** The kinds that its tables may be of: the program's and the workspace's. */
  readonly kinds: readonly Kind[]
  readonly templates: TemplateSources
  readonly locate: Locate
  /** Every text that diagnostics can point into. */
  readonly texts: readonly SourceText[]
  /** What was held against something outside its tables; none before that is done. */
  readonly held: readonly HeldCheck[]
  /** The manifest's severities. */
  readonly checks: SeverityOverrides
  /** The same, each with who answers for it. */
  readonly waivers: readonly Waiver[]
  /** The problems that reading it has met, those severities applied. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface CheckedReport extends ReadableReport {
  /** What says what it must hold, where it asks for such and that can be used. */
  readonly profile: Profile | null
  /** All problems that are found without building it, those severities applied. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * `variant` is the recipient that the report is made for; null for the report without any variant's own content. `show` is
 * called as soon as it can be shown: what is wrong with it may take longer to find than its author likes to wait.
 */
export async function checkReport(
  given: Workspace,
  id: string,
  variant: string | null = null,
  parts: Parts = ownParts,
  memory: Memory = createMemory(),
  show: ShowReadable = () => undefined,
): Promise<CheckedReport> {
  const collector = createCollector([], allCodes(parts))
  const { workspace, tellChange } = await adoptedDoor(given, id)
  const read = await readReport(workspace, id, variant, parts, memory, collector.emit)
  const { manifest, report, emit } = read
  const theme = { name: report.meta.theme, span: manifest.themeSpans.name }
  const templates = await loadTemplates(workspace, theme, emit)
  const shown = withExcerpts(report, manifest.include, emit)
  const readable: ReadableReport = {
    numbered: numberedAgain(numberReport(shown), [id, variant], memory),
    parts,
    output: manifest.output,
    variants: manifest.variants,
    kinds: read.kinds,
    templates,
    ...placed([...read.texts, ...read.textsBeside, ...templates.texts]),
    held: [],
    checks: manifest.checks,
    waivers: manifest.waivers,
    diagnostics: collector.settle(manifest.checks),
  }
  await show(readable)

  for (const rule of parts.rules) {
    rule(report, emit, shown)
    await breath()
  }
  tellTypedNumbers(report, readable.numbered, emit)
  tellIncluded(report, read.included, emit)
  const previous = await previousReport(workspace, manifest, id, parts, memory, emit)
  const budget = await checkBudget(workspace, read, previous?.report ?? null)
  const heldBefore = previous
    ? comparePeriods(report, previous.report, manifest.previousSpan, budget.settled, emit)
    : []
  const soFar = collector.settle({})
  const toProfile = await holdToProfile(read, previous?.report ?? null, soFar, workspace, parts, memory)
  await tellChange(report, emit)
  await breath()
  reportFigures(report, emit, auditorIn(memory, [id, variant]))
  await breath()
  return {
    ...readable,
    ...placed([
      ...read.texts,
      ...read.textsBeside,
      ...(previous?.texts ?? []),
      ...budget.texts,
      ...toProfile.texts,
      ...templates.texts,
    ]),
    held: [...heldBefore, ...budget.held, ...toProfile.held],
    profile: toProfile.profile,
    diagnostics: collector.settle(manifest.checks),
  }
}

export type ShowReadable = (report: ReadableReport) => Promise<void> | void

const placed = (texts: readonly SourceText[]): Pick<ReadableReport, 'texts' | 'locate'> => ({
  texts,
  locate: createLocator(texts),
})

/** As long as no table and no heading is another, only the prose that has changed is held against them. */
const auditorIn =
  (memory: Memory, name: readonly unknown[]) =>
  (grounds: Grounds): Auditor => {
    const same = memory.again([createAuditor, ...name], grounds)
    return memory.recall([createAuditor, same], () => createAuditor(same))
  }

/** Chapters, tables and targets that say what they said before are the same objects again, for whoever remembers by them. */
function numberedAgain(numbered: NumberedReport, name: readonly unknown[], memory: Memory): NumberedReport {
  const { report, outline, targets } = numbered
  const again = <T>(what: string, key: string, made: T): T =>
    memory.again([numberReport, ...name, what, key], made)
  return frozen({
    outline,
    targets: new Map([...targets].map(([id, target]) => [id, again('target', id, target)])),
    report: {
      ...report,
      chapters: report.chapters.map((chapter) => again('chapter', chapter.file, chapter)),
      tables: report.tables.map((table) => again('table', table.id, table)),
      charts: report.charts.map((chart) => again('chart', chart.id, chart)),
      images: report.images.map((image) => again('image', image.path, image)),
    },
  })
}

/** The report before, whose own problems are its own affair; null where there is none. */
async function previousReport(
  workspace: Workspace,
  manifest: Manifest,
  id: string,
  parts: Parts,
  memory: Memory,
  emit: Emit,
): Promise<ReadReport | null> {
  const { meta, previousSpan } = manifest
  if (meta.previous === null) return null
  const door = admitting(workspace, manifest)
  const known = (await workspace.folderNames('reports')).filter((other) => other !== id)
  if (known.includes(meta.previous))
    return readReport(door, meta.previous, null, parts, memory, createCollector().emit, {
      above: [id],
      mayRead: new Set(['included']),
      known: new Map(),
    })
  const facts = { id: meta.previous, nearest: nearest(meta.previous, known), known }
  emit('period/no-previous', facts, previousSpan)
  return null
}
