/** Counts what a reader could make nothing of, each sort with the place where it first stood. */

import type { ForeignPlace, Loss } from './document.ts'

export interface LossCounter {
  add(what: Loss['what'], at: ForeignPlace, count?: number): void
  all(): Loss[]
}

export function countLosses(): LossCounter {
  const found = new Map<Loss['what'], Loss>()
  return {
    add(what, at, count = 1) {
      const known = found.get(what)
      found.set(what, { what, at: known?.at ?? at, count: (known?.count ?? 0) + count })
    },
    all: () => [...found.values()],
  }
}
