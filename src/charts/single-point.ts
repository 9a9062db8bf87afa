/** Lines of a single point each: there is no way that the figures go, and the author hardly means that. */

import type { ChartLines, ChartRequest } from '../model/chart.ts'
import { readHeading } from '../tables/headings/read-heading.ts'
import type { ChartSource } from './chart-type.ts'
import type { FigureChart } from './figure-chart.ts'

export function tellSinglePoint(
  { categories, series, lines }: Pick<FigureChart, 'categories' | 'series'> & { readonly lines: ChartLines },
  { type, span }: ChartRequest,
  { language, emit }: ChartSource,
): void {
  const [only, ...others] = categories
  if (only === undefined || others.length > 0) return
  const isTime = (name: string): boolean => {
    const { date, year, part } = readHeading(name, language)
    return date !== null || year !== null || part !== null
  }
  const isTurned = series.length > 1 && series.every(({ name }) => isTime(name))
  const turned = isTurned ? (lines === 'columns' ? 'rows' : 'columns') : null
  emit('chart/single-point', { at: only, lines: series.length, turned }, type?.span ?? span)
}
