/** Where a part of a report is, or would have to be: the part itself, the one around it, or the one before it. */

import type { Span } from '../model/span.ts'
import type { OutlinePart } from './profile.ts'
import type { Sections } from './sections.ts'

/** Null where nothing near it is there either. */
export function placeOf(role: string, outline: readonly OutlinePart[], { of }: Sections): Span | null {
  const there = of(role)
  if (there) return there.span
  const at = outline.findIndex((part) => part.role === role)
  if (at === -1) return null
  const before = outline.slice(0, at).toReversed()
  const { level: own } = outline[at]!
  const around: OutlinePart[] = []
  for (const part of before) if (part.level < (around.at(-1)?.level ?? own)) around.push(part)
  const beside = before.filter(({ level }) => level <= own)
  for (const part of [...around, ...beside, ...before]) {
    const section = of(part.role)
    if (section) return section.span
  }
  return null
}
