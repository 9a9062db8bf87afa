/** Forecasts as points, in the order that they were made, beside a line for what the year came to. */

import { largest, smallest } from '../../model/extremes.ts'
import type { Drawing } from '../../model/chart.ts'
import type { Language, Localized } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { quantitiesData } from '../../model/quantity-data.ts'
import type { Quantity } from '../../model/table.ts'
import { textWidth, wrapped } from '../../wording/text-width.ts'
import type { ChartType } from '../chart-type.ts'
import { legend, sampleWidth } from '../drawing/legend.ts'
import { marker } from '../drawing/marker.ts'
import { linearScale, numberOf, type Scale } from '../drawing/scale.ts'
import { line, text, type as typeSizes, width } from '../drawing/svg.ts'
import {
  forecastColumns,
  takeForecasts,
  type ForecastChart,
  type ForecastGroup,
} from '../forecast-figures.ts'

const plotHeight = 220
const lineHeight = 13
/** How much of the room of a year its line of the outcome takes. */
const share = 0.76

interface Words {
  readonly name: string
  readonly none: string
  forecast(time: string, figure: string): string
  outcome(name: string, figure: string): string
}

const words: Localized<Words> = {
  sv: {
    name: 'Diagram över prognoser och utfall',
    none: 'uppgift saknas',
    forecast: (time, figure) => `prognos efter ${time} ${figure}`,
    outcome: (name, figure) => `${name.toLowerCase()} ${figure}`,
  },
  en: {
    name: 'Chart of forecasts and outcomes',
    none: 'no figure',
    forecast: (time, figure) => `forecast after ${time} ${figure}`,
    outcome: (name, figure) => `${name.toLowerCase()} ${figure}`,
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
  draw,
  inWords,
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

function draw(chart: ForecastChart, language: Language): Drawing {
  const { unit, times, outcomeName, groups } = chart
  const key = legend([
    ...times.map((time, index) => ({
      name: legendWords[language](time),
      sample: (x: number, y: number) => marker(index, x + sampleWidth / 2, y),
    })),
    { name: outcomeName, sample: (x: number, y: number) => line(x, y, x + sampleWidth, y, 'chart-target') },
  ])
  const numbers = groups.flatMap(({ forecasts: own, outcome }) =>
    [...own, outcome].flatMap((one) => (one ? [numberOf(one.amount)] : [])),
  )
  const top = key.height + (unit === null ? 4 : 20)
  const bottom = top + plotHeight
  const scale = linearScale(withRoom(numbers), [bottom, top], 5, language)
  const left = largest(scale.ticks.map(({ label }) => textWidth(label, typeSizes.small))) + 8
  const step = (width - left) / groups.length

  let body = key.body + (unit === null ? '' : text(0, key.height + 8, unit, 'chart-axis'))
  for (const { at, label } of scale.ticks)
    body += line(left, at, width, at, 'chart-grid') + text(left - 6, at + 4, label, 'chart-tick end')
  let lines = 1
  groups.forEach((group, index) => {
    const middle = left + (index + 0.5) * step
    const label = wrapped(group.label, Math.max(40, step - 8), typeSizes.text, 3)
    lines = Math.max(lines, label.length)
    label.forEach((content, at) => {
      body += text(middle, bottom + 18 + at * lineHeight, content, 'chart-text middle')
    })
    body += drawnGroup(group, middle, step, scale, language)
  })
  return { height: bottom + 14 + lines * lineHeight + 6, body }
}

/** Points and lines have no length to compare: where all lie far from nought, the axis begins near them. */
function withRoom(numbers: readonly number[]): number[] {
  const [least, most] = [smallest(numbers), largest(numbers)]
  const isFar = (least > 0 || most < 0) && most - least < Math.min(Math.abs(least), Math.abs(most)) / 2
  const room = (most - least) * 0.12
  return isFar ? [least - room, most + room] : [0, ...numbers]
}

/** A thin line leads from each point to the outcome: the miss. */
function drawnGroup(
  { forecasts: own, outcome }: ForecastGroup,
  middle: number,
  step: number,
  scale: Scale,
  language: Language,
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
  // Above the line where the points lie below it.
  const isAbove = made.filter(({ at }) => at > end).length * 2 >= made.length
  const label =
    step < textWidth(figure, typeSizes.small) + 4
      ? ''
      : text(middle, isAbove ? end - 7 : end + 15, figure, 'chart-value middle')
  return points + line(middle - half, end, middle + half, end, 'chart-target') + label
}

function inWords({ unit, times, outcomeName, groups }: ForecastChart, language: Language): string {
  const { name, none, forecast, outcome } = words[language]
  const figure = (one: Quantity): string => numberText(one.amount, language)
  const lines = groups.map((group) => {
    const made = group.forecasts.flatMap((one, index) => (one ? [forecast(times[index]!, figure(one))] : []))
    const came = outcome(outcomeName, group.outcome ? figure(group.outcome) : none)
    return `${group.label}: ${[...made, came].join(', ')}.`
  })
  return `${name}${unit === null ? '' : `, ${unit}`}. ${lines.join(' ')}`
}
