/** How large an image or a chart is shown, in English metric units. */

import type { ImageAsset } from '../../model/report.ts'
import { emuOfMillimetres, emuOfPixels, textSize, type Orientation } from './lengths.ts'
import type { PictureSize } from './media.ts'

/** In millimetres; what is higher leaves no room for what it is called. */
const highest = { upright: 190, landscape: 120 } as const

/** `set` is the width that its author gave, as CSS has it, or null for the image's own. */
export function shownSize(
  { width, height }: Pick<ImageAsset, 'width' | 'height'>,
  set: string | null,
  orientation: Orientation,
): PictureSize {
  const room = emuOfMillimetres(textSize(orientation).width)
  const most = emuOfMillimetres(highest[orientation])
  const wanted = Math.min(room, set === null ? emuOfPixels(width) : lengthOf(set, room))
  const shown = Math.min(wanted, (most * width) / height)
  return { width: Math.round(shown), height: Math.max(1, Math.round((shown * height) / width)) }
}

function lengthOf(set: string, room: number): number {
  const number = Number.parseFloat(set)
  if (set.endsWith('%')) return (room * number) / 100
  return emuOfMillimetres(set.endsWith('cm') ? 10 * number : number)
}
