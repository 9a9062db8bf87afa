/** What was read through a workspace's door, so that it can be told later whether the same would be read again. */

import { createHash } from 'node:crypto'
import { isUnread, textLimit, type Unread, type Workspace } from './workspace.ts'

/** A file: the SHA-256 of its bytes, in hexadecimal, or why it was not read. */
export interface FileRead {
  readonly file: string
  /** Bytes; a larger file is not read. */
  readonly limit: number
  readonly found: string | Unread['unread']
}

/** A folder: the names that it held of those that were asked for. */
export interface FolderRead {
  readonly folder: string
  /** The ending of files, or null for folders. */
  readonly extension: string | null
  readonly names: readonly string[]
}

export interface Reads {
  /** Also those that were not there. */
  readonly files: readonly FileRead[]
  readonly folders: readonly FolderRead[]
  /** Folders of other workspaces, which some of them lie in. */
  readonly admitted: readonly string[]
}

/** A door to the same workspace, at which all that is read is noted. */
export function recorded(workspace: Workspace): { readonly workspace: Workspace; reads(): Reads } {
  const files = new Map<string, FileRead>()
  const folders = new Map<string, FolderRead>()
  const admitted = new Set<string>()
  const noteFile = (file: string, limit: number, read: Uint8Array | Unread) => {
    const name = `${limit} ${file}`
    const before = files.get(name)?.found
    const found = foundOf(read)
    files.set(name, { file, limit, found: before === undefined || before === found ? found : changing })
  }
  const noteFolder = (folder: string, extension: string | null, names: readonly string[]) => {
    const name = `${extension} ${folder}`
    const before = folders.get(name)?.names ?? names
    folders.set(name, { folder, extension, names: isSame(before, names) ? names : [changing] })
  }
  const noting = (workspace: Workspace): Workspace => {
    return {
      ...workspace,
      async readBytes(file, limit) {
        const read = await workspace.readBytes(file, limit)
        noteFile(file, limit, read)
        return read
      },
      async readText(file) {
        noteFile(file, textLimit, await workspace.readBytes(file, textLimit))
        return workspace.readText(file)
      },
      async fileNames(folder, extension) {
        const names = await workspace.fileNames(folder, extension)
        noteFolder(folder, extension, names)
        return names
      },
      async folderNames(folder) {
        const names = await workspace.folderNames(folder)
        noteFolder(folder, null, names)
        return names
      },
      admitting(others) {
        for (const folder of others) admitted.add(folder)
        return noting(workspace.admitting(others))
      },
    }
  }
  return {
    workspace: noting(workspace),
    reads: () => ({ files: [...files.values()], folders: [...folders.values()], admitted: [...admitted] }),
  }
}

/** The door at which all that was read can be read again. */
export const admittedDoor = ({ admitted }: Reads, door: Workspace): Workspace =>
  admitted.length === 0 ? door : door.admitting(admitted)

/** Whether the workspace gives the same to whoever reads it again. */
export async function areAsRead(reads: Reads, door: Workspace): Promise<boolean> {
  const { files, folders } = reads
  const workspace = admittedDoor(reads, door)
  const listed = await Promise.all(
    folders.map(async ({ folder, extension, names }) => {
      const found =
        extension === null ? workspace.folderNames(folder) : workspace.fileNames(folder, extension)
      return isSame(await found, names)
    }),
  )
  if (!listed.every(Boolean)) return false
  const read = await Promise.all(
    files.map(async ({ file, limit, found }) => foundOf(await workspace.readBytes(file, limit)) === found),
  )
  return read.every(Boolean)
}

/** Whether a file that held something is empty: many programs empty a file before they write it, and may be in the midst of that. */
export async function areEmptied(reads: Reads, door: Workspace): Promise<boolean> {
  const { files } = reads
  const workspace = admittedDoor(reads, door)
  const nothing = hashOf(new Uint8Array())
  const emptied = await Promise.all(
    files.map(
      async ({ file, limit, found }) =>
        found !== nothing && foundOf(await workspace.readBytes(file, limit)) === nothing,
    ),
  )
  return emptied.some(Boolean)
}

/** What was one thing and then another while it was being read: neither a hash nor a name, so that it is never found again. */
const changing = ''

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index])

const foundOf = (read: Uint8Array | Unread): FileRead['found'] =>
  isUnread(read) ? read.unread : hashOf(read)

/** The same bytes are asked for by every version of a report. */
const hashes = new WeakMap<Uint8Array, string>()

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  const known = hashes.get(bytes)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(bytes).digest('hex')
  hashes.set(bytes, hash)
  return hash
}
