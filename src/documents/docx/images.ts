/** The images of a Word file that can be shown, each by a name of its own. */

import path from 'node:path'
import type { Archive } from '../../source/office/archive.ts'
import type { ForeignBlock } from '../document.ts'

export interface Images {
  /** The name that the image of a part will have; null where it is none that can be shown. */
  nameOf(part: string): string | null
  /** Those of the names, as they lie in the file. */
  read(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Uint8Array>>
}

const shown = /^\.(?:png|jpe?g|gif|svg|webp)$/

export function imagesOf(archive: Archive): Images {
  const names = new Map<string, string>()
  const taken = new Set<string>()

  const newName = (part: string): string => {
    const { name, ext } = path.posix.parse(part.toLowerCase())
    const plain = name.replace(/[^a-z0-9-]+/g, '-') || 'image'
    let free = plain + ext
    for (let count = 2; taken.has(free); count++) free = `${plain}-${count}${ext}`
    taken.add(free)
    return free
  }

  return {
    nameOf(part) {
      if (!shown.test(path.posix.extname(part.toLowerCase())) || !archive.has(part)) return null
      const name = names.get(part) ?? newName(part)
      names.set(part, name)
      return name
    },
    async read(wanted) {
      const images = new Map<string, Uint8Array>()
      for (const [part, name] of names) {
        if (!wanted.has(name)) continue
        const pieces: Uint8Array[] = []
        await archive.read(part, (piece) => void pieces.push(piece))
        images.set(name, new Uint8Array(Buffer.concat(pieces)))
      }
      return images
    },
  }
}

/** What images stand among the blocks. */
export function imageNames(blocks: readonly ForeignBlock[]): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (block: ForeignBlock): void => {
    if (block.type === 'image') found.add(block.name)
    if (block.type === 'list') for (const item of block.items) item.forEach(look)
  }
  blocks.forEach(look)
  return found
}
