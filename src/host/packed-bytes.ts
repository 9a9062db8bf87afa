/** Named bytes as one piece, and back. */

/** Where bytes begin: what reads them from there reads them in place. */
const alignment = 8

const aligned = (length: number): number => Math.ceil(length / alignment) * alignment

const lengthBytes = 4

export function packed(pieces: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = Buffer.from(JSON.stringify([...pieces].map(([name, { length }]) => [name, length])))
  const start = aligned(lengthBytes + names.length)
  const lengths = [...pieces.values()].map(({ length }) => aligned(length))
  const all = Buffer.alloc(lengths.reduce((sum, length) => sum + length, start))
  all.writeUInt32LE(names.length)
  all.set(names, lengthBytes)
  let at = start
  for (const [index, bytes] of [...pieces.values()].entries()) {
    all.set(bytes, at)
    at += lengths[index]!
  }
  return all
}

/** Views of the bytes, which must be those of {@link packed}. */
export function unpacked(all: Uint8Array): Map<string, Uint8Array> {
  const view = Buffer.from(all.buffer, all.byteOffset, all.byteLength)
  const end = lengthBytes + view.readUInt32LE()
  const names = JSON.parse(view.toString('utf8', lengthBytes, end)) as [string, number][]
  let at = aligned(end)
  return new Map(
    names.map(([name, length]) => {
      const bytes = view.subarray(at, at + length)
      at += aligned(length)
      return [name, bytes]
    }),
  )
}
