/** Charts as asked for → the figures that they draw, out of the typed tables. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Chart, Name } from '../model/chart.ts'
import { choose, shownChoice } from '../model/choice.ts'
import type { ChartBlock } from '../model/content.ts'
import type { Language } from '../model/language.ts'
import type { Chapter } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { eachNodeSpoken } from '../model/walk.ts'
import type { ChartType } from './chart-type.ts'
import { unknown } from './chosen-cells.ts'

/** One that cannot be drawn is reported, and missing. */
export function resolveCharts(
  chapters: readonly Chapter[],
  tables: readonly Table[],
  types: readonly ChartType[],
  language: Language,
  emit: Emit,
): Chart[] {
  const charts: Chart[] = []
  for (const chapter of chapters)
    eachNodeSpoken(chapter, language, (block, spoken) => {
      if (block.type !== 'chartBlock') return
      const chart = chartOf(block, tables, types, spoken, emit)
      if (chart) charts.push(chart)
    })
  return charts
}

function chartOf(
  { id, request }: ChartBlock,
  tables: readonly Table[],
  types: readonly ChartType[],
  spoken: Language,
  emit: Emit,
): Chart | null {
  const wanted = request.type && typeNamed(request.type, types, emit)
  const { text, span } = request.table
  const table = tables.find((one) => one.id === text)
  if (!table) {
    const known = tables.flatMap(({ ownId }) => (ownId ? [ownId.id] : []))
    emit('chart/unknown', { what: 'table', ...unknown(text, known) }, span)
    return null
  }
  // A table that could not be read has been reported.
  if (table.columns.length === 0) return null
  const look = wanted ?? types.find(({ suits }) => suits?.(table)) ?? types[0]!
  const figures = look.take(request, { table, language: table.language, spoken, emit })
  return figures && { id, table: table.id, look, figures }
}

/** Null, and reported, where there is no such type. */
function typeNamed({ text, span }: Name, types: readonly ChartType[], emit: Emit): ChartType | null {
  const id = choose(types, text)
  if (id === null)
    emit(
      'directive/attribute',
      {
        directive: '::chart',
        attribute: 'type',
        problem: 'invalid',
        nearest: null,
        value: text,
        known: types.map(shownChoice),
      },
      span,
    )
  return types.find((type) => type.id === id) ?? null
}
