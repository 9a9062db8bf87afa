/** Bars that are made up of parts, each part with what it stands for where there is room. */

import type { Canvas } from '../../model/chart.ts'
import { legend, sampleWidth } from './legend.ts'
import { rectangle, text, type as typeSizes } from './svg.ts'

export interface Part {
  /** Its place among the parts, which decides how it looks. */
  readonly index: number
  readonly from: number
  readonly to: number
  readonly label: string
}

const chip = { high: 14, aside: 4 } as const

export const keyOfParts = (names: readonly string[], canvas: Canvas) =>
  legend(
    names.map((name, index) => ({
      name,
      sample: (x, y) => rectangle(x, y - 5, sampleWidth, 10, `chart-part part-${index + 1}`),
    })),
    canvas,
  )

/** `middle` and `high` are those of the bar. A label stands on a ground of its own, legible on any colour. */
export function drawnParts(
  parts: readonly Part[],
  middle: number,
  high: number,
  { measure }: Canvas,
): string {
  const bars = parts.map(({ index, from, to }) =>
    rectangle(from, middle - high / 2, to - from, high, `chart-part part-${index + 1}`),
  )
  const labels = parts.map(({ from, to, label }) => {
    const wide = measure(label, typeSizes.small) + 2 * chip.aside
    if (label === '' || wide + 4 > to - from) return ''
    const x = (from + to) / 2
    return (
      rectangle(x - wide / 2, middle - chip.high / 2, wide, chip.high, 'chart-chip') +
      text(x, middle + 4, label, 'chart-value middle')
    )
  })
  return bars.join('') + labels.join('')
}
