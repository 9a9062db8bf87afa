/** The axis of figures below rows: grid lines, round figures that never meet, and what they count. */

import type { Canvas } from '../../model/chart.ts'
import { lineHeight, linesAt, setInLines } from './set-text.ts'
import type { Scale } from './scale.ts'
import { element, text, type as typeSizes } from './svg.ts'

/** From the last row to the baseline of the figures, and on to that of what they count. */
const toFigures = 15
const toTitle = 18

type Span = readonly [from: number, to: number]

interface ValueAxis {
  readonly scale: Scale
  /** From where to where its lines go, from above: they pass no names. */
  readonly spans: readonly Span[]
  /** Where the last row ends. */
  readonly bottom: number
  /** What the figures count; null where that is said elsewhere. */
  readonly title: string | null
}

/** How high an axis is below the rows. */
export const axisHeight = (title: string | null, canvas: Canvas): number =>
  toFigures + (title === null ? 5 : toTitle + 5 + (titleLines(title, canvas).length - 1) * lineHeight)

const titleLines = (title: string, { width, measure }: Canvas): string[] =>
  setInLines(title, width / 1.06, { size: typeSizes.small, measure })

export function valueAxis({ scale, spans, bottom, title }: ValueAxis, canvas: Canvas): string {
  const upright = (places: readonly number[]): string =>
    places.flatMap((x) => spans.map(([from, to]) => `M${round(x)} ${round(from)}V${round(to)}`)).join('')
  const { nought } = scale
  const grid = scale.ticks.flatMap(({ at }) => (at === nought ? [] : [at]))
  const figures = scale.ticks.map(({ labelAt, label }) =>
    labelAt === null ? '' : text(labelAt, bottom + toFigures, label, 'chart-tick middle'),
  )
  const name =
    title === null
      ? ''
      : linesAt(titleLines(title, canvas), canvas.width, bottom + toFigures + toTitle, 'chart-axis end')
  return (
    (grid.length === 0 ? '' : element('path', { d: upright(grid), class: 'chart-grid' })) +
    (nought === null ? '' : element('path', { d: upright([nought]), class: 'chart-zero' })) +
    figures.join('') +
    name
  )
}

const round = (value: number): number => Math.round(value * 100) / 100
