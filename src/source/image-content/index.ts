/** Whether what stands in an image's file can be shown: its header may be read and the rest be broken or missing. */

import type { ImageProblem } from '../../diagnostics/catalogue/image.ts'
import { lookUp } from '../../model/look-up.ts'
import { gifProblem } from './gif.ts'
import { jpegProblem } from './jpeg.ts'
import { pngProblem } from './png.ts'
import { svgProblem } from './svg.ts'
import { webpProblem } from './webp.ts'

const readers: Readonly<Record<string, (bytes: Uint8Array) => ImageProblem | null>> = {
  'image/gif': gifProblem,
  'image/jpeg': jpegProblem,
  'image/png': pngProblem,
  'image/svg+xml': svgProblem,
  'image/webp': webpProblem,
}

/** Null for an image that shows whole. */
export const contentProblem = (mime: string, bytes: Uint8Array): ImageProblem | null =>
  lookUp(readers, mime)?.(bytes) ?? null
