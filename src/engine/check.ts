/** The checking half of the compiler: a report read, shown, and held against itself and the one before it. */

import { createCollector } from '../diagnostics/diagnostic.ts'
import { withExcerpts } from '../excerpts/with-excerpts.ts'
import type { Workspace } from '../host/workspace.ts'
import { frozen } from '../model/frozen.ts'
import { numberReport, type NumberedReport } from '../numbering/number-report.ts'
import { loadTemplates } from '../render/load-templates.ts'
import { adoptedDoor } from './adopted-door.ts'
import { placed, type CheckedReport, type ReadableReport, type ShowReadable } from './checked-report.ts'
import { createMemory, type Memory } from './memory.ts'
import { allCodes, ownParts, type Parts } from './parts.ts'
import { readReport } from './read-report.ts'

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

  // What it takes is loaded while the report is shown.
  const { holdReport } = await import('./hold-report.ts')
  return holdReport({ readable, read, collector, shown, workspace, id, variant, memory, tellChange })
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
