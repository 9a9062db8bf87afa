/** A screenshot as a PNG of at most 256 colours: a third of the size, and on pages of text no eye sees a difference. */

import { deflateSync, inflateSync, crc32 } from 'node:zlib'

/** @param {Uint8Array} png as Chromium writes it: 8 bits for each channel, not interlaced */
export function smallPng(png) {
  const { width, height, pixels } = read(Buffer.from(png))
  const { palette, indexOf } = paletteOf(pixels)
  const rows = Buffer.alloc(height * (width + 1))
  for (let at = 0; at < pixels.length; at++) rows[at + 1 + Math.floor(at / width)] = indexOf(pixels[at])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

/** Pixels as numbers, red before green before blue, row by row. */
function read(png) {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = png[25] === 6 ? 4 : 3
  const packed = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const filtered = inflateSync(Buffer.concat(packed))
  const bytes = unfiltered(filtered, width * channels, height, channels)
  const pixels = new Uint32Array(width * height)
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = (bytes[at * channels] << 16) | (bytes[at * channels + 1] << 8) | bytes[at * channels + 2]
  return { width, height, pixels }
}

/** Each row is written as its difference from what is left of it, above it, or both. */
function unfiltered(filtered, stride, height, channels) {
  const bytes = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (stride + 1)]
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column
      const left = column < channels ? 0 : bytes[at - channels]
      const above = row === 0 ? 0 : bytes[at - stride]
      const corner = row === 0 || column < channels ? 0 : bytes[at - stride - channels]
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)]
      bytes[at] = filtered[row * (stride + 1) + 1 + column] + guesses[filter]
    }
  }
  return bytes
}

function paeth(left, above, corner) {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(guess - one))
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** The most frequent colours, and for each colour the nearest of them. */
function paletteOf(pixels) {
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 64)
    .map(([colour]) => colour)
  const found = new Map(palette.map((colour, index) => [colour, index]))
  const indexOf = (colour) => {
    const known = found.get(colour)
    if (known !== undefined) return known
    let nearest = 0
    for (let index = 1; index < palette.length; index++)
      if (distance(palette[index], colour) < distance(palette[nearest], colour)) nearest = index
    found.set(colour, nearest)
    return nearest
  }
  return { palette, indexOf }
}

function distance(a, b) {
  const red = (a >> 16) - (b >> 16)
  const green = ((a >> 8) & 255) - ((b >> 8) & 255)
  const blue = (a & 255) - (b & 255)
  return red * red + green * green + blue * blue
}
