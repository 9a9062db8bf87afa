/** What drawings are made for: pages, and the narrow screens of phones, which have one of their own. */

import type { Canvas, MeasureText } from '../../model/chart.ts'

export type CanvasName = 'upright' | 'landscape' | 'narrow'

/**
 * A unit is about as large on each: the text of a page is as wide as the drawing. What a chart is called has room below it.
 * A phone's screen goes on downwards.
 */
const sizes: Readonly<Record<CanvasName, { readonly width: number; readonly height: number }>> = {
  upright: { width: 600, height: 830 },
  landscape: { width: 800, height: 430 },
  narrow: { width: 300, height: Infinity },
}

export const canvasOf = (name: CanvasName, measure: MeasureText): Canvas => ({ ...sizes[name], measure })

/** Whether there is no room for much beside each other. */
export const isNarrow = ({ width }: Pick<Canvas, 'width'>): boolean => width < 450
