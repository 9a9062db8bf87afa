/** The key above a chart: a sample of each mark and what it stands for. */

import type { Canvas } from '../../model/chart.ts'
import { mirrored } from './mirrored.ts'
import { lineHeight, linesAt, setInLines, widestOf } from './set-text.ts'
import { type as typeSizes } from './svg.ts'

export interface LegendItem {
  readonly name: string
  /** The sample, drawn in a box of that width whose middle is at the given place. */
  sample(x: number, y: number): string
}

export type Legend = ReturnType<typeof legend>

/** The key of a drawing that keeps its sides: where text is read from the right, the key begins there all the same. */
export const legendAsRead = ({ height, body }: Legend, { reads, width }: Canvas): Legend => ({
  height,
  body: reads === 'rtl' ? mirrored(body, width) : body,
})

export const sampleWidth = 18
const toName = sampleWidth + 6
const rowHeight = 18

/** Its height ends where the drawing may begin. */
export function legend(
  items: readonly LegendItem[],
  { width, measure }: Canvas,
): { readonly height: number; readonly body: string } {
  const setting = { size: typeSizes.text, measure }
  let x = 0
  let y = 10
  let lowest = y
  let body = ''
  for (const { name, sample } of items) {
    const lines = setInLines(name, width - toName, setting)
    const room = toName + widestOf(lines, setting)
    if (x > 0 && x + room > width) {
      x = 0
      y = lowest + rowHeight
    }
    body += sample(x, y) + linesAt(lines, x + toName, y + 4, 'chart-text')
    lowest = Math.max(lowest, y + (lines.length - 1) * lineHeight)
    x += room + 20
  }
  return { height: lowest + 16, body }
}
