/** What drawings are made for: pages, phones and columns, and the boxes beside a text. */

import type { Canvas, MeasureText } from '../../model/chart.ts'
import type { Direction } from '../../model/writing-direction.ts'

export type CanvasName = 'upright' | 'landscape' | 'narrow' | 'slim'

/**
 * A unit is about as large on each: the text of a page is as wide as the drawing. What a chart is called has room below it.
 * A phone's screen goes on downwards, and what stands in a column is seldom high. The style sheet shows the one whose texts can be
 * read in the room that there is.
 */
const sizes: Readonly<Record<CanvasName, { readonly width: number; readonly height: number }>> = {
  upright: { width: 600, height: 830 },
  landscape: { width: 800, height: 430 },
  narrow: { width: 300, height: Infinity },
  slim: { width: 210, height: Infinity },
}

/** Those of a page beside its own, for where there is less room. */
export const smallerCanvases = ['narrow', 'slim'] as const satisfies readonly CanvasName[]

export const isOfPage = (name: CanvasName): boolean => name === 'upright' || name === 'landscape'

export const canvasOf = (name: CanvasName, measure: MeasureText, reads: Direction): Canvas => ({
  ...sizes[name],
  measure,
  reads,
})

/** Whether there is no room for much beside each other. */
export const isNarrow = ({ width }: Pick<Canvas, 'width'>): boolean => width < 450
