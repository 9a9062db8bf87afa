/** Figures over periods as lines, each named at its end. */

import { largest, smallest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { marker } from '../drawing/marker.ts'
import { linearScale, numberOf } from '../drawing/scale.ts'
import { element, line, text, type as typeSizes, width } from '../drawing/svg.ts'
import { textWidth, wrapped } from '../../wording/text-width.ts'
import type { Drawing } from '../../model/chart.ts'
import { figureChartType, withoutDeviations, type FigureChart } from '../figure-chart.ts'

const plotHeight = 230
const nameRoom = 150
const lineHeight = 13
const nameHeight = 15

export const series = figureChartType({
  id: 'series',
  sv: ['linjer', 'linje', 'linjediagram', 'tidsserie', 'line', 'lines'],
  name: { sv: 'Linjediagram', en: 'Line chart' },
  needs: {
    sv: 'Diagrammet behöver minst en kolumn med tal. Välj kolumner med values=….',
    en: 'The chart needs at least one column of numbers. Choose columns with values=….',
  },
  limits: { series: 6, marks: 120 },
  usualColumns: withoutDeviations,
  draw,
})

function draw(chart: FigureChart, language: Language): Drawing {
  const { categories, unit } = chart
  const numbers = chart.series.flatMap(({ values }) =>
    values.flatMap((value) => (value ? [numberOf(value.amount)] : [])),
  )
  const top = unit === null ? 10 : 26
  const bottom = top + plotHeight
  // Lines have no length to compare: where all lie far from nought, the axis begins near them.
  const [least, most] = [smallest(numbers), largest(numbers)]
  const isFar = least > 0 && most - least < least / 2
  const scale = linearScale(isFar ? numbers : [0, ...numbers], [bottom, top], 5, language)
  const tickRoom = largest(scale.ticks.map(({ label }) => textWidth(label, typeSizes.small))) + 8
  const names = largest(
    chart.series.map(({ name, values }) => {
      const last = values.findLast((value) => value !== null)
      const figure = last ? textWidth(numberText(last.amount, language), typeSizes.text) : 0
      return Math.min(nameRoom, textWidth(name, typeSizes.text)) + figure + 14
    }),
  )
  const right = width - names
  const step = categories.length > 1 ? (right - tickRoom - 16) / (categories.length - 1) : 0
  const x = (index: number): number => tickRoom + 8 + index * step

  let body = unit === null ? '' : text(0, 12, unit, 'chart-axis')
  for (const { at, label } of scale.ticks)
    body += line(tickRoom, at, right, at, 'chart-grid') + text(tickRoom - 6, at + 4, label, 'chart-tick end')
  if (!isFar) body += line(tickRoom, scale.at(0), right, scale.at(0), 'chart-zero')
  const every = Math.max(1, Math.ceil(46 / Math.max(1, step)))
  let lines = 1
  categories.forEach((category, index) => {
    if (index % every !== 0) return
    const room = Math.max(44, Math.min(96, step * every - 6))
    const label = wrapped(category, room, typeSizes.small, 2)
    lines = Math.max(lines, label.length)
    label.forEach((content, at) => {
      body += text(x(index), bottom + 16 + at * lineHeight, content, 'chart-tick middle')
    })
  })
  chart.series.forEach(({ values }, index) => {
    const points = values.map((value, at) =>
      value ? ([x(at), scale.at(numberOf(value.amount))] as const) : null,
    )
    body += element('path', { d: pathThrough(points), class: `chart-line mark-${index + 1}` })
    for (const point of points) if (point) body += marker(index, ...point)
  })
  body += endLabels(chart, (value) => scale.at(value), right, language)
  return { height: bottom + 10 + lines * lineHeight + 6, body }
}

/** A line breaks where a figure is missing. */
function pathThrough(points: readonly (readonly [number, number] | null)[]): string {
  let path = ''
  points.forEach((point, index) => {
    if (point)
      path += `${points[index - 1] ? 'L' : 'M'}${point.map((value) => Math.round(value * 100) / 100).join(' ')}`
  })
  return path
}

/** Names with their last figure at the ends of the lines, moved apart where they would meet. */
function endLabels(
  chart: FigureChart,
  place: (value: number) => number,
  right: number,
  language: Language,
): string {
  const ends = chart.series.flatMap(({ name, values }) => {
    const last = values.findLast((value) => value !== null)
    return last ? [{ name, figure: numberText(last.amount, language), y: place(numberOf(last.amount)) }] : []
  })
  ends.sort((a, b) => a.y - b.y)
  const places = ends.map(({ y }) => y)
  places.forEach((y, index) => {
    if (index > 0) places[index] = Math.max(y, places[index - 1]! + nameHeight)
  })
  return ends
    .map(({ name, figure }, index) => {
      const y = places[index]! + 4
      const [shown = ''] = wrapped(name, nameRoom, typeSizes.text, 1)
      return (
        text(right + 4, y, shown, 'chart-text') +
        text(right + 9 + textWidth(shown, typeSizes.text), y, figure, 'chart-value figure')
      )
    })
    .join('')
}
