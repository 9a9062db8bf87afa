/** What charts with categories down the side share: the column of their names, and the axis of figures below. */

import { largest } from '../../model/extremes.ts'
import type { Scale } from './scale.ts'
import { line, text, type as typeSizes, width } from './svg.ts'
import { textWidth, wrapped } from '../../wording/text-width.ts'

const lineHeight = 14
const widest = 210
const mostLines = 3

export interface LabelColumn {
  readonly width: number
  /** Of the tallest name. */
  readonly height: number
  /** The name of a category around the height `y`. */
  label(index: number, y: number): string
}

export function labelColumn(categories: readonly string[]): LabelColumn {
  const longest = largest(categories.map((name) => textWidth(name, typeSizes.text)))
  const room = Math.min(widest, longest)
  const names = categories.map((name) => wrapped(name, room, typeSizes.text, mostLines))
  return {
    width: room + 12,
    height: lineHeight * largest(names.map(({ length }) => length)),
    label: (index, y) =>
      names[index]!.map((content, at) =>
        text(0, y + lineHeight * (at - (names[index]!.length - 1) / 2) + 4, content, 'chart-text'),
      ).join(''),
  }
}

/** Grid lines from `top` to `bottom`, their figures below, and what they count. */
export function valueAxis(scale: Scale, top: number, bottom: number, title: string | null): string {
  const grid = scale.ticks
    .map(
      ({ at, label }) =>
        line(at, top, at, bottom, 'chart-grid') + text(at, bottom + 15, label, 'chart-tick middle'),
    )
    .join('')
  const name = title === null ? '' : text(width, bottom + 33, title, 'chart-axis end')
  return grid + line(scale.at(0), top, scale.at(0), bottom, 'chart-zero') + name
}
