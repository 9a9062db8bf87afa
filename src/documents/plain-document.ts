/** A document with the signs that no page can show as what they mean, whichever reader it comes from. */

import { writableText } from '../model/plain-signs.ts'
import type { ForeignDocument } from './document.ts'

export const plainDocument = ({ title, blocks, notes, ...document }: ForeignDocument): ForeignDocument => ({
  ...document,
  title: title && writableText(title),
  blocks: plain(blocks),
  notes: new Map([...notes].map(([name, found]) => [name, plain(found)])),
})

/** The same value where all its texts are plain. */
function plain<T>(value: T): T
function plain(value: unknown): unknown {
  if (typeof value === 'string') return writableText(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const made = value.map(plain)
    return made.every((one, at) => one === value[at]) ? value : made
  }
  const entries = Object.entries(value)
  const made = entries.map(([key, one]) => [key, plain(one)] as const)
  return made.every(([, one], at) => one === entries[at]![1]) ? value : Object.fromEntries(made)
}
