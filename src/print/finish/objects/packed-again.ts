/** Streams that come again in every print of the same report, such as fonts' programs: packed once. */

import { createHash } from 'node:crypto'
import { name, plainStream, type PdfStream, type PdfValue } from '../../../pdf-syntax/values.ts'
import { deflate } from './write-objects.ts'

/** What was packed last, by its hash; those that were used last stand last. */
const packed = new Map<string, Uint8Array>()
let size = 0

/** Bytes: the fonts of some reports, and the numbers of a thousand pages. */
const most = 8 * 1024 * 1024

export function packedAgain(entries: Readonly<Record<string, PdfValue>>, content: Uint8Array): PdfStream {
  const hash = createHash('sha256').update(content).digest('base64')
  const data = packed.get(hash) ?? deflate(content)
  if (packed.delete(hash)) size -= data.length
  packed.set(hash, data)
  size += data.length
  for (const [oldest, { length }] of packed) {
    if (size <= most) break
    packed.delete(oldest)
    size -= length
  }
  return plainStream({ ...entries, Filter: name('FlateDecode') }, data)
}
