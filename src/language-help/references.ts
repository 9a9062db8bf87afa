/** All places of a report that use what a word names. */

import type { Span } from '../model/span.ts'
import type { Asked } from './asked.ts'
import { ownIdsOf } from './own-ids.ts'
import { readerOf } from './read-text.ts'
import { subjectAt } from './subject.ts'
import { eachOnce, usesOf } from './uses.ts'

export interface References {
  /** Where it is named by its author. */
  readonly declared: readonly Span[]
  readonly used: readonly Span[]
}

/** Null where no word names anything. */
export function referencesAt(asked: Asked): References | null {
  const found = subjectAt(asked)
  if (!found) return null
  const { versions, file, text } = asked
  const { subject } = found
  const read = readerOf(versions, { file, text })
  const used = usesOf(subject, versions, read)
  if (subject.type !== 'id') return { declared: [], used }
  const own = versions.flatMap(({ numbered }) => ownIdsOf(numbered.report, read))
  const declared = own.flatMap(({ id, span }) => (id === subject.id && span ? [span] : []))
  return { declared: eachOnce(declared), used }
}
