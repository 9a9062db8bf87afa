/** Figures over periods as lines, each named at its end, or in a key where there is no room. */

import type { Canvas, Drawing } from '../../model/chart.ts'
import { largest } from '../../model/extremes.ts'
import type { Language, Localized } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { isNarrow } from '../drawing/canvases.ts'
import { legend, legendAsRead, sampleWidth } from '../drawing/legend.ts'
import { marker } from '../drawing/marker.ts'
import { movedApart, namesBelow, pathThrough, reach } from '../drawing/points.ts'
import { linearScale, numberOf } from '../drawing/scale.ts'
import { isWholeIn, lineHeight, linesAt, setInLines, widestOf } from '../drawing/set-text.ts'
import { element, line, text, turnedTexts, type as typeSizes } from '../drawing/svg.ts'
import {
  figureChartType,
  namedFigures,
  withoutDeviations,
  type ChartSeries,
  type FigureChart,
} from '../figure-chart.ts'
import { absentInWords } from '../in-words.ts'

const plotHeight = 230
/** A share of the width that names at the ends may take. */
const nameShare = 0.26
const nameLines = 2

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
  isAlong: true,
  counted: {
    sv: ({ series: { length } }) => (length === 1 ? 'en linje' : `${length} linjer`),
    en: ({ series: { length } }) => (length === 1 ? 'one line' : `${length} lines`),
  },
  draw,
  seen,
})

function draw(chart: FigureChart, language: Language, canvas: Canvas): Drawing {
  const { categories, unit } = chart
  const { width, measure } = canvas
  const small = { size: typeSizes.small, measure }
  const names = endNames(chart, canvas)
  const key = names ? { height: 0, body: '' } : keyOf(chart, canvas)
  const unitLines = unit === null ? [] : setInLines(unit, width, small)
  const top = key.height + 10 + unitLines.length * lineHeight
  const bottom = top + plotHeight
  const numbers = chart.series.flatMap(({ values }) =>
    values.flatMap((value) => (value ? [numberOf(value.amount)] : [])),
  )
  const scale = linearScale(reach(numbers), [bottom, top], 5, language)
  const left =
    widestOf(
      scale.ticks.map(({ label }) => label),
      small,
    ) + 8
  const ends = endLabels(chart, names, (value) => scale.at(value), canvas, language)
  const right = width - ends.width
  const points = categories.length
  const step = points > 1 ? (right - left - 16) / (points - 1) : 0
  // One alone stands where its figure is.
  const places = categories.map((_, index) => (points > 1 ? left + 8 + index * step : right - 8))

  let body = key.body + linesAt(unitLines, 0, key.height + 12, 'chart-axis')
  for (const { at, label } of scale.ticks)
    body += line(left, at, right, at, 'chart-grid') + text(left - 6, at + 4, label, 'chart-tick end')
  if (scale.nought !== null) body += line(left, scale.nought, right, scale.nought, 'chart-zero')
  const below = namesBelow(categories, places, bottom + 7, language, canvas)
  body += below.body
  for (const at of withheldAt(chart, places, canvas)) body += text(at, bottom - 5, '..', 'chart-tick middle')
  chart.series.forEach(({ values }, index) => {
    const drawn = values.map((value, at) =>
      value ? ([places[at]!, scale.at(numberOf(value.amount))] as const) : null,
    )
    body += element('path', { d: pathThrough(drawn), class: `chart-line mark-${index + 1}` })
    for (const point of drawn) if (point) body += marker(index, ...point)
  })
  body += ends.draw(right + 4, top - 4, bottom + 4)
  return { height: bottom + 7 + below.height, body, keepsSides: true }
}

/** Where two dots say that a figure is not shown; those of neighbours that are too close for it say it together. */
function withheldAt(
  { series: all }: FigureChart,
  places: readonly number[],
  { measure }: Canvas,
): readonly number[] {
  const apart = measure('..', typeSizes.small) + 1
  const found = [...new Set(all.flatMap(({ withheld }) => withheld))].toSorted((a, b) => a - b)
  const shown: number[] = []
  for (const index of found)
    if (places[index]! - (shown.at(-1) ?? -Infinity) >= apart) shown.push(places[index]!)
  return shown
}

