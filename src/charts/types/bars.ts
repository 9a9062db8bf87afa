/** Bars side by side for each category, from nought; each tells its figure at its end. */

import { largest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { labelColumn, valueAxis } from '../drawing/axes.ts'
import { legend, sampleWidth } from '../drawing/legend.ts'
import { linearScale, numberOf } from '../drawing/scale.ts'
import { rectangle, text, type as typeSizes, width } from '../drawing/svg.ts'
import { textWidth } from '../../wording/text-width.ts'
import type { Drawing } from '../../model/chart.ts'
import { figureChartType, withoutDeviations, type FigureChart } from '../figure-chart.ts'

const thick = 12
const pitch = 14
const gap = 12

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

function draw(chart: FigureChart, language: Language): Drawing {
  const { categories, series, unit } = chart
  const key =
    series.length > 1
      ? legend(
          series.map(({ name }, index) => ({
            name,
            sample: (x, y) => rectangle(x, y - 5, sampleWidth, 10, `chart-bar mark-${index + 1}`),
          })),
        )
      : { height: 4, body: '' }
  const values = series.flatMap((one) =>
    one.values.flatMap((value) => (value ? [numberOf(value.amount)] : [])),
  )
  const labels = series.flatMap((one) =>
    one.values.map((value) => (value ? numberText(value.amount, language) : '')),
  )
  const room = largest(labels.map((label) => textWidth(label, typeSizes.small))) + 8
  const column = labelColumn(categories)
  const left = column.width + (values.some((value) => value < 0) ? room : 0)
  const scale = linearScale([0, ...values], [left, width - room], 5, language)
  const group = Math.max(series.length * pitch, column.height) + gap
  const bottom = key.height + categories.length * group
  const zero = scale.at(0)
  let body = key.body + valueAxis(scale, key.height, bottom, series.length === 1 ? title(chart) : unit)
  categories.forEach((_, index) => {
    const top = key.height + index * group
    body += column.label(index, top + group / 2)
    series.forEach(({ values: figures }, at) => {
      const value = figures[index]
      if (!value) return
      const y = top + (group - series.length * pitch) / 2 + at * pitch + (pitch - thick) / 2
      const end = scale.at(numberOf(value.amount))
      // One alone is filled: only beside others is the first a frame to compare with.
      const mark = series.length === 1 ? 2 : at + 1
      body += rectangle(Math.min(zero, end), y, Math.abs(end - zero), thick, `chart-bar mark-${mark}`)
      const isLeft = end < zero
      body += text(
        isLeft ? end - 5 : end + 5,
        y + thick - 2,
        numberText(value.amount, language),
        `chart-value${isLeft ? ' end' : ''}`,
      )
    })
  })
  return { height: bottom + 38, body }
}

/** A single series has no key: its name stands at the axis. */
const title = ({ series, unit }: FigureChart): string =>
  unit === null ? series[0]!.name : `${series[0]!.name}, ${unit}`
