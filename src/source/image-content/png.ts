/** PNG: a row of chunks, each with its length and checksum, the last of them empty. */

import { crc32 } from 'node:zlib'
import type { ImageProblem } from '../../diagnostics/catalogue/image.ts'

const signature = 8
/** Length and name before a chunk's data, and the checksum behind it. */
const around = 12

export function pngProblem(bytes: Uint8Array): ImageProblem | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = signature
  while (at + around <= bytes.length) {
    const length = view.getUint32(at)
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const end = at + around + length
    // Xcode's own sort, which only its maker's programs can show.
    if (name === 'CgBI') return { fault: 'apple' }
    if (end > bytes.length) return { fault: 'cut' }
    if (isNeeded(name) && crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4))
      return { fault: 'damaged' }
    if (name === 'IEND') return null
    at = end
  }
  return { fault: 'cut' }
}

/** A capital first: without the chunk there is no picture. */
const isNeeded = (name: string): boolean => /^[A-Z]/.test(name)
