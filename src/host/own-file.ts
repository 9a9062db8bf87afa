/** Whether what lies at a path is this user's or the system's, so that running it runs nobody else's program. */

import { lstatSync, type Stats } from 'node:fs'
import { lstat } from 'node:fs/promises'

/** Whether it is a file or folder, not a link, that this user or root owns and nobody else can write. */
export const isOwn = async (path: string): Promise<boolean> => isOurs(await lstat(path).catch(() => null))

/** The same, for those who cannot wait. */
export const isOwnNow = (path: string): boolean => isOurs(lstatSync(path, { throwIfNoEntry: false }))

function isOurs(found: Stats | null | undefined): boolean {
  if (!found || !(found.isFile() || found.isDirectory())) return false
  if (!process.getuid) return true
  return [process.getuid(), 0].includes(found.uid) && (found.mode & 0o022) === 0
}
