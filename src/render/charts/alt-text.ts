/** A chart in words, for whoever does not see it: its type, its unit and every figure. */

import type { Chart, FigureChart } from '../../model/chart.ts'
import type { Language } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import type { Words } from '../../wording/words.ts'
import { said } from './goals.ts'

export function altText(chart: Chart, language: Language, words: Words): string {
  const opening = words.chart.types[chart.type]
  if (chart.type === 'goals')
    return `${opening}. ${chart.goals.map((goal) => `${goal.label}: ${said(chart, goal, language)}.`).join(' ')}`
  const { categories, unit } = chart
  const lines = categories.map(
    (name, index) => `${name}: ${figuresOf(chart, index, language) || words.chart.none}.`,
  )
  return `${opening}${unit === null ? '' : `, ${unit}`}. ${lines.join(' ')}`
}

/** A single series is named once, in the caption or the axis, not at each figure. */
const figuresOf = ({ series }: FigureChart, index: number, language: Language): string =>
  series
    .flatMap(({ name, values }) => {
      const value = values[index]
      if (!value) return []
      const figure = numberText(value.amount, language)
      return [series.length > 1 ? `${name} ${figure}` : figure]
    })
    .join(', ')
