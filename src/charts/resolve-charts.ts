/** Charts as asked for → the figures that they draw, out of the typed tables. */

import { visit } from 'unist-util-visit'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Chart, ChartType } from '../model/chart.ts'
import { asRoot, type ChartBlock } from '../model/content.ts'
import type { Language } from '../model/language.ts'
import type { Chapter } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { unknown } from './chosen-cells.ts'
import { figureChart } from './figure-chart.ts'
import { goalChart } from './goal-chart.ts'

/** One that cannot be drawn is reported, and missing. */
export function resolveCharts(
  chapters: readonly Chapter[],
  tables: readonly Table[],
  language: Language,
  emit: Emit,
): Chart[] {
  const charts: Chart[] = []
  for (const { content } of chapters)
    visit(asRoot(content), 'chartBlock', (block) => {
      const chart = chartOf(block, tables, language, emit)
      if (chart) charts.push(chart)
    })
  return charts
}

function chartOf(
  { id, request }: ChartBlock,
  tables: readonly Table[],
  language: Language,
  emit: Emit,
): Chart | null {
  const { text, span } = request.table
  const table = tables.find((one) => one.id === text)
  if (!table) {
    const known = tables.flatMap(({ ownId }) => (ownId ? [ownId.id] : []))
    emit('chart/unknown', { what: 'table', ...unknown(text, known) }, span)
    return null
  }
  // A table that could not be read has been reported.
  if (table.columns.length === 0) return null
  const source = { table, language, emit }
  const type = request.type ?? usualType(table)
  return type === 'goals' ? goalChart(id, request, source) : figureChart(id, type, request, source)
}

const usualType = ({ columns }: Table): ChartType =>
  columns.some(({ type }) => type === 'target') ? 'goals' : 'bars'
