/** A picture of noise, which like a photograph cannot be made small: PNG, square, in colour. */

import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Three bytes a dot: `side` of 300 gives some 270 kB. */
export function photograph(seed, side) {
  let state = seed + 1
  const lines = Buffer.alloc(side * (1 + 3 * side))
  for (let at = 0; at < lines.length; at++) {
    state = (state * 48_271) % 2_147_483_647
    lines[at] = at % (1 + 3 * side) === 0 ? 0 : state & 0xff
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([signature, part('IHDR', header), part('IDAT', deflateSync(lines)), part('IEND')])
}

function part(name, content = Buffer.alloc(0)) {
  const named = Buffer.concat([Buffer.from(name), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
