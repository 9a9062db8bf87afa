/** Whether what lies at a path is this user's or the system's, so that running it runs nobody else's program. */

import { lstat } from 'node:fs/promises'

/** Whether it is a file or folder, not a link, that this user or root owns and nobody else can write. */
export async function isOwn(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null)
  if (!found || !(found.isFile() || found.isDirectory())) return false
  if (!process.getuid) return true
  return [process.getuid(), 0].includes(found.uid) && (found.mode & 0o022) === 0
}
