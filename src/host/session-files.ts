/**
 * A workspace's files for as long as a session lasts: what has been read is not read again until something is said to have
 * changed, texts that an editor has not saved lie over those on the disk, and the same bytes are the same text again.
 */

import path from 'node:path/posix'
import type { SourceText } from '../model/span.ts'
import { hashOf } from './reads.ts'
import { isInside } from './place-of.ts'
import {
  byComposedName,
  decoded,
  isReservedName,
  isUnread,
  isVisible,
  textLimit,
  type Unread,
  type Workspace,
} from './workspace.ts'

export interface SessionFiles {
  readonly workspace: Workspace
  /** `text` is what an editor holds of the file; null where the disk is to be looked at again. */
  changed(file: string, text: string | null): void
  /** Lets go of what has been read. */
  forget(): void
}

export function sessionFiles(disk: Workspace): SessionFiles {
  const unsaved = new Map<string, Uint8Array>()
  const texts = new Map<string, { readonly hash: string; readonly text: SourceText | Unread }>()
  // What one change makes of other files, through links or names that differ in case, only the system knows: all is looked at again.
  let known = new Map<string, Promise<unknown>>()
  const once = <T>(asked: string, read: () => Promise<T>): Promise<T> => {
    const before = known.get(asked) as Promise<T> | undefined
    if (before) return before
    const reading = read()
    known.set(asked, reading)
    reading.catch(() => known.delete(asked))
    return reading
  }

  /** The names that unsaved files add to those that the disk has. */
  const withUnsaved = (names: readonly string[], added: (file: string) => string | null) => {
    const there = new Set(names.map(composed))
    const others = [...unsaved.keys()].flatMap((file) => added(file) ?? []).filter(isVisible)
    const missing = new Set(others.filter((name) => !there.has(name)))
    return missing.size === 0 ? names : [...names, ...missing].sort(byComposedName)
  }
  /** What is asked of the disk is kept by what it was asked with. */
  const filesOf = (disk: Workspace, admitted: readonly string[]): Workspace => {
    const asked = JSON.stringify(admitted)
    const readBytes: Workspace['readBytes'] = (file, limit) => {
      const text = unsaved.get(composed(file))
      if (text) return Promise.resolve(text.length > limit ? { unread: 'size' } : text)
      return once(`bytes ${asked} ${limit} ${file}`, () => disk.readBytes(file, limit))
    }
    return {
      root: disk.root,
      readBytes,
      async readText(file) {
        const bytes = await readBytes(file, textLimit)
        if (isUnread(bytes)) return bytes
        const hash = hashOf(bytes)
        const before = texts.get(file)
        if (before?.hash === hash) return before.text
        const text = decoded(file, bytes)
        texts.set(file, { hash, text })
        return text
      },
      // Whoever writes must have seen what is on the disk at that moment, which is not asked for here.
      replace: () =>
        Promise.reject(new Error('Files are written through the workspace that a session was opened on.')),
      async fileNames(folder, extension) {
        const names = await once(`files ${asked} ${extension} ${folder}`, () =>
          disk.fileNames(folder, extension),
        )
        return withUnsaved(names, (file) => {
          const name = path.basename(file)
          return folderOf(file) === composed(folder) && name.toLowerCase().endsWith(extension) ? name : null
        })
      },
      async folderNames(folder) {
        const names = await once(`folders ${asked} ${folder}`, () => disk.folderNames(folder))
        const above = folder === '' ? '' : `${composed(folder)}/`
        return withUnsaved(names, (file) => {
          const [name, ...below] = file.startsWith(above) ? file.slice(above.length).split('/') : []
          return name !== undefined && below.length > 0 ? name : null
        })
      },
      admitting: (folders) => filesOf(disk.admitting(folders), folders),
    }
  }

  function changed(file: string, text: string | null): void {
    known = new Map()
    if (text === null) unsaved.delete(composed(file))
    // What could not be read from the disk is not read from an editor either.
    else if (isInside(file) && !file.split('/').some(isReservedName))
      unsaved.set(composed(file), new TextEncoder().encode(text))
  }

  const forget = (): void => {
    known = new Map()
    texts.clear()
  }
  return { workspace: filesOf(disk, []), changed, forget }
}

/** The same name may be stored composed (å) or, by macOS, decomposed (a + ring). */
const composed = (name: string): string => name.normalize('NFC')

const folderOf = (file: string): string => (file.includes('/') ? path.dirname(file) : '')
