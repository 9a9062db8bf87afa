/** Forecasts as points, in the order that they were made, beside a line for what the year came to. */

import type { Canvas, ChartTable, Drawing } from '../../model/chart.ts'
import { largest } from '../../model/extremes.ts'
import type { Language, Localized } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { quantitiesData } from '../../model/quantity-data.ts'
import type { Quantity } from '../../model/table.ts'
import type { ChartType } from '../chart-type.ts'
import { axisHeight, valueAxis } from '../drawing/axes.ts'
import { legend, legendAsRead, sampleWidth, type Legend } from '../drawing/legend.ts'
import { marker } from '../drawing/marker.ts'
import { reach } from '../drawing/points.ts'
import { setRows } from '../drawing/rows.ts'
import { linearScale, numberOf, scaleAcross, type Scale } from '../drawing/scale.ts'
import {
  isWholeIn,
  lineHeight,
  linesAt,
  setInLines,
  widestOf,
  type TextSetting,
} from '../drawing/set-text.ts'
import { line, text, type as typeSizes } from '../drawing/svg.ts'
import {
  forecastColumns,
  takeForecasts,
  type ForecastChart,
  type ForecastGroup,
} from '../forecast-figures.ts'
import { absentInWords, extremesInWords, fewFigures } from '../in-words.ts'
import { inUnitOf } from '../figure-chart.ts'

const plotHeight = 220
/** Of a year's name below its points. */
const nameLines = 3
/** How much of the room of a year its line of the outcome takes. */
const share = 0.76

interface Words {
  readonly name: string
  of(groups: number): string
  forecast(time: string, figure: string): string
  outcome(name: string, figure: string): string
}

const words: Localized<Words> = {
  sv: {
    name: 'Diagram över prognoser och utfall',
    forecast: (time, figure) => `prognos efter ${time} ${figure}`,
    outcome: (name, figure) => `${name.toLowerCase()} ${figure}`,
    of: (groups) => `${groups} år`,
  },
  en: {
    name: 'Chart of forecasts and outcomes',
    forecast: (time, figure) => `forecast after ${time} ${figure}`,
    outcome: (name, figure) => `${name.toLowerCase()} ${figure}`,
    of: (groups) => `${groups} years`,
  },
}

const legendWords: Localized<(time: string) => string> = {
  sv: (time) => `Prognos efter ${time}`,
  en: (time) => `Forecast after ${time}`,
}

export const forecasts: ChartType<ForecastChart> = {
  id: 'forecasts',
  sv: ['prognoser', 'prognosträff', 'forecast'],
  suits: (table) => forecastColumns(table) !== null,
  take: takeForecasts,
  draw: (chart, language, canvas) => draw(inUnitOf(chart, language), language, canvas),
  inWords: (chart, language) => inWords(inUnitOf(chart, language), language),
  asTable: (chart, language) => asTable(inUnitOf(chart, language), language),
  data: ({ unit, times, groups }) => ({
    unit,
    times,
    groups: groups.map(({ label, forecasts: own, outcome }) => ({
      label,
      forecasts: quantitiesData(own),
      outcome: quantitiesData([outcome])[0],
    })),
  }),
}

function draw(chart: ForecastChart, language: Language, canvas: Canvas): Drawing {
  const key = legend(
    [
      ...chart.times.map((time, index) => ({
        name: legendWords[language](time),
        sample: (x: number, y: number) => marker(index, x + sampleWidth / 2, y),
      })),
      {
        name: chart.outcomeName,
        sample: (x: number, y: number) => line(x, y, x + sampleWidth, y, 'chart-target'),
      },
    ],
    canvas,
  )
  return drawnUpwards(chart, key, language, canvas) ?? drawnAcross(chart, key, language, canvas)
}

/** Years side by side; null where their names would not find room. */
function drawnUpwards(
  { unit, groups }: ForecastChart,
  key: Legend,
  language: Language,
  canvas: Canvas,
): Drawing | null {
  const { width, measure } = canvas
  const [small, usual] = [typeSizes.small, typeSizes.text].map((size) => ({ size, measure })) as [
    TextSetting,
    TextSetting,
  ]
  const unitLines = unit === null ? [] : setInLines(unit, width, small)
  const top = key.height + 6 + unitLines.length * lineHeight
  const bottom = top + plotHeight
  const scale = linearScale(reach(numbersOf(groups), 0.12), [bottom, top], 5, language)
  const left =
    widestOf(
      scale.ticks.map(({ label }) => label),
      small,
    ) + 8
  const step = (width - left) / groups.length
  const room = step - 8
  const names = groups.map(({ label }) => setInLines(label, Math.max(1, room), usual))
  const isWhole = groups.every(({ label }) => isWholeIn(label, room, usual))
  if (!isWhole || names.some(({ length }) => length > nameLines)) return null

  let body = legendAsRead(key, canvas).body + linesAt(unitLines, 0, key.height + 8, 'chart-axis')
  for (const { at, label } of scale.ticks)
    body += line(left, at, width, at, 'chart-grid') + text(left - 6, at + 4, label, 'chart-tick end')
  groups.forEach((group, index) => {
    const middle = left + (index + 0.5) * step
    body += linesAt(names[index]!, middle, bottom + 18, 'chart-text middle')
    body += drawnGroup(group, { middle, step, top, bottom }, scale, language, canvas)
  })
  const lines = largest(names.map(({ length }) => length))
  return { height: bottom + 14 + lines * lineHeight + 6, body, keepsSides: true }
}

