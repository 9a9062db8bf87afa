/** Images that chapters refer to → their bytes, trusted only for what the bytes themselves say. */

import path from 'node:path/posix'
import { imageSize } from 'image-size'
import { nearest } from '../diagnostics/nearest.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { lookUp } from '../model/look-up.ts'
import type { ImageAsset } from '../model/report.ts'
import type { ImageReference } from './chapter-context.ts'

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

export async function loadImages(
  workspace: Workspace,
  references: readonly ImageReference[],
  emit: Emit,
): Promise<ImageAsset[]> {
  const loaded = new Map<string, Promise<ImageAsset | ImageFault>>()
  for (const { path } of references) if (!loaded.has(path)) loaded.set(path, loadImage(workspace, path))
  const assets = new Map<string, ImageAsset>()
  for (const { path, written, span } of references) {
    const image = await loaded.get(path)!
    if (typeof image !== 'string') assets.set(path, image)
    else if (image === 'outside') emit('path/outside', { path: written }, span)
    else
      emit(
        'image/missing',
        {
          path: written,
          problem: image,
          nearest: image === 'missing' ? await nearestFile(workspace, path, written) : null,
        },
        span,
      )
  }
  return [...assets.values()]
}

/** A file of nearly that name, as it is to be written. */
async function nearestFile(workspace: Workspace, file: string, written: string): Promise<string | null> {
  const near = nearest(path.basename(file), await workspace.fileNames(path.dirname(file), ''))
  const folder = path.dirname(written.replaceAll('\\', '/'))
  return near && (folder === '.' ? near : `${folder}/${near}`)
}

type ImageFault = 'missing' | 'format' | 'size' | 'outside'

async function loadImage(workspace: Workspace, path: string): Promise<ImageAsset | ImageFault> {
  const bytes = await workspace.readBytes(path, byteLimit)
  if (isUnread(bytes)) return bytes.unread === 'outside' || bytes.unread === 'size' ? bytes.unread : 'missing'
  const measured = measure(bytes)
  if (!measured) return 'format'
  const { width, height, mime } = measured
  return width * height > pixelLimit ? 'size' : { path, mime, width, height, bytes }
}

/** Reads type and size from the header; null for what is no image that browsers show. */
function measure(bytes: Uint8Array): { width: number; height: number; mime: string } | null {
  try {
    const { type, width, height } = imageSize(bytes)
    const mime = lookUp(mimes, type ?? '')
    return mime && width > 0 && height > 0 ? { width, height, mime } : null
  } catch {
    return null
  }
}
