/**
 * The guarded door to an author's files. Everything is named by its path from the workspace's root, with `/`; nothing
 * outside the root is read, whether by `..`, an absolute path or a link.
 */

import { access, constants, readFile, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { sourceText } from '../model/source-text.ts'
import type { SourceText } from '../model/span.ts'
import { atMost } from './at-most.ts'
import { EnvironmentError, isExhaustion, reasonOf } from './environment-error.ts'
import { placeOf } from './place-of.ts'
import { reallyAt } from './really-at.ts'
import { isFolderOfReports, reportsFolder } from './report-folders.ts'
import { writeFiles } from './write-files.ts'

export interface Workspace {
  /** The real path of the folder that holds `reports`. */
  readonly root: string
  readText(file: string): Promise<SourceText | Unread>
  readBytes(file: string, limit: number): Promise<Uint8Array | Unread>
  /** Writes files that exist anew, where they really lie, all or none; throws {@link EnvironmentError}. */
  replace(files: readonly { readonly file: string; readonly bytes: Uint8Array }[]): Promise<void>
  /** Names of the files in a folder that pass, in code unit order; empty where there is no such folder. */
  fileNames(folder: string, extension: string): Promise<readonly string[]>
  folderNames(folder: string): Promise<readonly string[]>
  /**
   * The same door, at which these folders are read too, whether they lie in the workspace or not: those of other workspaces,
   * by their paths from the root, as its configuration names them. Nothing is written there.
   */
  admitting(folders: readonly string[]): Workspace
}

/** Why a file was not read. */
export interface Unread {
  readonly unread:
    | 'missing'
    | 'outside'
    | 'reserved'
    | 'encoding'
    | 'document'
    | 'permission'
    | 'size'
    | 'folder'
    | 'special'
}

export const isUnread = (read: object): read is Unread => 'unread' in read

/** Larger texts are nobody's chapter. */
export const textLimit = 1024 * 1024

/** Finds the workspace around a folder by walking up to the nearest one that holds `reports`. */
export async function openWorkspace(from: string): Promise<Workspace> {
  const start = path.resolve(from)
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (await isFolder(path.join(folder, reportsFolder))) return workspaceAt(await realpath(folder))
    if (folder === path.dirname(folder)) throw await noWorkspace(start)
  }
}

/** A process may have 256 files open on some systems. */
const filesAtOnce = 16

/** What is there instead, where it can be seen. */
async function noWorkspace(start: string): Promise<EnvironmentError> {
  const names = await readdir(start, { withFileTypes: true }).catch(() => [])
  const folders = names.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  for (const name of folders)
    if (await isFolderOfReports(path.join(start, name, reportsFolder)))
      return new EnvironmentError('workspaceBelow', { path: name, detail: start })
  const alike = folders.find((name) => /^(?:reports?|raports?|rapport|rapporter)$/i.test(name))
  if (alike)
    return new EnvironmentError('misnamedWorkspace', {
      path: path.join(start, alike),
      detail: reportsFolder,
    })
  if (names.some(({ name }) => name.toLowerCase() === 'report.yaml'))
    return new EnvironmentError('looseReport', { path: start, detail: '' })
  return new EnvironmentError('noWorkspace', { detail: start })
}

