/** What types of charts share that draw figures on one scale: bars, deviations from nought, series over periods. */

import type { Amount } from '../model/amount.ts'
import type { ChartLines, ChartRequest, ChartTable } from '../model/chart.ts'
import type { Language, Localized } from '../model/language.ts'
import { numberText, unitText } from '../model/number-text.ts'
import { quantitiesData } from '../model/quantity-data.ts'
import type { Cell, Column, Quantity, Table } from '../model/table.ts'
import { unitName } from '../model/units.ts'
import { isPercentName, nameOf } from '../tables/name-words.ts'
import { labelColumn } from '../tables/row-names.ts'
import type { ChartSource, ChartType } from './chart-type.ts'
import { tellCountedTwice } from './counted-twice.ts'
import { tellSinglePoint } from './single-point.ts'
import { chosenColumns, chosenRows, isWithheld, labelsOf, quantityIn, reportEmpty } from './chosen-cells.ts'
import { absentInWords, chartWords, extremesInWords, fewFigures, type NamedFigure } from './in-words.ts'

/** Figures in a row for each category; null where there is none. */
export interface ChartSeries {
  readonly name: string
  readonly values: readonly (Quantity | null)[]
  /** The indexes of those that the table says are not shown. */
  readonly withheld: readonly number[]
}

/** All in one unit. */
export interface FigureChart {
  readonly unit: string | null
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Whether what lies above nought is better than what lies below. */
  readonly positiveIsBetter: boolean
}

/** What one of these types says of itself. */
interface FigureChartType extends Pick<ChartType<FigureChart>, 'id' | 'sv' | 'draw'> {
  /** What there is to be seen in many figures, in sentences; the extremes, where it says nothing. */
  readonly seen?: (chart: FigureChart, language: Language) => string
  /** What more there is to be seen of a figure, said behind it; null where there is nothing. */
  readonly seenOf?: (
    chart: FigureChart,
    series: number,
    category: number,
    language: Language,
  ) => string | null
  /** What a series is where the author does not say: a column, where it says nothing. */
  readonly usualLines?: (table: Table, language: Language) => ChartLines
  /** Its series are parts of one whole, so that none of them may be the sum of others. */
  readonly areParts?: true
  /** What it shows is how figures go along its categories: of one category there is nothing to see. */
  readonly isAlong?: true
  /** What becomes of the figures that were found; null, and reported, where they cannot be drawn so. */
  readonly fitted?: (chart: FigureChart, request: ChartRequest, source: ChartSource) => FigureChart | null
  /** What the table of its figures is, where that is not just these. */
  readonly asTable?: (chart: FigureChart, language: Language) => ChartTable
  /** Its figures are told with a plus where they are above nought. */
  readonly isSigned?: true
  /** How much there is of it, where that is not a row for each category. */
  readonly counted?: Localized<(chart: FigureChart) => string>
  /** What it is called for those who do not see it. */
  readonly name: Localized<string>
  /** What it has to find in a table, said where it does not. */
  readonly needs: Localized<string>
  /** How many series can be told apart, and how many marks find room on a page. */
  readonly limits: { readonly series: number; readonly marks: number }
  /** Of a table's columns of figures, by their indexes, those that are drawn where the author names none. */
  usualColumns(
    columns: readonly number[],
    table: Table,
    lines: ChartLines,
    language: Language,
  ): readonly number[]
}

export const figureChartType = (own: FigureChartType): ChartType<FigureChart> => ({
  id: own.id,
  sv: own.sv,
  draw: (chart, language, canvas) => own.draw(inUnitOf(chart, language), language, canvas),
  take: (request, source) => take(own, request, source),
  inWords: (chart, language) => inWords(own, inUnitOf(chart, language), language),
  asTable: (chart, language) => (own.asTable ?? figuresAsTable)(inUnitOf(chart, language), language),
  data: ({ unit, categories, series }) => ({
    unit,
    categories,
    series: series.map(({ name, values }) => ({ name, values: quantitiesData(values) })),
  }),
})

/** The same chart, its unit as readers of the language know it. */
export const inUnitOf = <C extends { readonly unit: string | null }>(chart: C, language: Language): C => ({
  ...chart,
  unit: chart.unit === null ? null : unitText(chart.unit, language),
})

