/**
 * Blanks between words are as wide in tables as elsewhere: one of our fonts has another for text whose figures are of one width,
 * which is twice as wide where it is bold. No character stands for it; a feature of the font puts it there.
 */

const recordSize = 16
const headSize = 12
const metricSize = 4
/** The sort of table in `cmap` by segments, which every cut font has. */
const bySegments = 4

const space = 0x20

/** Writes into the font. */
export function withEvenBlanks(font: Buffer): Buffer {
  const [cmap, head, hhea, hmtx, loca] = ['cmap', 'head', 'hhea', 'hmtx', 'loca'].map((tag) =>
    tableOf(font, tag),
  )
  if (!cmap || !head || !hhea || !hmtx || !loca) return font
  const glyphs = glyphsOf(cmap)
  const usual = glyphs.get(space)
  const measured = hhea.readUInt16BE(34)
  if (usual === undefined || usual >= measured) return font
  const named = new Set(glyphs.values())
  const width = hmtx.readUInt16BE(metricSize * usual)
  const isLong = head.readInt16BE(50) === 1
  const outlineAt = (glyph: number): number =>
    isLong ? loca.readUInt32BE(4 * glyph) : loca.readUInt16BE(2 * glyph)
  // The first stands for what is missing.
  for (let glyph = 1; glyph < measured; glyph++) {
    const isBlank = outlineAt(glyph) === outlineAt(glyph + 1)
    if (isBlank && !named.has(glyph) && hmtx.readUInt16BE(metricSize * glyph) > width)
      hmtx.writeUInt16BE(width, metricSize * glyph)
  }
  return font
}

function tableOf(font: Buffer, tag: string): Buffer | null {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const at = headSize + recordSize * index
    if (font.toString('latin1', at, at + 4) !== tag) continue
    const from = font.readUInt32BE(at + 8)
    return font.subarray(from, from + font.readUInt32BE(at + 12))
  }
  return null
}

/** By character. */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  const count = cmap.readUInt16BE(2)
  for (let index = 0; index < count; index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4))
    if (table.readUInt16BE(0) === bySegments) addSegments(table, glyphs)
  }
  return glyphs
}

function addSegments(table: Buffer, glyphs: Map<number, number>): void {
  const twice = table.readUInt16BE(6)
  for (let at = 14; at < 14 + twice; at += 2) {
    const [start, end] = [table.readUInt16BE(at + twice + 2), table.readUInt16BE(at)]
    const delta = table.readUInt16BE(at + 2 * twice + 2)
    const offsetAt = at + 3 * twice + 2
    const offset = table.readUInt16BE(offsetAt)
    for (let character = start; character <= end && character < 0xffff; character++) {
      const glyph = offset === 0 ? character : table.readUInt16BE(offsetAt + offset + 2 * (character - start))
      glyphs.set(character, (glyph + delta) & 0xffff)
    }
  }
}
