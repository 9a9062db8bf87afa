/** Fonts' programs as a file holds them. */

import { createHash } from 'node:crypto'
import { deflate } from '../objects/write-objects.ts'
import { name, plainStream, type PdfStream } from '../objects/values.ts'

/** What was packed last, by its hash: whoever prints the same report again packs the same fonts. */
const packed = new Map<string, Uint8Array>()

/** More faces than a report has. */
const most = 16

export function packedProgram(program: Uint8Array): PdfStream {
  const hash = createHash('sha256').update(program).digest('hex')
  const data = packed.get(hash) ?? deflate(program)
  // Those that were used last stand last.
  packed.delete(hash)
  packed.set(hash, data)
  for (const oldest of packed.keys()) if (packed.size > most) packed.delete(oldest)
  return plainStream({ Length1: program.length, Filter: name('FlateDecode') }, data)
}
