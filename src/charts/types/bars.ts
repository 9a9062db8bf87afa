/** Bars side by side for each category, from nought; each tells its figure at its end. */

import type { Canvas, Drawing } from '../../model/chart.ts'
import { largest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { axisHeight, valueAxis } from '../drawing/axes.ts'
import { legend, sampleWidth } from '../drawing/legend.ts'
import { setRows } from '../drawing/rows.ts'
import { numberOf, scaleAcross } from '../drawing/scale.ts'
import { rectangle, text, type as typeSizes } from '../drawing/svg.ts'
import { figureChartType, printedFigure, withoutDeviations, type FigureChart } from '../figure-chart.ts'

/** From one bar to the next, and how much of it is bar. */
const pitch = { easy: 14, least: 10.5 } as const
const filled = 0.86

export const bars = figureChartType({
  id: 'bars',
  sv: ['staplar', 'stapel', 'stapeldiagram', 'bar'],
  name: { sv: 'Stapeldiagram', en: 'Bar chart' },
  needs: {
    sv: 'Diagrammet behöver minst en kolumn med tal. Välj kolumner med values=….',
    en: 'The chart needs at least one column of numbers. Choose columns with values=….',
  },
  limits: { series: 4, marks: 54 },
  usualColumns: withoutDeviations,
  draw,
})

function draw(chart: FigureChart, language: Language, canvas: Canvas): Drawing {
  const { categories, series, unit } = chart
  const key = keyOf(chart, canvas)
  const title = series.length === 1 ? titleOf(chart) : unit
  const rows = setRows(
    {
      labels: categories,
      band: { easy: series.length * pitch.easy, least: series.length * pitch.least },
      top: key.height,
      below: axisHeight(title, canvas),
    },
    canvas,
  )
  const ends = roomForFigures(chart, language, canvas)
  const values = series.flatMap((one) => one.values.map((value) => (value ? numberOf(value.amount) : 0)))
  const scale = scaleAcross(
    [0, ...values],
    [rows.left + ends.left, canvas.width - ends.right],
    5,
    language,
    canvas,
  )
  const zero = scale.at(0)
  const step = rows.band / series.length
  let body =
    key.body + valueAxis({ scale, spans: rows.spans, bottom: rows.bottom, title }, canvas) + rows.body
  rows.middles.forEach((middle, index) => {
    series.forEach((one, at) => {
      const figure = printedFigure(one, index, language)
      if (figure === '') return
      const y = middle - rows.band / 2 + at * step
      const value = one.values[index]
      const end = value ? scale.at(numberOf(value.amount)) : zero
      // One alone is filled: only beside others is the first a frame to compare with.
      const mark = series.length === 1 ? 2 : at + 1
      const high = step * filled
      if (value)
        body += rectangle(
          Math.min(zero, end),
          y + (step - high) / 2,
          Math.abs(end - zero),
          high,
          `chart-bar mark-${mark}`,
        )
      const isLeft = end < zero
      body += text(isLeft ? end - 5 : end + 5, y + step / 2 + 4, figure, `chart-value${isLeft ? ' end' : ''}`)
    })
  })
  return { height: rows.bottom + axisHeight(title, canvas), body }
}

const keyOf = (
  { series }: FigureChart,
  canvas: Canvas,
): { readonly height: number; readonly body: string } =>
  series.length === 1
    ? { height: 4, body: '' }
    : legend(
        series.map(({ name }, index) => ({
          name,
          sample: (x, y) => rectangle(x, y - 5, sampleWidth, 10, `chart-bar mark-${index + 1}`),
        })),
        canvas,
      )

/** What figures beside the longest bars need, to each side. */
export function roomForFigures(
  { series, categories }: FigureChart,
  language: Language,
  { measure }: Canvas,
  printed: typeof printedFigure = printedFigure,
): { readonly left: number; readonly right: number } {
  const widths = series.flatMap((one) =>
    categories.map((_, index) => ({
      isLeft: (one.values[index]?.amount.units ?? 0n) < 0n,
      width: measure(printed(one, index, language), typeSizes.small) + 6,
    })),
  )
  const widest = (toLeft: boolean): number =>
    largest(
      widths.flatMap(({ isLeft, width }) => (isLeft === toLeft ? [width] : [])),
      0,
    )
  return { left: widest(true), right: widest(false) }
}

/** A single series has no key: its name stands at the axis. */
const titleOf = ({ series, unit }: FigureChart): string =>
  unit === null ? series[0]!.name : `${series[0]!.name}, ${unit}`
