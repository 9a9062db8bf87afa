/** A workspace that lies in memory: nothing of the disk is read. */

import path from 'node:path/posix'
import { EnvironmentError } from './environment-error.ts'
import { byComposedName, decoded, isUnread, textLimit, type Workspace } from './workspace.ts'

/** `files` are named from the workspace's root, with `/`. */
export function memoryWorkspace(files: ReadonlyMap<string, Uint8Array>): Workspace {
  const readBytes: Workspace['readBytes'] = (file, limit) => {
    const bytes = files.get(path.normalize(file))
    if (!bytes) return Promise.resolve({ unread: 'missing' })
    return Promise.resolve(bytes.length > limit ? { unread: 'size' } : bytes)
  }
  const below = (folder: string): string[][] =>
    [...files.keys()].flatMap((file) => {
      const inside = path.relative(folder, file)
      return inside.startsWith('..') ? [] : [inside.split('/')]
    })
  return {
    root: '/',
    readBytes,
    async readText(file) {
      const bytes = await readBytes(file, textLimit)
      return isUnread(bytes) ? bytes : decoded(file, bytes)
    },
    replace: () => Promise.reject(new EnvironmentError('notWritable', { path: '/', detail: 'EROFS' })),
    fileNames: (folder, extension) =>
      Promise.resolve(
        names(
          below(folder).flatMap(([name, ...more]) =>
            more.length === 0 && name!.toLowerCase().endsWith(extension) ? [name!] : [],
          ),
        ),
      ),
    folderNames: (folder) =>
      Promise.resolve(names(below(folder).flatMap(([name, ...more]) => (more.length > 0 ? [name!] : [])))),
    // There is nothing around it.
    admitting: () => memoryWorkspace(files),
  }
}

const names = (all: readonly string[]): string[] => [...new Set(all)].sort(byComposedName)
