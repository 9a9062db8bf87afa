/** The notes of a Word file, below its pages or at its end. */

import type { Archive } from '../../source/office/archive.ts'
import type { ForeignBlock } from '../document.ts'
import { attribute } from './attributes.ts'
import { readElements, type ElementReader } from './element-reader.ts'
import type { NoteSort, Reading, Story } from './reading.ts'

export interface Notes {
  /** Reads those of one sort, which bear their names from then on. */
  read(archive: Archive, part: string, sort: NoteSort, reading: Reading): Promise<void>
  /** The name of one that says something. */
  nameOf(sort: NoteSort, id: string): string | null
  /** Those whose names have been asked for. */
  referred(): ReadonlyMap<string, readonly ForeignBlock[]>
}

export function newNotes(): Notes {
  const names = new Map<string, string>()
  const contents = new Map<string, readonly ForeignBlock[]>()
  const asked = new Set<string>()
  return {
    async read(archive, part, sort, reading) {
      await readElements(
        archive,
        part,
        notesReader(sort, reading, (id, blocks) => {
          const name = `${sort}-${contents.size + 1}`
          names.set(`${sort} ${id}`, name)
          contents.set(name, blocks)
        }),
      )
    },
    nameOf(sort, id) {
      const name = names.get(`${sort} ${id}`) ?? null
      if (name !== null) asked.add(name)
      return name
    },
    referred: () => new Map([...contents].filter(([name]) => asked.has(name))),
  }
}

function notesReader(
  sort: NoteSort,
  reading: Reading,
  add: (id: string, blocks: readonly ForeignBlock[]) => void,
): ElementReader {
  let open: { readonly id: string; readonly story: Story } | null = null
  const reader: ElementReader = {
    open(name, attributes) {
      if (name !== sort) return reader
      // Lines that part notes from the text are stored among them.
      if (/^(?:separator|continuation)/.test(attribute(attributes, 'type') ?? '')) return null
      open = { id: attribute(attributes, 'id') ?? '', story: reading.openStory(reading) }
      return open.story.reader
    },
    close(name) {
      if (name !== sort || !open) return
      const blocks = open.story.end()
      if (blocks.length > 0) add(open.id, blocks)
    },
  }
  return reader
}
