/** Whether what can be made again can be kept: in the user's cache folder, and in each folder of it that earlier runs have made. */

import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { reasonOf } from './environment-error.ts'
import { cacheFolder, type Environment } from './environment.ts'
import { makeFolder } from './make-folder.ts'
import { isOwn } from './own-file.ts'
import { tryWriting } from './try-writing.ts'

export type TriedCache =
  | { readonly state: 'usable'; readonly folder: string }
  /** The user has no folder of their own. */
  | { readonly state: 'none' }
  /** A link, another user's, or open to others' writing: it is left alone. */
  | { readonly state: 'foreign'; readonly folder: string }
  | { readonly state: 'unwritable'; readonly folder: string; readonly reason: string }

export async function tryCache(env: Environment): Promise<TriedCache> {
  const cache = cacheFolder(env)
  if (cache === null) return { state: 'none' }
  try {
    await makeFolder(cache, 0o700)
    const entries = await readdir(cache, { withFileTypes: true })
    const folders = entries.filter((entry) => !entry.isFile()).map(({ name }) => path.join(cache, name))
    for (const folder of [cache, ...folders]) {
      if (!(await isOwn(folder))) return { state: 'foreign', folder }
      const reason = await tryWriting(folder)
      if (reason !== null) return { state: 'unwritable', folder, reason }
    }
  } catch (error) {
    return { state: 'unwritable', folder: cache, reason: reasonOf(error) }
  }
  return { state: 'usable', folder: cache }
}
