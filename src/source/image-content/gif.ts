/** GIF: blocks of known sorts, each a row of pieces with their lengths, until a byte that ends it. */

import type { ImageProblem } from '../../diagnostics/catalogue/image.ts'

const header = 13
const picture = 0x2c
const extension = 0x21
const end = 0x3b

export function gifProblem(bytes: Uint8Array): ImageProblem | null {
  let at = header + coloursSize(bytes[10]!)
  let hasPicture = false
  while (at < bytes.length) {
    const block = bytes[at]
    if (block === end) return hasPicture ? null : { fault: 'damaged' }
    if (block === extension) at = endOfPieces(bytes, at + 2)
    else if (block === picture) {
      // Its place and size, its colours, and how many bits a code has.
      at = endOfPieces(bytes, at + 10 + coloursSize(bytes[at + 9]!) + 1)
      hasPicture ||= at <= bytes.length
    } else return hasPicture ? null : { fault: 'damaged' }
  }
  // Some programs leave the last byte out.
  return hasPicture && at === bytes.length ? null : { fault: 'cut' }
}

const coloursSize = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)

/** Beyond the end of the file where they do not end within it. */
function endOfPieces(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += 1 + bytes[at]!
  return at + 1
}
