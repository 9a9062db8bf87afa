/** Edits that can be made together. */

import type { Span } from '../model/span.ts'

/** In their order, without those that overlap an earlier one of their file. */
export function apart<E extends { readonly span: Span }>(edits: readonly E[]): readonly E[] {
  const ends = new Map<string, number>()
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span: { file, start, end } }) => {
      if (start < (ends.get(file) ?? 0)) return false
      ends.set(file, end)
      return true
    })
}
