/** One of a font's files → a font of the web that has what is asked of it alone. */

import unpacked from 'woff2-encoder/decompress'
import { readPackageFile } from '../host/package-files.ts'
import { cutFont, type Subset } from '../source/typefaces/cut-font.ts'
import { withEvenBlanks } from './even-blanks.ts'
import type { Face } from './fonts.ts'
import { packedFont } from './web-font-file.ts'

export const cutFace = async ({ file }: Face, subset: Subset): Promise<Buffer> =>
  packedFont(await cut(file, subset))

/** One of the program's own, in a file of its own. */
export async function unpackedFont({ path, hasOddBlanks }: PackageFile): Promise<Buffer> {
  const font = Buffer.from(await unpacked(await readPackageFile(path)))
  return hasOddBlanks ? withEvenBlanks(font) : font
}

type PackageFile = Extract<Face['file'], { from: 'package' }>

async function cut(file: Face['file'], subset: Subset): Promise<Buffer> {
  if (file.from === 'package') return cutFont(await unpackedFont(file), subset)
  const whole = Buffer.from(file.bytes)
  // It was cut once when it was read: what it cannot do without then goes along.
  return file.mayBeCut ? cutFont(whole, subset).catch(() => whole) : whole
}
