/** WebP: its length stands at its beginning. */

import type { ImageProblem } from '../../diagnostics/catalogue/image.ts'

export function webpProblem(bytes: Uint8Array): ImageProblem | null {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true)
  return length + 8 > bytes.length ? { fault: 'cut' } : null
}