function take(own: FigureChartType, request: ChartRequest, source: ChartSource): FigureChart | null {
  const { table } = source
  const rows = chosenRows(request.rows, source)
  const named = chosenColumns(request.values, source)
  const lines = request.lines ?? own.usualLines?.(table, source.language) ?? 'columns'
  const columns =
    request.values.length > 0
      ? named
      : own.usualColumns(columnsOfFigures(table, rows, source), table, lines, source.language)
  const [category] = request.category ? chosenColumns([request.category], source) : []
  const labels = labelsOf(rows, category, source)
  const headings = columns.map((column) => table.columns[column]!.heading.text)
  const figures = columns.map((column) =>
    rows.map((row) => figureIn(table.rows[row]!.cells[column]!, table.columns[column]!, source.language)),
  )
  const { categories, series } = turned(lines, labels, headings, figures)
  if (series.every(({ values }) => values.every((value) => value === null))) {
    const all = table.columns.flatMap((_, at) => (at === labelColumn(table.columns) ? [] : [at]))
    const wanted = request.values.length > 0 ? named : own.usualColumns(all, table, lines, source.language)
    reportEmpty(own.needs, request, { rows, columns: named, wanted }, source)
    return null
  }
  const unit = sharedUnit(series, lines, request, source)
  if (unit === undefined) return null
  if (own.areParts) {
    if (lines === 'rows') tellCountedTwice(lines, request.rows, rows, columns, source)
    else tellCountedTwice(lines, request.values, columns, rows, source)
  }
  if (own.isAlong) tellSinglePoint({ categories, series, lines }, request, source)
  const positiveIsBetter = columns.every((column) => table.columns[column]!.isDeviation)
  const found: FigureChart = { unit, categories, series, positiveIsBetter }
  const chart = own.fitted ? own.fitted(found, request, source) : found
  return chart && !isCrowded(own, chart.categories, chart.series, request, source) ? chart : null
}

/** What is measured in per cent has no place on a scale of amounts: only where all is, it is drawn unasked. */
function columnsOfFigures(table: Table, rows: readonly number[], { language }: ChartSource): number[] {
  const all = table.columns.flatMap((column, index) => {
    const values = rows.map((row) => quantityIn(table.rows[row]!.cells[index]!, column, language))
    const isOfFigures = index !== labelColumn(table.columns) && values.some((value) => value !== null)
    return isOfFigures ? [index] : []
  })
  const amounts = all.filter((index) => {
    const { heading, unit } = table.columns[index]!
    return unit !== '%' && !isPercentName(nameOf(heading.text), language)
  })
  return amounts.length > 0 ? amounts : all
}

/** All but deviations, which have a scale of their own. */
export const withoutDeviations = (columns: readonly number[], table: Table): readonly number[] =>
  columns.filter((index) => !table.columns[index]!.isDeviation)

interface Figure {
  readonly value: Quantity | null
  readonly isWithheld: boolean
}

const figureIn = (cell: Cell, column: Column, language: Language): Figure => ({
  value: quantityIn(cell, column, language),
  isWithheld: isWithheld(cell),
})

/** Columns down the rows as they stand, or each row a series along the columns. */
function turned(
  lines: ChartLines,
  labels: readonly string[],
  headings: readonly string[],
  figures: readonly (readonly Figure[])[],
): { categories: readonly string[]; series: readonly ChartSeries[] } {
  const seriesOf = (name: string, along: readonly Figure[]): ChartSeries => ({
    name,
    values: along.map(({ value }) => value),
    withheld: along.flatMap((one, index) => (one.isWithheld ? [index] : [])),
  })
  if (lines === 'columns')
    return {
      categories: labels,
      series: headings.map((name, index) => seriesOf(name, figures[index]!)),
    }
  return {
    categories: headings,
    series: labels.map((name, row) =>
      seriesOf(
        name,
        figures.map((column) => column[row]!),
      ),
    ),
  }
}

/** The unit of all figures, null where none has one; undefined, and reported, where they differ. */
function sharedUnit(
  series: readonly ChartSeries[],
  lines: ChartLines,
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
  const [unit = null] = units.values()
  if (unit === '%' && hasBareRow(series, lines === 'columns')) {
    emit('chart/units', { units: [unit, null] }, span)
    return undefined
  }
  return unit
}

