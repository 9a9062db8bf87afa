/** A chart of the report → SVG in the theme's colours, with the same in words. */

import type { Chart, MeasureText } from '../../model/chart.ts'
import type { Language } from '../../model/language.ts'
import { canvasOf, isOfPage, type CanvasName } from './canvases.ts'
import { element } from './svg.ts'

/** `named` is what those are told who do not see it. */
export function drawChart(
  { look, figures }: Chart,
  language: Language,
  name: CanvasName,
  measure: MeasureText,
  named: string,
): string {
  const canvas = canvasOf(name, measure)
  const { height, body } = look.draw(figures, language, canvas)
  return element(
    'svg',
    {
      viewBox: `0 0 ${canvas.width} ${Math.ceil(height)}`,
      // One that a page is too low for is drawn smaller.
      preserveAspectRatio: 'xMinYMin',
      role: 'img',
      'aria-label': named,
      class: `chart chart-${look.id}${isOfPage(name) ? '' : ` ${name}`}`,
    },
    body,
  )
}
