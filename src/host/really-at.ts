/** Where a path of a workspace really lies, and whether that is in the workspace: what all that reads, lists or watches goes by. */

import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { reasonOf } from './environment-error.ts'
import type { Place } from './place-of.ts'
import { isBelow } from './stays-below.ts'

/**
 * Null where links lead out of the workspace that the place is in, its own or one beside it. Throws what the system says where
 * nothing is there.
 */
export async function reallyAt(root: string, place: Place): Promise<string | null> {
  const within = await rootOf(root, place)
  const real = await realFile(within, place.below)
  return real === within || isBelow(real, within) ? real : null
}

/** Where the workspace that a place is in really lies, its own or one beside it. */
export const rootOf = async (root: string, { folder }: Place): Promise<string> =>
  folder === '' ? root : realpath(path.join(root, folder))

/** Its name and those of its folders may each be stored composed (å) or, by macOS, decomposed (a + ring). */
async function realFile(root: string, file: string): Promise<string> {
  const asNamed = await realpath(path.join(root, file)).catch(noneIfMissing)
  if (asNamed !== null) return asNamed
  let real = root
  for (const name of file.split('/'))
    real =
      (await realpath(path.join(real, name)).catch(noneIfMissing)) ??
      (await realpath(path.join(real, name.normalize('NFD'))))
  return real
}

function noneIfMissing(error: unknown): null {
  if (reasonOf(error) !== 'ENOENT') throw error
  return null
}
