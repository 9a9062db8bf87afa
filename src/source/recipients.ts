/** Content for some variants of a report alone. */

import { nearest } from '../diagnostics/nearest.ts'
import type { Span } from '../model/span.ts'
import type { ChapterContext } from './chapter-context.ts'

/** Whether content for these variants, or for all, belongs to what is being made; names that no variant has are reported. */
export function isFor(
  only: readonly string[] | null,
  span: Span,
  { recipients, emit }: ChapterContext,
): boolean {
  if (only === null) return true
  const { variant, variants } = recipients
  for (const name of only)
    if (!variants.includes(name))
      emit('variant/unknown', { name, nearest: nearest(name, variants), known: variants }, span)
  return variant !== null && only.includes(variant)
}
