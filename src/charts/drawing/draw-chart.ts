/** A chart of the report → SVG in the theme's colours, with the same in words. */

import type { Chart } from '../../model/chart.ts'
import type { Language } from '../../model/language.ts'
import { element, width } from './svg.ts'

export function drawChart({ look, figures }: Chart, language: Language): string {
  const { height, body } = look.draw(figures, language)
  return element(
    'svg',
    {
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'img',
      'aria-label': look.inWords(figures, language),
      class: `chart chart-${look.id}`,
    },
    body,
  )
}
