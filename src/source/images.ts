/** Images that chapters refer to → their bytes, trusted only for what the bytes themselves say. */

import { imageSize } from 'image-size'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { ImageProblem } from '../diagnostics/catalogue/image.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { lookUp } from '../model/look-up.ts'
import type { ExifOrientation, ImageAsset } from '../model/report.ts'
import type { ImageReference } from './image-reference.ts'
import { contentProblem } from './image-content/index.ts'
import { nearestFile } from './nearest-file.ts'
import { isCostlySvg } from './image-content/svg-cost.ts'

const byteLimit = 20 * 1024 * 1024
/** A small file can unpack to gigabytes; beyond this Chromium prints nothing and says nothing. */
const pixelLimit = 40_000_000

const mimes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

/** What files of images end in. */
export const imageEndings: readonly string[] = [...Object.keys(mimes), 'jpeg'].map((type) => `.${type}`)

export async function loadImages(
  workspace: Workspace,
  references: readonly ImageReference[],
  emit: Emit,
): Promise<ImageAsset[]> {
  const loaded = new Map<string, Promise<LoadedImage>>()
  for (const { path } of references) if (!loaded.has(path)) loaded.set(path, loadImage(workspace, path))
  const assets = new Map<string, ImageAsset>()
  for (const { path, written, span } of references) {
    const { asset, problem } = await loaded.get(path)!
    if (asset) assets.set(path, asset)
    if (problem === 'outside') emit('path/outside', { path: written }, span)
    else if (typeof problem === 'string')
      emit(
        'image/missing',
        {
          path: written,
          problem,
          nearest: problem === 'missing' ? await nearestFile(workspace, path, written) : null,
        },
        span,
      )
    else if (problem) emit('image/broken', { path: written, problem }, span)
  }
  return [...assets.values()]
}

interface LoadedImage {
  /** Null for what cannot be shown at all; a draft shows what there is of the others. */
  readonly asset: ImageAsset | null
  readonly problem: 'missing' | 'format' | 'size' | 'costly' | 'outside' | ImageProblem | null
}

async function loadImage(workspace: Workspace, path: string): Promise<LoadedImage> {
  const bytes = await workspace.readBytes(path, byteLimit)
  if (isUnread(bytes)) {
    const { unread } = bytes
    return { asset: null, problem: unread === 'outside' || unread === 'size' ? unread : 'missing' }
  }
  const measured = measure(bytes)
  if (!measured) return { asset: null, problem: unmeasured(bytes) }
  const { width, height, mime, orientation } = measured
  if (width * height > pixelLimit) return { asset: null, problem: 'size' }
  if (mime === mimes['svg'] && isCostlySvg(bytes)) return { asset: null, problem: 'costly' }
  const problem = contentProblem(mime, bytes)
  const isShown = problem === null || ['cut', 'damaged', 'linked'].includes(problem.fault)
  return {
    asset: isShown ? { path, mime, width, height, ...(orientation && { orientation }), bytes } : null,
    problem,
  }
}

/** What begins as an SVG is meant as one, whatever it lacks. */
function unmeasured(bytes: Uint8Array): 'format' | ImageProblem {
  const beginning = Buffer.from(bytes.subarray(0, 1000)).toString('latin1')
  return /^\W*(?:<[?!][^]*)?<svg\b/.test(beginning)
    ? (contentProblem('image/svg+xml', bytes) ?? { fault: 'noSize' })
    : 'format'
}

/** Reads type and size from the header; null for what is no image that browsers show. */
function measure(bytes: Uint8Array): Pick<ImageAsset, 'width' | 'height' | 'mime' | 'orientation'> | null {
  try {
    const { type, width, height, orientation: exif = 1 } = imageSize(bytes)
    const mime = lookUp(mimes, type ?? '')
    if (!mime || !(width > 0) || !(height > 0)) return null
    const orientation = isTurned(exif) ? exif : undefined
    // Photographs that were taken with the camera on its side are stored as they fell on its chip.
    const isOnItsSide = orientation !== undefined && orientation >= 5
    return {
      mime,
      width: isOnItsSide ? height : width,
      height: isOnItsSide ? width : height,
      ...(orientation && { orientation }),
    }
  } catch {
    return null
  }
}

const isTurned = (exif: number): exif is ExifOrientation => Number.isInteger(exif) && exif >= 2 && exif <= 8
