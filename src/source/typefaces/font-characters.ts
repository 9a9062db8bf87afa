/** The characters that a font has a sign for, of its table `cmap`. Reading past the table's end throws RangeError. */

import type { Characters } from '../../model/typeface.ts'

export function charactersOf(cmap: Buffer): Characters {
  const count = Math.min(cmap.readUInt16BE(2), mostTables)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 4 + 8 * index
    return { rank: rankOf(cmap.readUInt16BE(at), cmap.readUInt16BE(at + 2)), at: cmap.readUInt32BE(at + 4) }
  })
  const best = tables.filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank)[0]
  if (best === undefined) return []
  const table = cmap.subarray(best.at)
  const format = table.readUInt16BE(0)
  if (format === 4) return joined(ofSegments(table))
  return format === 12 ? joined(ofGroups(table)) : []
}

const mostTables = 64

/** Tables of Unicode, the one with most characters first; nought for others. */
function rankOf(platform: number, encoding: number): number {
  if (platform === 3) return encoding === 10 ? 4 : encoding === 1 ? 3 : 0
  return platform === 0 && encoding !== 5 ? (encoding >= 4 ? 2 : 1) : 0
}

type Range = readonly [from: number, to: number]

function ofSegments(table: Buffer): Range[] {
  const segments = table.readUInt16BE(6) / 2
  const [ends, starts] = [14, 16 + 2 * segments]
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments]
  const found: Range[] = []
  let looked = 0
  for (let index = 0; index < segments; index++) {
    const [start, end] = [table.readUInt16BE(starts + 2 * index), table.readUInt16BE(ends + 2 * index)]
    const delta = table.readUInt16BE(deltas + 2 * index)
    const offset = table.readUInt16BE(offsets + 2 * index)
    looked += Math.max(0, end - start + 1)
    if (looked > mostCharacters) throw new RangeError('Segments that overlap.')
    for (let code = start; code <= end && code < 0xffff; code++) {
      const at = offsets + 2 * index + offset + 2 * (code - start)
      const glyph = offset === 0 ? (code + delta) & 0xffff : table.readUInt16BE(at)
      if (glyph !== 0) found.push([code, code])
    }
  }
  return found
}

function ofGroups(table: Buffer): Range[] {
  const count = table.readUInt32BE(12)
  if (count > mostCharacters) throw new RangeError('Too many groups.')
  const found: Range[] = []
  for (let index = 0; index < count; index++) {
    const at = 16 + 12 * index
    const [from, to, glyph] = [0, 4, 8].map((part) => table.readUInt32BE(at + part)) as [
      number,
      number,
      number,
    ]
    const first = glyph === 0 ? from + 1 : from
    if (first <= to && to <= 0x10ffff) found.push([first, to])
  }
  return found
}

/** Of the plane that segments can tell. */
const mostCharacters = 0x10000

function joined(ranges: Range[]): Characters {
  const all: [number, number][] = []
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else all.push([from, to])
  }
  return all
}
