/** TrueType fonts (ISO/IEC 14496-22) as PDFs embed them: tables, outlines and widths by glyph. */

import { largest } from '../../../model/extremes.ts'
import { UnfinishablePdf } from '../unfinishable-pdf.ts'

export interface TrueType {
  readonly tables: ReadonlyMap<string, Buffer>
  readonly glyphCount: number
  /** Empty for a glyph without one, or that is not among those embedded. */
  outline(glyph: number): Buffer
  /** Advance and left bearing, four bytes as the font has them. */
  metrics(glyph: number): Buffer
  /** In thousandths of the font's size. */
  advance(glyph: number): number
}

const recordSize = 16
const headSize = 12
const metricSize = 4
/** Where `head` holds a sum over the whole font, and says how long the offsets of outlines are. */
const checkSumAt = 8
const offsetFormatAt = 50

export function readTrueType(program: Uint8Array): TrueType {
  const bytes = Buffer.from(program.buffer, program.byteOffset, program.byteLength)
  if (bytes.length < headSize) throw new UnfinishablePdf('a font is cut short')
  const tables = new Map<string, Buffer>()
  const count = bytes.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const at = headSize + recordSize * index
    if (at + recordSize > bytes.length) throw new UnfinishablePdf('a font is cut short')
    const [offset, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
    if (offset + length > bytes.length) throw new UnfinishablePdf('a font is cut short')
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + length))
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new UnfinishablePdf(`a font has no table ${tag}`)
    return found
  }
  const [head, loca, glyf, hmtx] = [table('head'), table('loca'), table('glyf'), table('hmtx')]
  const glyphCount = table('maxp').readUInt16BE(4)
  const longMetrics = table('hhea').readUInt16BE(34)
  const isLong = head.readInt16BE(offsetFormatAt) === 1
  if (
    loca.length < (glyphCount + 1) * (isLong ? 4 : 2) ||
    hmtx.length < longMetrics * metricSize + (glyphCount - longMetrics) * 2 ||
    longMetrics === 0
  )
    throw new UnfinishablePdf('a font is cut short')
  const offset = (glyph: number): number =>
    isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph)
  const metrics = (glyph: number): Buffer => {
    if (glyph >= glyphCount) return Buffer.alloc(metricSize)
    if (glyph < longMetrics) return hmtx.subarray(metricSize * glyph, metricSize * (glyph + 1))
    const metric = Buffer.from(hmtx.subarray(metricSize * (longMetrics - 1), metricSize * longMetrics))
    hmtx.copy(metric, 2, metricSize * longMetrics + 2 * (glyph - longMetrics))
    return metric
  }
  const unitsPerSize = head.readUInt16BE(18)
  return {
    tables,
    glyphCount,
    outline: (glyph) => (glyph < glyphCount ? glyf.subarray(offset(glyph), offset(glyph + 1)) : nothing),
    metrics,
    advance: (glyph) => (metrics(glyph).readUInt16BE() * 1000) / unitsPerSize,
  }
}

const nothing = Buffer.alloc(0)

/** What two programs of the same font share whichever glyphs they hold. */
export function identityOf({ tables }: TrueType): Buffer {
  const shared = ['head', 'cvt ', 'fpgm', 'prep'].map((tag) => tables.get(tag) ?? nothing)
  const head = Buffer.from(shared[0]!)
  head.fill(0, checkSumAt, checkSumAt + 4)
  head.fill(0, offsetFormatAt, offsetFormatAt + 2)
  return Buffer.concat([head, ...shared.slice(1)])
}

/** One font with the glyphs of all of these, which are the same font. What PDFs do not ask for is left out. */
export function joinTrueType(fonts: readonly TrueType[]): Uint8Array {
  const [first] = fonts
  const { tables } = first!
  // Glyphs behind the last one that is embedded are left out.
  const glyphCount = largest(fonts.map((font) => font.glyphCount))
  const outlines: Buffer[] = []
  const metrics: Buffer[] = []
  const loca = Buffer.alloc(4 * (glyphCount + 1))
  let length = 0
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    const owner = fonts.find((font) => font.outline(glyph).length > 0)
    const outline = owner?.outline(glyph) ?? nothing
    // Outlines begin at even offsets.
    const padded = outline.length % 2 === 0 ? outline : Buffer.concat([outline, Buffer.alloc(1)])
    outlines.push(padded)
    length += padded.length
    loca.writeUInt32BE(length, 4 * (glyph + 1))
    // What has no outline, such as a space, has a width where it is embedded.
    metrics.push(
      (owner ?? fonts.find((font) => font.metrics(glyph).readUInt16BE() > 0) ?? first!).metrics(glyph),
    )
  }
  const head = Buffer.from(tables.get('head')!)
  head.writeInt16BE(1, offsetFormatAt)
  head.writeUInt32BE(0, checkSumAt)
  const hhea = Buffer.from(tables.get('hhea')!)
  hhea.writeUInt16BE(glyphCount, 34)
  const maxp = Buffer.from(tables.get('maxp')!)
  for (const font of fonts) joinLimits(maxp, font.tables.get('maxp')!)
  maxp.writeUInt16BE(glyphCount, 4)
  const written = new Map<string, Buffer>([['maxp', maxp]])
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const table = tables.get(tag)
    if (table) written.set(tag, table)
  }
  written.set('glyf', Buffer.concat(outlines)).set('head', head).set('hhea', hhea)
  written.set('hmtx', Buffer.concat(metrics)).set('loca', loca)
  return asProgram(new Map([...written].sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** Each of what `maxp` counts is the most that any glyph has, after its version. */
function joinLimits(maxp: Buffer, other: Buffer): void {
  for (let at = 6; at + 2 <= Math.min(maxp.length, other.length); at += 2)
    maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), other.readUInt16BE(at)), at)
}

function asProgram(tables: ReadonlyMap<string, Buffer>): Uint8Array {
  const count = tables.size
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(headSize + recordSize * count)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(recordSize * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(recordSize * count - recordSize * 2 ** power, 10)
  const chunks: Buffer[] = [head]
  let offset = head.length
  let index = 0
  for (const [tag, table] of tables) {
    const at = headSize + recordSize * index++
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checkSum(table), at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    chunks.push(padded)
    offset += padded.length
  }
  const program = Buffer.concat(chunks)
  const written = headSize + recordSize * [...tables.keys()].indexOf('head')
  program.writeUInt32BE(
    (0xb1b0afba - checkSum(program)) >>> 0,
    program.readUInt32BE(written + 8) + checkSumAt,
  )
  return program
}

function checkSum(bytes: Buffer): number {
  let sum = 0
  const whole = bytes.length & ~3
  for (let at = 0; at < whole; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  if (whole === bytes.length) return sum
  const rest = Buffer.alloc(4)
  bytes.copy(rest, 0, whole)
  return (sum + rest.readUInt32BE()) >>> 0
}
