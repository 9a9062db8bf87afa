/** A chart of the report → SVG in the theme's colours, with the same in words. */

import type { Chart, MeasureText } from '../../model/chart.ts'
import type { Language } from '../../model/language.ts'
import type { Direction } from '../../model/writing-direction.ts'
import { canvasOf, isOfPage, type CanvasName } from './canvases.ts'
import { mirrored } from './mirrored.ts'
import { element } from './svg.ts'

interface Drawn {
  readonly canvas: CanvasName
  readonly measure: MeasureText
  /** The way that the text around it is read. */
  readonly reads: Direction
}

/** `named` is what those are told who do not see it. */
export function drawChart(
  { look, figures }: Chart,
  language: Language,
  { canvas: name, measure, reads }: Drawn,
  named: string,
): string {
  const canvas = canvasOf(name, measure, reads)
  const { height, body, keepsSides } = look.draw(figures, language, canvas)
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
    reads === 'rtl' && !keepsSides ? mirrored(body, canvas.width) : body,
  )
}
