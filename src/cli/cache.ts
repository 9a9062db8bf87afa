/** What is kept between runs, where it may be: with `--no-cache` nothing. */

import { programIdentity } from '../host/program-identity.ts'
import { openStore, type Store } from '../host/store.ts'
import type { CommandContext } from './command-context.ts'

export interface CacheOptions {
  /** False for `--no-cache`. */
  readonly cache?: boolean
}

export interface Cache {
  /** Tells this program from every other: a part of every key. Empty where nothing is kept. */
  readonly program: string
  /** `limit` is in bytes; null where nothing is kept, and so nothing need be made ready for keeping. */
  store(name: string, limit: number): Store | null
}

export async function openCache(
  { cache }: CacheOptions,
  { effects, hasOwnParts }: CommandContext,
): Promise<Cache> {
  // Nobody knows when parts that are not the program's are others than they were.
  const isUsed = cache !== false && hasOwnParts
  return {
    program: isUsed ? await programIdentity() : '',
    store: (name, limit) => (isUsed ? openStore(effects.env, name, limit) : null),
  }
}