/** Names in lines, by series; null where they would take too much room beside the lines, or need none. */
function endNames({ series: all }: FigureChart, canvas: Canvas): (readonly string[])[] | null {
  if (isNarrow(canvas)) return null
  const setting = { size: typeSizes.text, measure: canvas.measure }
  const room = nameShare * canvas.width
  const lines = all.map(({ name }) => setInLines(name, room, setting))
  const fits = all.every(
    ({ name }, index) => lines[index]!.length <= nameLines && isWholeIn(name, room, setting),
  )
  return fits ? lines : null
}

const keyOf = ({ series: all }: FigureChart, canvas: Canvas) =>
  legendAsRead(
    legend(
      all.map(({ name }, index) => ({
        name,
        sample: (x, y) =>
          element('path', { d: `M${x} ${y}H${x + sampleWidth}`, class: `chart-line mark-${index + 1}` }) +
          marker(index, x + sampleWidth / 2, y),
      })),
      canvas,
    ),
    canvas,
  )

const lastOf = ({ values }: ChartSeries) => values.findLast((value) => value !== null) ?? null

/** The last figures at the ends of the lines, with their names where these stand there. */
function endLabels(
  { series: all }: FigureChart,
  names: readonly (readonly string[])[] | null,
  place: (value: number) => number,
  { measure, reads }: Canvas,
  language: Language,
): { readonly width: number; draw(x: number, top: number, bottom: number): string } {
  const setting = { size: typeSizes.text, measure }
  const labels = all.flatMap((one, index) => {
    const last = lastOf(one)
    if (!last) return []
    const lines = names?.[index] ?? []
    const figure = numberText(last.amount, language)
    const before = lines.length === 0 ? 0 : measure(lines.at(-1)!, setting.size) + 5
    return [
      {
        lines,
        figure,
        before,
        at: place(numberOf(last.amount)),
        high: Math.max(1, lines.length) * lineHeight,
        width: Math.max(widestOf(lines, setting), before + measure(figure, setting.size)),
      },
    ]
  })
  labels.sort((a, b) => a.at - b.at)
  const own = largest(
    labels.map(({ width }) => width),
    0,
  )
  return {
    width: own + 6,
    draw(x, top, bottom) {
      const places = movedApart(labels, top, bottom)
      return labels
        .map(({ lines, figure, before, high }, index) => {
          const first = places[index]! - high / 2 + 11
          const last = first + high - lineHeight
          const label = [
            linesAt(lines, x, first, 'chart-text'),
            text(x + before, last, figure, 'chart-value figure'),
          ].join('')
          return reads === 'rtl' ? turnedTexts(label, 2 * x + own) : label
        })
        .join('')
    },
  }
}

const goes: Localized<(from: string, to: string, least: string, most: string) => string> = {
  sv: (from, to, least, most) => `från ${from} till ${to}, lägst ${least}, högst ${most}`,
  en: (from, to, least, most) => `from ${from} to ${to}, lowest ${least}, highest ${most}`,
}

/** Where each line begins and ends, and between what. */
function seen(chart: FigureChart, language: Language): string {
  const { categories } = chart
  const lines = chart.series.flatMap((one) => {
    const known = one.values.flatMap((value, index) => (value ? [{ value, index }] : []))
    const [first, last] = [known[0], known.at(-1)]
    if (!first || !last) return []
    const at = ({ value, index }: typeof first): string =>
      `${numberText(value.amount, language)} (${categories[index]})`
    if (first === last) return [`${one.name}: ${at(first)}.`]
    const inOrder = known.toSorted((a, b) => numberOf(a.value.amount) - numberOf(b.value.amount))
    return [`${one.name}: ${goes[language](at(first), at(last), at(inOrder[0]!), at(inOrder.at(-1)!))}.`]
  })
  return [...lines, ...absentInWords(namedFigures(chart, 'series'), language)].join(' ')
}