interface GroupPlace {
  readonly middle: number
  readonly step: number
  /** Between these lie all points. */
  readonly top: number
  readonly bottom: number
}

/** A thin line leads from each point to the outcome: the miss. */
function drawnGroup(
  { forecasts: own, outcome }: ForecastGroup,
  { middle, step, top, bottom }: GroupPlace,
  scale: Scale,
  language: Language,
  { measure }: Canvas,
): string {
  const half = (step * share) / 2
  const end = outcome && scale.at(numberOf(outcome.amount))
  const made = own.flatMap((one, index) => (one ? [{ index, at: scale.at(numberOf(one.amount)) }] : []))
  const x = (place: number): number => middle - half + ((place + 0.5) * 2 * half) / made.length
  const points = made
    .map(({ index, at }, place) => {
      const stem = end === null ? '' : line(x(place), at, x(place), end, 'chart-zero')
      return stem + marker(index, x(place), at)
    })
    .join('')
  if (end === null) return points
  const figure = numberText(outcome!.amount, language)
  // Above the line where the points lie below it, as far as there is room.
  const isAbove =
    made.filter(({ at }) => at > end).length * 2 >= made.length ? end - 18 > top : end + 18 > bottom
  const label =
    step < measure(figure, typeSizes.small) + 4
      ? ''
      : text(middle, isAbove ? end - 7 : end + 15, figure, 'chart-value middle')
  return points + line(middle - half, end, middle + half, end, 'chart-target') + label
}

/** A row for each year, where the drawing is narrow or names are long. */
function drawnAcross(
  { unit, groups, times }: ForecastChart,
  key: Legend,
  language: Language,
  canvas: Canvas,
): Drawing {
  const { width, measure } = canvas
  const below = axisHeight(unit, canvas)
  const band = times.length * 9 + 4
  const labels = groups.map(({ label }) => label)
  const rows = setRows({ labels, band: { easy: band, least: band }, top: key.height, below }, canvas)
  const figures = groups.map(({ outcome }) => (outcome ? numberText(outcome.amount, language) : ''))
  const room = widestOf(figures, { size: typeSizes.small, measure }) + 12
  const scale = scaleAcross(
    reach(numbersOf(groups), 0.12),
    [rows.left + 6, width - room],
    5,
    language,
    canvas,
  )
  let body =
    key.body + valueAxis({ scale, spans: rows.spans, bottom: rows.bottom, title: unit }, canvas) + rows.body
  groups.forEach(({ forecasts: own, outcome }, index) => {
    const middle = rows.middles[index]!
    const end = outcome && scale.at(numberOf(outcome.amount))
    own.forEach((one, time) => {
      if (!one) return
      const y = middle - band / 2 + 2 + (time + 0.5) * 9
      const at = scale.at(numberOf(one.amount))
      body += (end === null ? '' : line(at, y, end, y, 'chart-zero')) + marker(time, at, y)
    })
    if (end === null) return
    body += line(end, middle - band / 2, end, middle + band / 2, 'chart-target')
    // At the edge, clear of all points.
    body += text(width, middle + 4, figures[index]!, 'chart-value end')
  })
  return { height: rows.bottom + below, body }
}

const numbersOf = (groups: readonly ForecastGroup[]): number[] =>
  groups.flatMap(({ forecasts: own, outcome }) =>
    [...own, outcome].flatMap((one) => (one ? [numberOf(one.amount)] : [])),
  )

/** A few years are said in full; of many the span of their outcomes. */
function inWords({ unit, times, outcomeName, groups }: ForecastChart, language: Language): string {
  const { name, forecast, outcome, of } = words[language]
  const named = groups.map(({ label, outcome: value }) => ({ name: label, value, isWithheld: false }))
  const what = `${name}${unit === null ? '' : `, ${unit}`}`
  if (groups.length * (times.length + 1) > fewFigures)
    return `${what}, ${of(groups.length)}. ${outcomeName}: ${extremesInWords(named, language)}`
  const figure = (one: Quantity): string => numberText(one.amount, language)
  const lines = groups.map((group) => {
    const made = group.forecasts.flatMap((one, index) => (one ? [forecast(times[index]!, figure(one))] : []))
    const came = group.outcome ? [outcome(outcomeName, figure(group.outcome))] : []
    return `${group.label}: ${[...made, ...came].join(', ')}.`
  })
  return [`${what}.`, ...lines, ...absentInWords(named, language)].join(' ')
}

function asTable({ unit, times, outcomeName, groups }: ForecastChart, language: Language): ChartTable {
  const behind = unit === null ? '' : ` (${unit})`
  const figure = (one: Quantity | null): string => (one ? numberText(one.amount, language) : '')
  return {
    headings: ['', ...times.map((time) => legendWords[language](time) + behind), outcomeName + behind],
    rows: groups.map(({ label, forecasts: own, outcome }) => [label, ...own.map(figure), figure(outcome)]),
  }
}
