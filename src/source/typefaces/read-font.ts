/** A font's file (ISO/IEC 14496-22) → what it says of itself, or why it cannot be used. Nothing of it is trusted beyond its bounds. */

import type { FontFault } from '../../diagnostics/catalogue/font.ts'
import type { Characters } from '../../model/typeface.ts'
import { charactersOf } from './font-characters.ts'
import { familyOf } from './font-names.ts'

export interface ReadFont {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  readonly characters: Characters
  readonly hasSerifs: boolean
  readonly rights: FontRights
  /** Whether documents may carry some of its signs alone. */
  readonly mayBeCut: boolean
}

/** What its maker lets documents do with it. */
export type FontRights = 'all' | 'edit' | 'view' | 'none'

export type FontTables = ReadonlyMap<string, Buffer>

const needed = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'] as const

export function readFont(bytes: Uint8Array): ReadFont | FontFault {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fault = faultOfSort(font)
  if (fault !== null) return fault
  try {
    const tables = tablesOf(font)
    if (tables === null) return 'damaged'
    if (tables.has('fvar')) return 'variable'
    if (!tables.has('glyf')) return tables.has('CFF ') || tables.has('CFF2') ? 'outlines' : 'drawn'
    if (needed.some((tag) => !tables.has(tag)) || !areGlyphsWhole(tables)) return 'damaged'
    return described(tables)
  } catch (error) {
    if (error instanceof RangeError) return 'damaged'
    throw error
  }
}

/** By its first bytes. */
function faultOfSort(font: Buffer): FontFault | null {
  const mark = font.toString('latin1', 0, 4)
  if (mark === 'wOFF' || mark === 'wOF2') return 'web'
  if (mark === 'ttcf') return 'collection'
  return ['\0\x01\0\0', 'true', 'OTTO'].includes(mark) ? null : 'format'
}

const tableLimit = 64

/** Null where one lies outside the file. */
function tablesOf(font: Buffer): FontTables | null {
  const count = font.readUInt16BE(4)
  if (count > tableLimit) return null
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < count; index++) {
    const at = 12 + 16 * index
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
    if (offset + length > font.length) return null
    tables.set(font.toString('latin1', at, at + 4), font.subarray(offset, offset + length))
  }
  return tables
}

/** Whether outlines and widths are there for all glyphs, each where it is said to be. */
function areGlyphsWhole(tables: FontTables): boolean {
  const table = (tag: (typeof needed)[number]): Buffer => tables.get(tag)!
  const [head, loca, glyf, hmtx] = [table('head'), table('loca'), table('glyf'), table('hmtx')]
  const glyphs = table('maxp').readUInt16BE(4)
  const metrics = table('hhea').readUInt16BE(34)
  const unitsPerSize = head.readUInt16BE(18)
  if (unitsPerSize < 16 || unitsPerSize > 16384 || glyphs === 0 || metrics === 0 || metrics > glyphs)
    return false
  if (hmtx.length < 4 * metrics + 2 * (glyphs - metrics)) return false
  const isLong = head.readInt16BE(50) === 1
  let before = 0
  for (let glyph = 0; glyph <= glyphs; glyph++) {
    const offset = isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph)
    if (offset < before || offset > glyf.length) return false
    before = offset
  }
  return true
}

const boldFrom = 600

function described(tables: FontTables): ReadFont | FontFault {
  const [os2, head] = [tables.get('OS/2')!, tables.get('head')!]
  const characters = charactersOf(tables.get('cmap')!)
  if (characters.length === 0) return 'signs'
  const selection = os2.readUInt16BE(62)
  const isBold = (selection & 0x20) !== 0 || (head.readUInt16BE(44) & 1) !== 0
  const written = os2.readUInt16BE(4)
  const known = written >= 1 && written <= 1000 ? written : 400
  // Some say that they are bold in one place alone.
  const weight =
    isBold && known < boldFrom ? 700 : Math.min(900, Math.max(100, Math.round(known / 100) * 100))
  const serifs = os2.readInt16BE(30) >> 8
  const [kind, serif] = [os2.readUInt8(32), os2.readUInt8(33)]
  return {
    family: familyOf(tables.get('name')!),
    weight,
    style: (selection & 0x201) !== 0 || (head.readUInt16BE(44) & 2) !== 0 ? 'italic' : 'normal',
    characters,
    hasSerifs: (serifs >= 1 && serifs <= 5) || serifs === 7 || (kind === 2 && serif >= 2 && serif <= 10),
    rights: rightsOf(os2.readUInt16BE(8)),
    mayBeCut: (os2.readUInt16BE(8) & 0x100) === 0,
  }
}

/** The least restrictive that is said holds. */
function rightsOf(type: number): FontRights {
  if ((type & 0x200) !== 0) return 'none'
  if ((type & 0xe) === 0) return 'all'
  if ((type & 0x8) !== 0) return 'edit'
  return (type & 0x4) !== 0 ? 'view' : 'none'
}
