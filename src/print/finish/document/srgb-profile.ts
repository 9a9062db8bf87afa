/** An sRGB display profile (ICC 2.1, matrix and curves) made from the published constants. */

const fixed = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')
const xyz = (...values: readonly number[]): Buffer =>
  Buffer.concat([ascii('XYZ \0\0\0\0'), ...values.map(fixed)])
const uint32 = (value: number): Buffer => fixed(value / 65536)

function description(text: string): Buffer {
  return Buffer.concat([ascii('desc\0\0\0\0'), uint32(text.length + 1), ascii(`${text}\0`), Buffer.alloc(78)])
}

function curve(): Buffer {
  const points = 1024
  const bytes = Buffer.alloc(12 + 2 * points)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(points, 8)
  for (let index = 0; index < points; index++) {
    const value = index / (points - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(65535 * linear), 12 + 2 * index)
  }
  return bytes
}

export function srgbProfile(): Uint8Array {
  const shared = curve()
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', ascii('text\0\0\0\0No copyright, use freely\0')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', shared],
    ['gTRC', shared],
    ['bTRC', shared],
  ]
  const places = new Map<Buffer, number>()
  const data: Buffer[] = []
  let length = 128 + 4 + 12 * tags.length
  for (const [, bytes] of tags) {
    if (places.has(bytes)) continue
    places.set(bytes, length)
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    data.push(padded)
    length += padded.length
  }
  const table = tags.flatMap(([tag, bytes]) => [ascii(tag), uint32(places.get(bytes)!), uint32(bytes.length)])
  const head = Buffer.alloc(128)
  head.writeUInt32BE(length, 0)
  head.writeUInt32BE(0x02100000, 8)
  head.write('mntrRGB XYZ ', 12, 'latin1')
  ;[2026, 1, 1].forEach((part, index) => head.writeUInt16BE(part, 24 + 2 * index))
  head.write('acsp', 36, 'latin1')
  Buffer.concat([0.9642, 1, 0.8249].map(fixed)).copy(head, 68)
  return Buffer.concat([head, uint32(tags.length), ...table, ...data])
}
