/** How high a row is: programs that do not measure a sheet when they open it would cut off what takes several lines. */

import { indentOf, indentWidth } from './styles.ts'
import type { SheetCell } from './workbook.ts'

/** In characters. */
const usualWidth = 8
/** In points. */
const lineHeight = 15
const titleHeight = 20
/** Excel has no higher rows. */
const highest = 409

/** In points; null for the usual height. `widths` are the columns', in characters. */
export function rowHeight(cells: readonly (SheetCell | null)[], widths: readonly number[]): number | null {
  if (cells.some((cell) => cell?.style.isTitle)) return titleHeight
  const lines = cells.map((cell, column) =>
    cell?.value.type === 'text' && cell.style.wraps
      ? linesOf(
          cell.value.text,
          ((widths[column] ?? usualWidth) * letters) / (cell.style.isBold ? boldness : 1) -
            padding -
            indentOf(cell.style) * indentWidth,
        )
      : 1,
  )
  const most = lines.reduce((a, b) => Math.max(a, b), 1)
  return most === 1 ? null : Math.min(highest, most * lineHeight)
}

/** Columns are measured in digits: of letters so many more fit. */
const letters = 1.1
/** What stands beside a text in its cell, in characters. */
const padding = 1
/** Bold letters are so much wider. */
const boldness = 1.1

function linesOf(text: string, width: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let room = 0
    for (const { length } of paragraph.split(' ')) {
      if (length + 1 > room) {
        // A word that is longer than a line is broken.
        const taken = Math.max(1, Math.ceil(length / width))
        lines += taken
        room = taken * width - length
      } else room -= length + 1
    }
  }
  return lines
}
