/** What a font calls itself, of its table `name`. Reading past the table's end throws RangeError. */

/** The family as typographers count it, else as menus of old programs do, which know four faces at most. */
export function familyOf(names: Buffer): string {
  const found = namesOf(names)
  return (found.get(16) ?? found.get(1) ?? '').slice(0, longest)
}

const longest = 80
const mostNames = 1000
const english = 0x409

function namesOf(table: Buffer): ReadonlyMap<number, string> {
  const count = Math.min(table.readUInt16BE(2), mostNames)
  const texts = table.readUInt16BE(4)
  const found = new Map<number, string>()
  for (let index = 0; index < count; index++) {
    const at = 6 + 12 * index
    const [platform, language, name, length, offset] = [0, 4, 6, 8, 10].map((part) =>
      table.readUInt16BE(at + part),
    ) as [number, number, number, number, number]
    if (platform !== 1 && platform !== 3) continue
    const bytes = table.subarray(texts + offset, texts + offset + length)
    const text = platform === 3 ? bigEndian(bytes) : bytes.toString('latin1')
    const plain = text.replaceAll(/[^\p{L}\p{N} ._-]/gu, '').trim()
    if (plain !== '' && (!found.has(name) || (platform === 3 && language === english))) found.set(name, plain)
  }
  return found
}

function bigEndian(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1))
  return even.swap16().toString('utf16le')
}
