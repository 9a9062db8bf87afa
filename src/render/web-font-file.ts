/** Fonts as files of the web (WOFF 1.0): the tables of a file of its own, packed one by one. */

import { zlibSync } from 'fflate'

const woffHead = 44
const woffRecord = 20
const head = 12
const record = 16

/** A font in a file of its own → one of the web, a third smaller. */
export function packedFont(font: Buffer): Buffer {
  const count = font.readUInt16BE(4)
  const records = Array.from({ length: count }, (_, index) => {
    const at = head + record * index
    const [sum, offset, length] = [4, 8, 12].map((part) => font.readUInt32BE(at + part)) as [
      number,
      number,
      number,
    ]
    const bytes = font.subarray(offset, offset + length)
    const packed = zlibSync(bytes, { level: 9 })
    return {
      tag: font.readUInt32BE(at),
      sum,
      length,
      // What packing does not make smaller stands as it is.
      bytes: packed.length < length ? packed : bytes,
    }
  })
  const start = woffHead + woffRecord * count
  const size = records.reduce((at, { bytes }) => at + padded(bytes.length), start)
  const woff = Buffer.alloc(size)
  woff.write('wOFF', 0, 'latin1')
  font.copy(woff, 4, 0, 4)
  woff.writeUInt32BE(size, 8)
  woff.writeUInt16BE(count, 12)
  woff.writeUInt32BE(
    records.reduce((sum, { length }) => sum + padded(length), head + record * count),
    16,
  )
  // The version of the file, which nobody reads.
  woff.writeUInt16BE(1, 20)
  let at = start
  for (const [index, { tag, sum, length, bytes }] of records.entries()) {
    const fields = [tag, at, bytes.length, length, sum]
    for (const [part, field] of fields.entries())
      woff.writeUInt32BE(field, woffHead + woffRecord * index + 4 * part)
    woff.set(bytes, at)
    at += padded(bytes.length)
  }
  return woff
}

/** Tables begin at multiples of four. */
const padded = (length: number): number => 4 * Math.ceil(length / 4)
