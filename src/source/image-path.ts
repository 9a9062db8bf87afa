/** The address that an author gives an image → its path in the workspace. */

import type { Image } from 'mdast'
import type { Span } from '../model/span.ts'
import type { ChapterContext } from './chapter-context.ts'
import { workspacePath } from './workspace-path.ts'

/** Notes the image for loading. Null, and reported, when it may not be loaded. */
export function imagePath(node: Image, context: ChapterContext): string | null {
  const span = context.spanOf(node)
  if (!node.alt?.trim()) context.emit('image/alt', { path: node.url }, span)
  return pathOfImage(node.url, span, context)
}

/** The same of an address that stands at `span`, whatever it is given for. */
export function pathOfImage(address: string, span: Span, context: ChapterContext): string | null {
  const { emit } = context
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) {
    emit('image/remote', { url: address.slice(0, 80) }, span)
    return null
  }
  const written = decodedUrl(address)
  const resolved = workspacePath(written, context)
  if (resolved === null) {
    emit('path/outside', { path: written }, span)
    return null
  }
  context.images.push({ path: resolved, written, span })
  return resolved
}

function decodedUrl(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
