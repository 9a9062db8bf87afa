/** The fonts that come with the program as TrueType files, which Word and drawings take; their packages have them for the web. */

import { unzlibSync } from 'fflate'
import { readPackageFile } from '../../host/package-files.ts'
import type { Typeface as OwnTypeface } from '../../model/typeface.ts'
import type { Typeface } from './look.ts'

interface Face {
  readonly weight: number
  readonly style: 'normal' | 'italic'
}

/** Null for a face that a typeface of the workspace's lacks. */
export async function trueTypeOf({ files }: Typeface, { weight, style }: Face): Promise<Buffer | null> {
  return typeof files === 'string' ? ofPackage(files, { weight, style }) : nearestOf(files, { weight, style })
}

/** Ordinary and bold are told apart; between two of one sort, the one whose weight is nearer is taken. */
function nearestOf({ faces }: OwnTypeface, { weight, style }: Face): Buffer | null {
  const [found] = faces
    .filter((face) => face.style === style && face.weight >= boldFrom === weight >= boldFrom)
    .toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))
  return found ? Buffer.from(found.bytes) : null
}

const boldFrom = 600

async function ofPackage(source: string, { weight, style }: Face): Promise<Buffer> {
  const file = `@fontsource/${source}/files/${source}-latin-${weight}-${style}.woff`
  return fromWoff(await readPackageFile(file))
}

/** Another file of a package than those of Latin letters, by the path of what browsers take of it. */
export const trueTypeAt = async (path: string): Promise<Buffer> =>
  fromWoff(await readPackageFile(path.replace(/\.woff2$/, '.woff')))

const woffHead = 44
const woffRecord = 20
const head = 12
const record = 16

/** A font of the web (WOFF 1.0) → the same tables in a file of their own. */
function fromWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const font = Buffer.alloc(woff.readUInt32BE(16))
  woff.copy(font, 0, 4, 8)
  font.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  font.writeUInt16BE(record * 2 ** power, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(record * (count - 2 ** power), 10)
  let at = head + record * count
  for (let index = 0; index < count; index++) {
    const from = woffHead + woffRecord * index
    const [offset, packed, length] = [4, 8, 12].map((part) => woff.readUInt32BE(from + part)) as [
      number,
      number,
      number,
    ]
    const to = head + record * index
    woff.copy(font, to, from, from + 4)
    woff.copy(font, to + 4, from + 16, from + 20)
    font.writeUInt32BE(at, to + 8)
    font.writeUInt32BE(length, to + 12)
    const bytes = woff.subarray(offset, offset + packed)
    font.set(packed < length ? unzlibSync(bytes) : bytes, at)
    at += 4 * Math.ceil(length / 4)
  }
  return font
}
