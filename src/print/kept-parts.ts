/** Parts that were printed and finished before, by all that they follow from: what has not changed is not done again. */

import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { Store } from '../host/store.ts'
import type { PartOutcome } from './part-outcome.ts'

export interface KeptParts {
  /** Null for one that has to be made. */
  get(key: string): Promise<PartOutcome | null>
  put(key: string, outcome: PartOutcome): Promise<void>
}

/** `identity` tells the program and the browser from every other. */
export const keptParts = (store: Store, identity: string): KeptParts => ({
  async get(key) {
    const bytes = await store.get(`${identity} ${key}`)
    return bytes && (deserialize(bytes) as PartOutcome)
  },
  put: (key, outcome) => store.put(`${identity} ${key}`, serialize(outcome)),
})

/** A text that is another one as soon as anything of these is. */
export function keyOf(...all: readonly (string | object)[]): string {
  const hash = createHash('sha256')
  for (const one of all) hash.update(typeof one === 'string' ? one : JSON.stringify(one)).update('\0')
  return hash.digest('hex')
}
