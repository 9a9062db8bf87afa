/** Whether what lies at a path is this user's or the system's, so that running it runs nobody else's program. */

import { lstatSync, type Stats } from 'node:fs'
import { lstat } from 'node:fs/promises'

/** Whether it is a file or folder, not a link, that this user or root owns and nobody else can write. */
export const isOwn = async (path: string): Promise<boolean> => isOurs(await lstat(path).catch(() => null))

/** The same, for those who cannot wait. */
export function isOwnNow(path: string): boolean {
  try {
    return isOurs(lstatSync(path))
  } catch {
    // Not there, or not to be seen: nobody's.
    return false
  }
}

function isOurs(found: Stats | null): boolean {
  if (!found || !(found.isFile() || found.isDirectory())) return false
  if (!process.getuid) return true
  return [process.getuid(), 0].includes(found.uid) && (found.mode & 0o022) === 0
}
