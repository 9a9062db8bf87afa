/**
 * What charts with a row for each category share: names at the side, or above where the drawing is narrow, and room for what
 * is drawn beside them. Rows that would not fit a page are set closer.
 */

import type { Canvas } from '../../model/chart.ts'
import { largest } from '../../model/extremes.ts'
import { isNarrow } from './canvases.ts'
import { lineHeight, linesAt, setInLines, widestOf } from './set-text.ts'
import { type as typeSizes } from './svg.ts'

interface RowsAsked {
  readonly labels: readonly string[]
  /** How high is what is drawn in a row: with ease, and at least. */
  readonly band: { readonly easy: number; readonly least: number }
  /** Where the first row begins. */
  readonly top: number
  /** How high is what stands below the rows. */
  readonly below: number
  /** Names at the side stand beside the middle of what is drawn, or begin where it does. */
  readonly labelsAt?: 'middle' | 'top'
}

export interface Rows {
  /** Where what is drawn may begin. */
  readonly left: number
  /** How high it is. */
  readonly band: number
  /** Its middle, by row. */
  readonly middles: readonly number[]
  /** From where to where lines may pass all rows, but for names above them. */
  readonly spans: readonly (readonly [from: number, to: number])[]
  readonly bottom: number
  /** The names. */
  readonly body: string
}

/** Shares of the width that names at the side may take: more only where they would have more lines than `easyLines`. */
const shares = { usual: 0.36, most: 0.46 } as const
const easyLines = 3
/** Names at the side of a narrow drawing are as short as that. */
const narrowShare = 0.34
const between = 12
const gaps = { easy: 10, least: 4 } as const

export function setRows(asked: RowsAsked, canvas: Canvas): Rows {
  const { labels } = asked
  const setting = { size: typeSizes.text, measure: canvas.measure }
  const longest = widestOf(labels, setting)
  if (isNarrow(canvas) && longest > narrowShare * canvas.width)
    return placed(
      asked,
      0,
      labels.map((label) => setInLines(label, canvas.width, setting)),
      { isAbove: true },
    )
  const beside = (share: number, most?: number): { room: number; lines: string[][] } => {
    const room = Math.min(longest, share * canvas.width)
    return { room, lines: labels.map((label) => setInLines(label, room, setting, most)) }
  }
  const usual = beside(shares.usual)
  const easy = tallest(usual.lines) <= easyLines ? usual : beside(shares.most)
  const drawn = placed(asked, easy.room, easy.lines, {})
  if (drawn.bottom + asked.below <= canvas.height) return drawn
  const wide = beside(shares.most)
  const close = placed(asked, wide.room, wide.lines, { isClose: true })
  if (close.bottom + asked.below <= canvas.height) return close
  const high = (canvas.height - asked.top - asked.below) / labels.length
  const cut = beside(shares.most, Math.max(1, Math.floor(high / lineHeight)))
  return placed(asked, cut.room, cut.lines, { isClose: true })
}

const tallest = (lines: readonly (readonly string[])[]): number => largest(lines.map(({ length }) => length))

function placed(
  { labels, band: bands, top, labelsAt = 'middle' }: RowsAsked,
  room: number,
  lines: readonly (readonly string[])[],
  { isAbove = false, isClose = false }: { readonly isAbove?: boolean; readonly isClose?: boolean },
): Rows {
  const band = isClose ? bands.least : bands.easy
  const gap = isClose ? gaps.least : gaps.easy
  let y = top
  let body = ''
  const middles: number[] = []
  const spans: (readonly [number, number])[] = []
  labels.forEach((_, index) => {
    const high = lines[index]!.length * lineHeight
    const height = isAbove ? high + band + gap : Math.max(band + gap, high + (isClose ? 0 : gap))
    const middle = isAbove
      ? y + gap / 2 + high + band / 2
      : labelsAt === 'top'
        ? y + (gap + band) / 2
        : y + height / 2
    const first = isAbove || labelsAt === 'top' ? y + gap / 2 + 10 : middle - (high - lineHeight) / 2 + 4
    if (isAbove) spans.push([middle - band / 2, middle + band / 2])
    body += linesAt(lines[index]!, 0, first, 'chart-text')
    middles.push(middle)
    y += height
  })
  return {
    left: isAbove ? 0 : room + between,
    band,
    middles,
    spans: isAbove ? spans : [[top, y]],
    bottom: y,
    body,
  }
}
