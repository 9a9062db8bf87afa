/** Charts of figures on one scale: bars, deviations from nought, series over periods. */

import type { ChartLines, ChartRequest, ChartSeries, FigureChart } from '../model/chart.ts'
import type { Quantity, Table } from '../model/table.ts'
import { unitName } from '../model/units.ts'
import {
  chosenColumns,
  chosenRows,
  labelsOf,
  quantityIn,
  reportEmpty,
  type ChartSource,
} from './chosen-cells.ts'
import { labelColumn } from '../tables/row-names.ts'

/** How many of each can be told apart, and find room on a page. */
const limits: Readonly<Record<FigureChart['type'], { readonly series: number; readonly marks: number }>> = {
  bars: { series: 4, marks: 54 },
  deviations: { series: 1, marks: 34 },
  series: { series: 6, marks: 120 },
}

/** Null, and reported, where there is nothing to draw. */
export function figureChart(
  id: string,
  type: FigureChart['type'],
  request: ChartRequest,
  source: ChartSource,
): FigureChart | null {
  const { table } = source
  const rows = chosenRows(request.rows, source)
  const named = chosenColumns(request.values, source)
  const columns = request.values.length > 0 ? named : usualColumns(type, table, rows, source)
  const [category] = request.category ? chosenColumns([request.category], source) : []
  const labels = labelsOf(rows, category, source)
  const headings = columns.map((column) => table.columns[column]!.heading.text)
  const figures = columns.map((column) =>
    rows.map((row) => quantityIn(table.rows[row]!.cells[column]!, table.columns[column]!, source.language)),
  )
  const { categories, series } = turned(request.lines, labels, headings, figures)
  if (series.every(({ values }) => values.every((value) => value === null))) {
    reportEmpty(type, request, { rows, columns: named }, source)
    return null
  }
  const unit = sharedUnit(series, request, source)
  if (unit === undefined || isCrowded(type, categories, series, request, source)) return null
  return {
    type,
    id,
    table: table.id,
    unit,
    categories,
    series,
    positiveIsBetter: columns.every((column) => table.columns[column]!.isDeviation),
  }
}

/** Deviations alone, or all figures but those. */
function usualColumns(
  type: FigureChart['type'],
  table: Table,
  rows: readonly number[],
  { language }: ChartSource,
): number[] {
  const withFigures = table.columns.flatMap((column, index) => {
    const values = rows.map((row) => quantityIn(table.rows[row]!.cells[index]!, column, language))
    const isOfFigures = index !== labelColumn(table.columns) && values.some((value) => value !== null)
    return isOfFigures ? [index] : []
  })
  const isDeviation = (index: number) => table.columns[index]!.isDeviation
  return type === 'deviations'
    ? withFigures.filter(isDeviation).slice(0, 1)
    : withFigures.filter((index) => !isDeviation(index))
}

/** Columns down the rows as they stand, or each row a series along the columns. */
function turned(
  lines: ChartLines,
  labels: readonly string[],
  headings: readonly string[],
  figures: readonly (readonly (Quantity | null)[])[],
): { categories: readonly string[]; series: readonly ChartSeries[] } {
  if (lines === 'columns')
    return {
      categories: labels,
      series: headings.map((name, index) => ({ name, values: figures[index]! })),
    }
  return {
    categories: headings,
    series: labels.map((name, row) => ({ name, values: figures.map((column) => column[row]!) })),
  }
}

/** The unit of all figures, null where none has one; undefined, and reported, where they differ. */
function sharedUnit(
  series: readonly ChartSeries[],
  { span }: ChartRequest,
  { emit }: ChartSource,
): string | null | undefined {
  const units = new Map<string, string>()
  for (const { values } of series)
    for (const value of values) if (value?.unit) units.set(unitName(value.unit), value.unit)
  if (units.size > 1) {
    emit('chart/units', { units: [...units.values()] }, span)
    return undefined
  }
  return [...units.values()][0] ?? null
}

function isCrowded(
  type: FigureChart['type'],
  categories: readonly string[],
  series: readonly ChartSeries[],
  { span }: ChartRequest,
  { emit }: ChartSource,
): boolean {
  const limit = limits[type]
  const most = Math.floor(limit.marks / series.length)
  const isTooMany = series.length > limit.series
  if (isTooMany) emit('chart/crowded', { what: 'series', count: series.length, limit: limit.series }, span)
  else if (categories.length > most)
    emit('chart/crowded', { what: 'categories', count: categories.length, limit: most }, span)
  return isTooMany || categories.length > most
}
