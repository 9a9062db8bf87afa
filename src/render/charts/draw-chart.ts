/** A chart of the report → SVG in the theme's colours, and the same in words. */

import type { Chart } from '../../model/chart.ts'
import type { Language } from '../../model/language.ts'
import type { Words } from '../../wording/words.ts'
import { altText } from './alt-text.ts'
import { bars } from './bars.ts'
import { deviations } from './deviations.ts'
import { goals } from './goals.ts'
import { series } from './series.ts'
import { element, width, type Drawing } from './svg.ts'

export type DrawChart = (chart: Chart, language: Language, words: Words) => string

export const drawChart: DrawChart = (chart, language, words) => {
  const { height, body } = drawingOf(chart, language, words)
  return element(
    'svg',
    {
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'img',
      'aria-label': altText(chart, language, words),
      class: `chart chart-${chart.type}`,
    },
    body,
  )
}

const figureDrawings = { bars, deviations, series }

const drawingOf = (chart: Chart, language: Language, words: Words): Drawing =>
  chart.type === 'goals' ? goals(chart, language, words) : figureDrawings[chart.type](chart, language, words)
