/** A workspace as it will be: files that are to be written lie over those of the disk until they are. */

import path from 'node:path'
import { byComposedName, decoded, isUnread, textLimit, type Workspace } from './workspace.ts'
import { refuseLinksOut } from './stays-below.ts'
import { writeFiles } from './write-files.ts'

export interface StagedFiles {
  /** For reading alone. */
  readonly workspace: Workspace
  put(file: string, bytes: Uint8Array): void
  /** Writes them all, those that are there already where they really lie; throws {@link EnvironmentError}. */
  write(): Promise<void>
}

export function stagedFiles(disk: Workspace): StagedFiles {
  const staged = new Map<string, Uint8Array>()
  const over = (disk: Workspace): Workspace => {
    const readBytes: Workspace['readBytes'] = (file, limit) => {
      const bytes = staged.get(file)
      if (!bytes) return disk.readBytes(file, limit)
      return Promise.resolve(bytes.length > limit ? { unread: 'size' } : bytes)
    }
    return {
      ...disk,
      readBytes,
      async readText(file) {
        const bytes = await readBytes(file, textLimit)
        return isUnread(bytes) ? bytes : decoded(file, bytes)
      },
      async fileNames(folder, extension) {
        const added = [...staged.keys()]
          .filter((file) => path.posix.dirname(file) === folder && file.toLowerCase().endsWith(extension))
          .map((file) => path.posix.basename(file))
        return [...new Set([...(await disk.fileNames(folder, extension)), ...added])].sort(byComposedName)
      },
      admitting: (folders) => over(disk.admitting(folders)),
    }
  }
  return {
    workspace: over(disk),
    put: (file, bytes) => void staged.set(file, bytes),
    async write() {
      const there: { file: string; bytes: Uint8Array }[] = []
      const added: { path: string; bytes: Uint8Array }[] = []
      for (const [file, bytes] of staged)
        if (isMissing(await disk.readBytes(file, 0))) added.push({ path: path.join(disk.root, file), bytes })
        else there.push({ file, bytes })
      const places = added.map((file) => file.path)
      await refuseLinksOut(disk.root, places)
      await disk.replace(there)
      await writeFiles(added)
    },
  }
}

const isMissing = (read: object): boolean => isUnread(read) && read.unread === 'missing'
