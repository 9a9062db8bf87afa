/** Web pages that a Word file brings along, and Word makes text of when it opens the file: what some planning systems write. */

import path from 'node:path'
import type { Archive } from '../../source/office/archive.ts'
import type { Relationship } from '../../source/office/relationships.ts'
import { isDocumentFault, type ForeignBlock, type ForeignDocument, type ReadingOptions } from '../document.ts'
import { readHtml } from '../html/read-html.ts'
import { webPageIn } from './web-archive.ts'

/** Bytes of all pages together: they are held whole while they are read. */
const byteLimit = 20_000_000

/** By the relationships that the body takes them in by. Those that are no web pages are left out. */
export async function readChunks(
  archive: Archive,
  relationships: readonly Relationship[],
  options: ReadingOptions,
): Promise<ReadonlyMap<string, ForeignDocument>> {
  const chunks = new Map<string, ForeignDocument>()
  let left = byteLimit
  for (const { id, type, target, isExternal } of relationships) {
    if (type !== 'aFChunk' || isExternal || !archive.has(target)) continue
    const bytes = await bytesOf(archive, target)
    left -= bytes.length
    const page = left < 0 ? null : pageOf(path.posix.extname(target.toLowerCase()), bytes)
    const read = page && (await readHtml(page, options))
    if (read && !isDocumentFault(read)) chunks.set(id, named(read, `del-${chunks.size + 1}-`))
  }
  return chunks
}

async function bytesOf(archive: Archive, part: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  await archive.read(part, (piece) => void pieces.push(piece))
  return Buffer.concat(pieces)
}

function pageOf(ending: string, bytes: Buffer): Uint8Array | null {
  if (/^\.x?html?$/.test(ending)) return bytes
  return /^\.mht(?:ml)?$/.test(ending) ? webPageIn(bytes) : null
}

/** Images of several pages may bear one name. */
function named(read: ForeignDocument, before: string): ForeignDocument {
  const rename = (block: ForeignBlock): ForeignBlock => {
    if (block.type === 'image') return { ...block, name: before + block.name }
    return block.type === 'list' ? { ...block, items: block.items.map((item) => item.map(rename)) } : block
  }
  return {
    ...read,
    blocks: read.blocks.map(rename),
    images: new Map([...read.images].map(([name, bytes]) => [before + name, bytes])),
  }
}
