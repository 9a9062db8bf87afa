import type { KeptParts } from './kept-parts.ts'

/** Parts kept in memory while somebody writes. */
export interface RememberedParts extends KeptParts {
  /** Lets go of those that neither this print nor the last one has asked for: an edit may be undone. */
  turn(): void
}

export function rememberedParts(): RememberedParts {
  type Parts = Map<string, Awaited<ReturnType<KeptParts['get']>>>
  let now: Parts = new Map()
  let before: Parts = new Map()
  return {
    async get(key) {
      const part = now.get(key) ?? before.get(key) ?? null
      if (part) now.set(key, part)
      return part
    },
    async put(key, part) {
      now.set(key, part)
    },
    turn() {
      before = now
      now = new Map()
    },
  }
}
