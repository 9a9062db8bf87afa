/**
 * What the program makes of its own files, whatever is asked of it: once in a run, and once on a machine where what is made
 * can be kept. Nothing of a report is in it.
 */

import { noStore, type Store } from './store.ts'

let kept: Store = noStore
const made = new Map<string, Promise<Uint8Array>>()

/** From now on what is made is taken from the store, where it has it. */
export function keepMade(store: Store): void {
  kept = store
}

/** `key` says all that it is made of, and by what. */
export function madeOnce(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  let making = made.get(key)
  if (making === undefined) {
    making = keptOr(key, make)
    made.set(key, making)
    // What could not be made may be the next time.
    making.catch(() => made.delete(key))
  }
  return making
}

async function keptOr(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const before = await kept.get(key)
  if (before) return before
  const fresh = await make()
  await kept.put(key, fresh)
  return fresh
}
