/** Rows of texts → lines in columns of equal width, long texts wrapped at their words. */

import { largest } from '../../model/extremes.ts'

/** Columns of a terminal that lines fill at most, as far as numbers allow. */
const lineWidth = 104
const gap = 2
/** Narrower than this no text can be read. */
const narrowest = 14

/** The lines of each row. */
export function layOut(rows: readonly (readonly string[])[], toTheRight: readonly boolean[]): string[][] {
  const widths = toTheRight.map((_, column) => largest(rows.map((cells) => cells[column]?.length ?? 0)))
  narrow(widths, toTheRight)
  return rows.map((cells) => {
    const wrapped = widths.map((width, column) =>
      toTheRight[column] ? [cells[column] ?? ''] : wrap(cells[column] ?? '', width),
    )
    const height = largest(wrapped.map(({ length }) => length))
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((lines, column) => {
          const text = lines[line] ?? ''
          return toTheRight[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)
        })
        .join(' '.repeat(gap))
        .trimEnd(),
    )
  })
}

/** Takes from the widest column of text, again and again, until the line fits. */
function narrow(widths: number[], toTheRight: readonly boolean[]): void {
  const total = () => widths.reduce((sum, width) => sum + width + gap, -gap)
  while (total() > lineWidth) {
    let widest = -1
    widths.forEach((width, column) => {
      if (!toTheRight[column] && width > narrowest && width > (widths[widest] ?? 0)) widest = column
    })
    if (widest === -1) return
    widths[widest]!--
  }
}

export function wrap(text: string, width = lineWidth): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    for (; line.length > width; line = line.slice(width)) lines.push(line.slice(0, width))
  }
  return [...lines, line]
}