function workspaceAt(
  root: string,
  admitted: readonly string[] = [],
  inTurn = atMost(filesAtOnce),
): Workspace {
  const readBytes: Workspace['readBytes'] = async (file, limit) => {
    const place = placeOf(file, admitted)
    if (!place) return { unread: 'outside' }
    if (place.below.split('/').some(isReservedName)) return { unread: 'reserved' }
    try {
      return await inTurn(async () => {
        const real = await reallyAt(root, place)
        if (real === null) return { unread: 'outside' }
        const found = await stat(real)
        const { size } = found
        // A pipe or a device would keep whoever reads it waiting.
        if (!found.isFile() && !found.isDirectory()) return { unread: 'special' }
        return size > limit ? { unread: 'size' } : await readFile(real)
      })
    } catch (error) {
      const reason = reasonOf(error)
      if (isExhaustion(reason))
        throw new EnvironmentError('exhausted', { path: file, detail: reason }, { cause: error })
      return { unread: unreadReason(reason) }
    }
  }
  return {
    root,
    readBytes,
    async readText(file) {
      const bytes = await readBytes(file, textLimit)
      return isUnread(bytes) ? bytes : decoded(file, bytes)
    },
    async replace(files) {
      const isOutside = files.some(({ file }) => placeOf(file, admitted)?.folder !== '')
      if (isOutside) throw new Error('Nothing is written outside the workspace.')
      const targets = files.map(async ({ file, bytes }) => ({ path: await writableFile(root, file), bytes }))
      await writeFiles(await Promise.all(targets))
    },
    fileNames: async (folder, extension) =>
      (await entries(root, folder, admitted))
        .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith(extension))
        .map(({ name }) => name)
        .filter(isVisible)
        .sort(byComposedName),
    folderNames: async (folder) =>
      (await entries(root, folder, admitted))
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .filter(isVisible)
        .sort(byComposedName),
    admitting: (folders) => workspaceAt(root, folders, inTurn),
  }
}

/** A file that is protected could be replaced all the same, which its owner has not meant. */
async function writableFile(root: string, file: string): Promise<string> {
  const real = await reallyAt(root, { folder: '', below: file })
  if (real === null) throw new EnvironmentError('linkedOut', { path: file, detail: root })
  await access(real, constants.W_OK).catch((error: unknown) => {
    throw new EnvironmentError('notWritable', { path: real, detail: reasonOf(error) }, { cause: error })
  })
  return real
}

export function byComposedName(a: string, b: string): number {
  const [left, right] = [a.normalize('NFC'), b.normalize('NFC')]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Editors leave `.name.swp`, `~$name` and `#name#` beside what they edit. */
export const isVisible = (name: string): boolean => !/^(?:\.|~\$|#)/.test(name)

/** Windows opens a device, not a file, by these names, whatever ending they have. */
export const isReservedName = (name: string): boolean =>
  /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i.test(name)

async function entries(root: string, folder: string, admitted: readonly string[]) {
  const place = placeOf(folder, admitted)
  if (!place) return []
  try {
    const real = await reallyAt(root, place)
    if (real !== null) return await readdir(real, { withFileTypes: true })
  } catch (error) {
    // That a report's files may not be read is told of each file that it needs, and of no other report.
    const reason = reasonOf(error)
    if (isNowhere(reason) || (reason === 'EACCES' && place.below.startsWith('reports/'))) return []
    throw new EnvironmentError('notReadable', { path: folder, detail: reason }, { cause: error })
  }
  // What others' files are called is nobody's to see either. A report's own links are told of as its files are read.
  if (place.below.startsWith('reports/')) return []
  throw new EnvironmentError('linkedOutside', { path: folder, detail: '' })
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function unreadReason(reason: string): Unread['unread'] {
  if (reason === 'EISDIR') return 'folder'
  return isNowhere(reason) ? 'missing' : 'permission'
}

/** Whether nothing can lie there: also at the end of links that go round, or by a name longer than names can be. */
const isNowhere = (reason: string): boolean => ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(reason)

/** Strict UTF-8; line ends, byte order mark and decomposed letters are made the same for every system. */
export function decoded(file: string, bytes: Uint8Array): SourceText | Unread {
  if (isDocument(bytes)) return { unread: 'document' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return sourceText(file, text)
  } catch {
    return { unread: 'encoding' }
  }
}

/** Files of Word, OpenDocument, RTF and PDF, whatever their names say. */
function isDocument(bytes: Uint8Array): boolean {
  const beginning = [...bytes.subarray(0, 5)].map((byte) => String.fromCharCode(byte)).join('')
  return ['PK\x03\x04', '\xd0\xcf\x11\xe0', '{\\rtf', '%PDF-'].some((mark) => beginning.startsWith(mark))
}
