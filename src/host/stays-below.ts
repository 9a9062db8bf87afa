/** Where a path really leads: by a link in a workspace, what is written or looked at below a folder may lie anywhere. */

import { lstat, realpath } from 'node:fs/promises'
import path from 'node:path'
import { EnvironmentError } from './environment-error.ts'

/** Throws {@link EnvironmentError} where one of the paths leads out of the folder. */
export async function refuseLinksOut(folder: string, files: Iterable<string>): Promise<void> {
  for (const file of files)
    if (!(await staysBelow(folder, file)))
      throw new EnvironmentError('linkedOut', { path: path.relative(folder, file), detail: folder })
}

/**
 * Whether a path in a folder is still in it when the links on its way are followed, as far as anything is there. What is a
 * link itself is what is at its end.
 */
export async function staysBelow(folder: string, file: string): Promise<boolean> {
  const root = await realpath(folder).catch(() => null)
  // In a folder that is not there is no link either.
  if (root === null) return !(await isLink(folder))
  for (let at = file; ; at = path.dirname(at)) {
    const real = await realpath(at).catch(() => null)
    if (real !== null) return real === root || isBelow(real, root)
    if (await isLink(at)) return false
  }
}

/** Both are real paths. */
export const isBelow = (file: string, folder: string): boolean =>
  file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)

const isLink = (file: string): Promise<boolean> =>
  lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false,
  )
