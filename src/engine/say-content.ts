/** What a report says once its tables are typed: values and summaries of them, words that are explained, charts, texts of its pages. */

import { resolveCharts } from '../charts/resolve-charts.ts'
import { resolveCurves } from '../charts/resolve-curves.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { resolveGlossary } from '../glossary/resolve-glossary.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Term } from '../model/glossary.ts'
import type { Report, WrittenReport } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import type { Manifest } from '../source/manifest.ts'
import { resolveKeyFigures } from '../summaries/resolve-key-figures.ts'
import { resolveSummaries } from '../summaries/resolve-summaries.ts'
import { pageTexts } from '../values/page-texts.ts'
import { resolveSignatures } from '../values/resolve-signatures.ts'
import { resolveValues } from '../values/resolve-values.ts'
import type { Parts } from './parts.ts'

export interface Saying {
  readonly kinds: readonly Kind[]
  readonly glossary: readonly Term[]
  readonly themeSpans: Manifest['themeSpans']
  readonly parts: Parts
  readonly emit: Emit
}

export function sayContent(
  { id, meta: written, chapters: asWritten }: WrittenReport,
  typed: readonly Table[],
  { kinds, glossary, themeSpans, parts, emit }: Saying,
): Pick<Report, 'meta' | 'chapters' | 'tables' | 'charts'> {
  const values = { id, meta: written, emit }
  const { chapters: printed, tables: filled } = resolveValues(asWritten, { ...values, tables: typed })
  const summed = resolveSummaries(printed, {
    meta: written,
    tables: filled,
    kinds,
    parts: parts.summaryParts,
    emit,
  })
  const compared = resolveKeyFigures(summed, { meta: written, tables: filled, emit })
  const signed = resolveSignatures(compared, written)
  const chapters = resolveGlossary({ chapters: signed, glossary, meta: written }, emit)
  const tables = resolveCurves(filled, emit)
  const charts = resolveCharts(chapters, tables, parts.chartTypes, written.language, emit)
  const meta = { ...written, ...pageTexts(written, themeSpans, { ...values, tables }) }
  return { meta, chapters, tables, charts }
}
