/** The files of a report for whoever writes them in the preview: read, saved and begun through the workspace's door alone. */

import path from 'node:path'
import { addFiles } from '../host/add-files.ts'
import { hashOf } from '../host/reads.ts'
import { isUnread, textLimit, type Workspace } from '../host/workspace.ts'
import { sortFiles } from '../source/folder-files.ts'
import { slug } from '../source/slug.ts'

/** Names are those of files in the report's folder. */
export interface Desk {
  /** What its author may write: the chapters in their order, and then its settings. */
  names(id: string): Promise<readonly string[]>
  /** Null for a file that is none of those, or is no text that can be read. */
  read(id: string, name: string): Promise<HeldText | null>
  /**
   * Saves the text, whole or not at all, where the file still is the version that the author began with; else nothing is
   * written, and what stands there is returned. Throws EnvironmentError.
   */
  save(id: string, name: string, text: string, version: string): Promise<Saved | null>
  /** Begins a chapter behind the others and returns its name. Throws EnvironmentError. */
  begin(id: string, title: string): Promise<string>
}

/** A file's text as it lies on the disk. */
export interface HeldText {
  readonly text: string
  /** Another one as soon as a byte is. */
  readonly version: string
}

export interface Saved extends HeldText {
  readonly isSaved: boolean
}

const settings = 'report.yaml'

const folderOf = (id: string): string => `reports/${id}`

export function openDesk(disk: Workspace): Desk {
  const names = async (id: string): Promise<readonly string[]> => {
    const files = await disk.fileNames(folderOf(id), '')
    const { chapters } = sortFiles(files)
    return files.includes(settings) ? [...chapters, settings] : chapters
  }
  const read = async (id: string, name: string): Promise<HeldText | null> => {
    if (!(await names(id)).includes(name)) return null
    const bytes = await disk.readBytes(`${folderOf(id)}/${name}`, textLimit)
    if (isUnread(bytes)) return null
    const text = textIn(bytes)
    return text === null ? null : { text, version: hashOf(bytes) }
  }
  return {
    names,
    read,
    async save(id, name, text, version) {
      const now = await read(id, name)
      if (now === null) return null
      if (now.version !== version) return { ...now, isSaved: false }
      const bytes = new TextEncoder().encode(text)
      await disk.replace([{ file: `${folderOf(id)}/${name}`, bytes }])
      return { text, version: hashOf(bytes), isSaved: true }
    },
    async begin(id, title) {
      const heading = title.replace(/\s+/g, ' ').trim()
      const name = nextName(await names(id), heading)
      const text = new TextEncoder().encode(`# ${heading}\n\n`)
      await addFiles(path.join(disk.root, folderOf(id)), new Map([[name, text]]))
      return name
    },
  }
}

/** Null for what is not UTF-8. A byte order mark stays: what is saved is what was there but for the author's changes. */
function textIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Behind those that begin with a number, with as many digits as they have; where none does, chapters stand by their names. */
function nextName(names: readonly string[], heading: string): string {
  const numbers = names.flatMap((name) => /^\d{1,9}/.exec(name) ?? [])
  const last = numbers.reduce((most, digits) => Math.max(most, Number(digits)), 0)
  const width = numbers.reduce((most, digits) => Math.max(most, digits.length), 0)
  const isFirst = names.every((name) => name === settings)
  const number = isFirst ? '01-' : width === 0 ? '' : `${String(last + 1).padStart(width, '0')}-`
  const stem = `${number}${slug(heading, 'kapitel')}`
  const taken = new Set(names.map((name) => name.toLowerCase()))
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? `${stem}.md` : `${stem}-${copy}.md`
    if (!taken.has(name)) return name
  }
}
