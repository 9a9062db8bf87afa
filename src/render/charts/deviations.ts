/** Deviations to both sides of nought: what is better than planned to the right, what is worse to the left. */

import { isZero } from '../../model/amount.ts'
import type { FigureChart } from '../../model/chart.ts'
import { largest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import type { Words } from '../../wording/words.ts'
import { labelColumn, valueAxis } from './axes.ts'
import { linearScale, numberOf } from './scale.ts'
import { rectangle, text, type as typeSizes, width, type Drawing } from './svg.ts'
import { textWidth } from '../../wording/text-width.ts'

const thick = 13

export function deviations(chart: FigureChart, language: Language, words: Words): Drawing {
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
    if (numbers.some((value) => value < 0)) body += text(zero - 8, 12, words.chart.worse, 'chart-axis end')
    if (numbers.some((value) => value > 0)) body += text(zero + 8, 12, words.chart.better, 'chart-axis')
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
