/** A store that lives as long as the test that made it. */

import type { Store } from '../../src/host/store.ts'

export function memoryStore(): Store {
  const entries = new Map<string, Uint8Array>()
  return {
    get: async (key) => entries.get(key) ?? null,
    getNow: (key) => entries.get(key) ?? null,
    put: async (key, bytes) => void entries.set(key, Buffer.from(bytes)),
  }
}
