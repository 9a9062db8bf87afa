/** Deviations to both sides of nought: what is better than planned to the right, what is worse to the left. */

import { isZero } from '../../model/amount.ts'
import { largest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { labelColumn, valueAxis } from '../drawing/axes.ts'
import { linearScale, numberOf } from '../drawing/scale.ts'
import { rectangle, text, type as typeSizes, width } from '../drawing/svg.ts'
import { textWidth } from '../../wording/text-width.ts'
import type { Drawing } from '../../model/chart.ts'
import { figureChartType, type FigureChart } from '../figure-chart.ts'

const thick = 13

const words = {
  sv: { better: 'Bättre än budget', worse: 'Sämre än budget' },
  en: { better: 'Better than budget', worse: 'Worse than budget' },
}

export const deviations = figureChartType({
  id: 'deviations',
  sv: ['avvikelser', 'avvikelse', 'deviation'],
  name: { sv: 'Stapeldiagram över avvikelser', en: 'Bar chart of deviations' },
  needs: {
    sv: 'Tabellen har ingen kolumn för avvikelse. Välj en kolumn med values=….',
    en: 'The table has no column of deviations. Choose one with values=….',
  },
  limits: { series: 1, marks: 34 },
  usualColumns: (columns, table) => columns.filter((index) => table.columns[index]!.isDeviation).slice(0, 1),
  draw,
})

function draw(chart: FigureChart, language: Language): Drawing {
  const { categories, series, unit, positiveIsBetter } = chart
  const { name, values } = series[0]!
  const numbers = values.flatMap((value) => (value ? [numberOf(value.amount)] : []))
  const signed = values.map((value) =>
    value ? (value.amount.units > 0n ? '+' : '') + numberText(value.amount, language) : '',
  )
  const room = largest(signed.map((label) => textWidth(label, typeSizes.small))) + 8
  const column = labelColumn(categories)
  const scale = linearScale([0, ...numbers], [column.width + room, width - room], 6, language)
  const zero = scale.at(0)
  const top = positiveIsBetter ? 22 : 4
  const pitch = Math.max(thick, column.height) + 9
  const bottom = top + categories.length * pitch
  let body = valueAxis(scale, top, bottom, unit === null ? name : `${name}, ${unit}`)
  if (positiveIsBetter) {
    if (numbers.some((value) => value < 0))
      body += text(zero - 8, 12, words[language].worse, 'chart-axis end')
    if (numbers.some((value) => value > 0)) body += text(zero + 8, 12, words[language].better, 'chart-axis')
  }
  categories.forEach((_, index) => {
    const middle = top + (index + 0.5) * pitch
    body += column.label(index, middle)
    const value = values[index]
    if (!value) return
    const end = scale.at(numberOf(value.amount))
    const isLeft = end < zero
    const className = positiveIsBetter ? (isLeft ? 'worse' : 'better') : 'mark-2'
    if (!isZero(value.amount))
      body += rectangle(
        Math.min(zero, end),
        middle - thick / 2,
        Math.abs(end - zero),
        thick,
        `chart-bar ${className}`,
      )
    body += text(isLeft ? end - 5 : end + 5, middle + 4, signed[index]!, `chart-value${isLeft ? ' end' : ''}`)
  })
  return { height: bottom + 38, body }
}
