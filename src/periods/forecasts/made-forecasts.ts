/** Each forecast that was made for a row, beside what the year came to. */

import type { Emit } from '../../diagnostics/diagnostic.ts'
import { subtract, isZero, type Amount } from '../../model/amount.ts'
import { lastDayOf, monthName, type IsoDate } from '../../model/calendar.ts'
import type { Language } from '../../model/language.ts'
import { dividedBy, magnitude, ratioOf, times, type Ratio } from '../../model/ratio.ts'
import type { SignConvention } from '../../model/conventions.ts'
import { forecastColumn, outcomeColumn } from '../../model/forecast-columns.ts'
import type { Table } from '../../model/table.ts'
import type { ForecastYear, Snapshot } from './forecast-years.ts'
import type { Figure, WantedRow } from './row-figures.ts'

export interface MadeForecast {
  readonly year: string
  readonly cutoff: IsoDate
  readonly forecast: Figure
  /** Null where the year has no report as at its end, or that does not say. */
  readonly outcome: Figure | null
}

export interface RowForecasts {
  readonly row: WantedRow
  readonly made: readonly MadeForecast[]
}

type FindFigure = (snapshot: Snapshot, row: WantedRow, column: number) => Figure | null

export function rowForecasts(row: WantedRow, years: readonly ForecastYear[], find: FindFigure): RowForecasts {
  const made = years.flatMap(({ year, forecasts, final }) => {
    const outcome = final && figureIn(final, row, outcomeColumn(final.table), find)
    return forecasts.flatMap((snapshot): MadeForecast[] => {
      const forecast = figureIn(snapshot, row, forecastColumn(snapshot.table), find)
      return forecast ? [{ year, cutoff: snapshot.cutoff, forecast, outcome }] : []
    })
  })
  return { row, made }
}

const figureIn = (snapshot: Snapshot, row: WantedRow, column: number, find: FindFigure): Figure | null =>
  column === -1 ? null : find(snapshot, row, column)

/** How much better the outcome is than what was forecast. */
export const missOf = (forecast: Amount, outcome: Amount, signs: SignConvention): Amount =>
  signs === 'cost-positive' ? subtract(forecast, outcome) : subtract(outcome, forecast)

/** In per cent of the forecast; null where that is nought. */
export const percentOf = (part: Amount, whole: Amount): Ratio | null =>
  isZero(whole) ? null : dividedBy(times(ratioOf(part), { over: 100n, under: 1n }), magnitude(ratioOf(whole)))

/** `augusti`, or `15 augusti` where the month had not ended. */
export function madeText(cutoff: IsoDate, language: Language): string {
  const [year, month, day] = cutoff.split('-').map(Number) as [number, number, number]
  const name = monthName(month, language)
  return cutoff === lastDayOf(year, month) ? name : `${day} ${name}`
}

/** Tells of years that have forecasts and no report as at their end. */
export function tellOpenYears(
  years: readonly ForecastYear[],
  tell: { readonly emit: Emit; readonly span: Table['span'] },
): void {
  for (const { year, forecasts, final } of years)
    if (final === null)
      tell.emit('forecast/no-outcome', { year, reports: forecasts.map(({ name }) => name) }, tell.span)
}
