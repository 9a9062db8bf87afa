/** A workspace whose files are texts held in memory. */

import { placeOf } from '../../src/host/place-of.ts'
import {
  byComposedName,
  decoded,
  isUnread,
  isVisible,
  textLimit,
  type Workspace,
} from '../../src/host/workspace.ts'

const listed = (names: readonly string[]): string[] =>
  [...new Set(names)].filter(isVisible).sort(byComposedName)

/** What is put into `files` later is there at the next reading. Those of other workspaces are named from its root, by `../`. */
export function memoryWorkspace(
  files: ReadonlyMap<string, string>,
  admitted: readonly string[] = [],
): Workspace {
  const readBytes: Workspace['readBytes'] = async (file, limit) => {
    if (!placeOf(file, admitted)) return { unread: 'outside' }
    const text = files.get(file)
    if (text === undefined) return { unread: 'missing' }
    const bytes = new TextEncoder().encode(text)
    return bytes.length > limit ? { unread: 'size' } : bytes
  }
  /** What lies below a folder, as the parts of its path. */
  const below = (folder: string): string[][] => {
    const above = folder === '' ? '' : `${folder}/`
    if (!placeOf(folder, admitted)) return []
    return [...files.keys()]
      .filter((file) => file.startsWith(above))
      .map((file) => file.slice(above.length).split('/'))
  }
  return {
    root: '/workspace',
    readBytes,
    async readText(file) {
      const bytes = await readBytes(file, textLimit)
      return isUnread(bytes) ? bytes : decoded(file, bytes)
    },
    replace: () => Promise.reject(new Error('not asked for')),
    fileNames: async (folder, extension) =>
      listed(below(folder).flatMap((parts) => (parts.length === 1 ? parts : []))).filter((name) =>
        name.toLowerCase().endsWith(extension),
      ),
    folderNames: async (folder) =>
      listed(below(folder).flatMap(([name, ...rest]) => (rest.length > 0 ? [name!] : []))),
    admitting: (folders) => memoryWorkspace(files, folders),
  }
}
