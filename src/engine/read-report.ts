/** The reading half of the compiler: load, parse, assemble, type the tables. */

import { resolveCharts } from '../charts/resolve-charts.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { toldAgain } from '../diagnostics/told.ts'
import type { Workspace } from '../host/workspace.ts'
import { frozen } from '../model/frozen.ts'
import type { Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import { assembleReport } from '../source/assemble.ts'
import { parseChapter } from '../source/chapter.ts'
import { chapterVersion } from '../source/chapter-version.ts'
import { withoutFollowOns } from '../source/follow-ons.ts'
import { parseKinds } from '../source/kinds.ts'
import { loadSources, textsOf } from '../source/load.ts'
import { parseManifest, type Manifest } from '../source/manifest.ts'
import { typeTables } from '../tables/type-tables.ts'
import { holdsValues, resolveCells } from '../values/resolve-cells.ts'
import { resolveValues } from '../values/resolve-values.ts'
import { wordsOf, type Parts } from './parts.ts'

export interface ReadReport {
  readonly manifest: Manifest
  readonly report: Report
  readonly texts: readonly SourceText[]
  /** For what is found out further on. */
  readonly emit: Emit
}

/** A report from its sources to its typed tables. */
export async function readReport(
  workspace: Workspace,
  id: string,
  variant: string | null,
  parts: Parts,
  tell: Emit,
): Promise<ReadReport> {
  const sources = await loadSources(workspace, id, tell)
  const manifest = parseManifest(sources, wordsOf(parts), variant, tell)
  const emit = withoutFollowOns(manifest.broken, tell)
  const kinds = parseKinds(sources.kinds, parts.kinds, emit)
  const { directives } = parts
  const recipients = { variant, variants: manifest.variants }
  const versions = sources.chapters
    .map((chapter) => chapterVersion(parseChapter(chapter, manifest.meta.language, directives), recipients))
    .map((version) => toldAgain(version, emit))
    .filter(({ isIncluded }) => isIncluded)
  const assembled = await assembleReport(id, manifest, versions, workspace, sources.ignored, directives, emit)
  const { written } = assembled
  const values = { id, meta: written.meta, emit }
  const typed = typeTables(written.tables, written.meta, kinds, emit, {
    isNeeded: holdsValues,
    cells: (table, typed, waiting) => resolveCells(table, { ...values, tables: typed, waiting }),
  })
  const { chapters, tables } = resolveValues(written.chapters, { ...values, tables: typed })
  const charts = resolveCharts(chapters, tables, parts.chartTypes, written.meta.language, emit)
  const report: Report = frozen({ ...written, chapters, tables, charts })
  return { manifest, report, texts: [...textsOf(sources), ...assembled.texts], emit }
}
