/** What a chart of forecasts draws: for each year, what was forecast for it and what it came to. */

import type { ChartRequest } from '../model/chart.ts'
import type { Quantity, Table } from '../model/table.ts'
import { groupLabels, rowLabel } from '../tables/row-names.ts'
import type { ChartSource } from './chart-type.ts'
import { chosenRows, quantityIn, reportEmpty } from './chosen-cells.ts'

/** A year, and what is forecast of where there are several things. */
export interface ForecastGroup {
  readonly label: string
  /** One for each time of the year that the chart shows; null where none was made. */
  readonly forecasts: readonly (Quantity | null)[]
  readonly outcome: Quantity | null
}

export interface ForecastChart {
  readonly unit: string | null
  /** When in the year forecasts were made. */
  readonly times: readonly string[]
  readonly outcomeName: string
  readonly groups: readonly ForecastGroup[]
}

const needs = {
  sv: 'Diagrammet behöver en tabell med prognoser och utfall per år, som ::forecasts gör.',
  en: 'The chart needs a table of forecasts and outcomes by year, such as ::forecasts makes.',
}

/** As many as find room, and can be told apart. */
const limits = { groups: 14, times: 6 }

/** The columns that such a table has, by their ids; null where it is none. */
export function forecastColumns({
  columns,
}: Table): { readonly forecast: number; readonly outcome: number } | null {
  const at = (wanted: string): number => columns.findIndex(({ id }) => id === wanted)
  const [forecast, outcome, miss] = [at('forecast'), at('outcome'), at('miss')]
  return forecast === -1 || outcome === -1 || miss === -1 ? null : { forecast, outcome }
}

/** Rows of one year are a group; null, and reported, where there is nothing to draw. */
export function takeForecasts(request: ChartRequest, source: ChartSource): ForecastChart | null {
  const { table, language, emit } = source
  const at = forecastColumns(table)
  const rows = chosenRows(request.rows, source)
  const figure = (row: number, column: number): Quantity | null =>
    quantityIn(table.rows[row]!.cells[column]!, table.columns[column]!, language)
  const drawn = at ? rows.filter((row) => figure(row, at.forecast) !== null) : []
  if (!at || drawn.length === 0) {
    reportEmpty(needs, request, { rows, columns: [], wanted: table.columns.map((_, at) => at) }, source)
    return null
  }
  const labels = groupLabels(table).map((own) => own.filter((label) => label !== '').join(', '))
  const times = [...new Set(drawn.map((row) => rowLabel(table, row)))]
  const names = [...new Set(drawn.map((row) => labels[row]!))]
  for (const [what, count, limit] of [
    ['categories', names.length, limits.groups],
    ['series', times.length, limits.times],
  ] as const)
    if (count > limit) {
      emit('chart/crowded', { what, count, limit }, request.span)
      return null
    }
  return {
    unit: table.columns[at.forecast]!.unit,
    times,
    outcomeName: table.columns[at.outcome]!.heading.text,
    groups: names.map((label) => {
      const own = drawn.filter((row) => labels[row] === label)
      return {
        label,
        forecasts: times.map((time) => {
          const row = own.find((one) => rowLabel(table, one) === time)
          return row === undefined ? null : figure(row, at.forecast)
        }),
        outcome: own.map((row) => figure(row, at.outcome)).find((one) => one !== null) ?? null,
      }
    }),
  }
}
