/** JPEG: segments with their lengths, and between them the picture itself, until a mark that ends it. */

import type { ImageProblem } from '../../diagnostics/catalogue/image.ts'

const end = 0xd9
const startOfScan = 0xda

export function jpegProblem(bytes: Uint8Array): ImageProblem | null {
  let at = 2
  let hasPicture = false
  while (at + 1 < bytes.length) {
    const mark = bytes[at + 1]!
    if (bytes[at] !== 0xff) return { fault: 'damaged' }
    // What fills up between two segments.
    if (mark === 0xff) at++
    else if (mark === end) return hasPicture ? null : { fault: 'damaged' }
    else if (isAlone(mark)) at += 2
    else {
      at += 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)
      if (mark !== startOfScan) continue
      hasPicture = true
      at = endOfScan(bytes, at)
    }
  }
  return { fault: 'cut' }
}

/** Marks without a length. */
const isAlone = (mark: number): boolean => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8)

/** Within the picture 0 stands behind each FF of its own, and marks D0–D7 part its stretches. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at === -1 || at + 1 >= bytes.length) return bytes.length
    const next = bytes[at + 1]!
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else if (next === 0xff) at++
    else return at
  }
}