/** Some row of the table has no unit in any of its figures, and some has one in all: points beside shares. */
function hasBareRow(series: readonly ChartSeries[], areColumns: boolean): boolean {
  const along = series.map(({ values }) => values)
  const rows = areColumns
    ? (along[0]?.map((_, at) => along.map((values) => values[at] ?? null)) ?? [])
    : along
  const units = rows.map((values) => values.flatMap(unitsOf)).filter(({ length }) => length > 1)
  return [true, false].every((isBare) => units.some((row) => row.every((unit) => (unit === null) === isBare)))
}

/** Nought is the same in all units. */
const unitsOf = (value: Quantity | null): readonly (string | null)[] =>
  value === null || value.amount.units === 0n ? [] : [value.unit]

function isCrowded(
  { limits }: FigureChartType,
  categories: readonly string[],
  series: readonly ChartSeries[],
  { span }: ChartRequest,
  { emit }: ChartSource,
): boolean {
  const most = Math.floor(limits.marks / series.length)
  const isTooMany = series.length > limits.series
  if (isTooMany) emit('chart/crowded', { what: 'series', count: series.length, limit: limits.series }, span)
  else if (categories.length > most)
    emit('chart/crowded', { what: 'categories', count: categories.length, limit: most }, span)
  return isTooMany || categories.length > most
}

/** Every figure of a few; of many what there is to be seen. */
function inWords(own: FigureChartType, chart: FigureChart, language: Language): string {
  const { name, seen, counted } = own
  const figures = namedFigures(chart)
  const { categories, unit } = chart
  if (figures.length <= fewFigures) {
    const lines = categories.flatMap((category, index) => {
      const said = figuresOf(own, chart, index, language)
      return said === '' ? [] : [`${category}: ${said}.`]
    })
    const what = `${name[language]}${unit === null ? '' : `, ${unit}`}.`
    return [what, ...lines, ...absentInWords(figures, language)].join(' ')
  }
  const words = chartWords[language]
  const count = counted?.[language](chart) ?? words.rows(categories.length)
  const what = words.of(name[language], unit, count)
  return `${what} ${seen ? seen(chart, language) : extremesInWords(figures, language, (amount) => written(own, amount, language))}`
}

/** A single series is named once, in the caption or the axis, not at each figure. */
export const namedFigures = (
  { categories, series }: FigureChart,
  first: 'category' | 'series' = 'category',
): NamedFigure[] =>
  categories.flatMap((category, index) =>
    series.map(({ name, values, withheld }) => ({
      name:
        series.length === 1
          ? category
          : (first === 'series' ? [name, category] : [category, name]).join(', '),
      value: values[index]!,
      isWithheld: withheld.includes(index),
    })),
  )

/** As its drawing has it. */
const written = ({ isSigned }: FigureChartType, amount: Amount, language: Language): string =>
  (isSigned && amount.units > 0n ? '+' : '') + numberText(amount, language)

const figuresOf = (own: FigureChartType, chart: FigureChart, index: number, language: Language): string =>
  chart.series
    .flatMap(({ name, values }, at) => {
      const value = values[index]
      if (!value) return []
      const more = own.seenOf?.(chart, at, index, language) ?? null
      const figure = written(own, value.amount, language) + (more === null ? '' : ` (${more})`)
      return [chart.series.length > 1 ? `${name} ${figure}` : figure]
    })
    .join(', ')

function figuresAsTable({ categories, series, unit }: FigureChart, language: Language): ChartTable {
  return {
    headings: ['', ...series.map(({ name }) => (unit === null ? name : `${name} (${unit})`))],
    rows: categories.map((category, index) => [
      category,
      ...series.map((one) => printedFigure(one, index, language)),
    ]),
  }
}

/** As it stands in a drawing: two dots where the table says that it is not shown, nothing where there is none. */
export function printedFigure({ values, withheld }: ChartSeries, index: number, language: Language): string {
  const value = values[index]
  if (value) return numberText(value.amount, language)
  return withheld.includes(index) ? '..' : ''
}
