/** The key above a chart: a sample of each mark and what it stands for. */

import { text, type as typeSizes, width } from './svg.ts'
import { textWidth } from '../../wording/text-width.ts'

export interface LegendItem {
  readonly name: string
  /** The sample, drawn in a box of that width whose middle is at the given place. */
  sample(x: number, y: number): string
}

export const sampleWidth = 18
const rowHeight = 18

/** Its height ends where the drawing may begin. */
export function legend(items: readonly LegendItem[]): { readonly height: number; readonly body: string } {
  let x = 0
  let y = 10
  let body = ''
  for (const { name, sample } of items) {
    const room = sampleWidth + 6 + textWidth(name, typeSizes.text)
    if (x > 0 && x + room > width) {
      x = 0
      y += rowHeight
    }
    body += sample(x, y) + text(x + sampleWidth + 6, y + 4, name, 'chart-text')
    x += room + 20
  }
  return { height: y + 16, body }
}
