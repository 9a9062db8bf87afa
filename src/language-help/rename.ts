/** An id by another name, in all places of a report that use it. */

import type { CheckedReport } from '../engine/checked-report.ts'
import type { Span } from '../model/span.ts'
import { idPattern, slug } from '../source/slug.ts'
import { reservedIds } from '../source/settle-ids.ts'
import type { Asked } from './asked.ts'
import { ownIdsOf } from './own-ids.ts'
import { readerOf, type ReadText } from './read-text.ts'
import { referencesAt } from './references.ts'
import { renameTexts } from './rename-texts.ts'
import { subjectAt } from './subject.ts'
import { usesOf } from './uses.ts'

/** What may be renamed. */
export interface Renamable {
  readonly span: Span
  readonly id: string
}

export interface TextEdit {
  readonly span: Span
  readonly text: string
}

/** Why something cannot be renamed, to the author. */
export interface Refused {
  readonly refused: string
}

export const isRefused = (answer: object): answer is Refused => 'refused' in answer

export function renamableAt(asked: Asked): Renamable | Refused {
  const { versions, file, text, language } = asked
  const texts = renameTexts[language]
  const found = subjectAt(asked)
  if (found?.subject.type !== 'id') return { refused: texts.nothing }
  const { id } = found.subject
  const read = readerOf(versions, { file, text })
  if (!versions.some((checked) => isOwn(id, checked, read))) {
    const isThere = versions.some(({ numbered }) => numbered.targets.has(id))
    return { refused: isThere ? texts.notOwn(id) : texts.unknown(id) }
  }
  return { span: found.span, id }
}

export function renamed(asked: Asked, name: string): readonly TextEdit[] | Refused {
  const { versions, file, text, language } = asked
  const texts = renameTexts[language]
  const meant = renamableAt(asked)
  if (isRefused(meant)) return meant
  const { id } = meant
  if (name === id) return []
  if (!idPattern.test(name)) return { refused: texts.invalid(name, slug(name, id)) }
  const isTaken = versions.some(({ numbered }) => numbered.targets.has(name))
  if (isTaken || reservedIds.includes(name)) return { refused: texts.taken(name) }
  const read = readerOf(versions, { file, text })
  const follower = versions
    .map((checked) => followerOf(id, checked, versions, read))
    .find((one) => one !== undefined)
  if (follower !== undefined) return { refused: texts.follower(id, follower) }
  const { declared, used } = referencesAt(asked)!
  const inWorkbook = [...declared, ...used].find(({ cell }) => cell !== undefined)
  if (inWorkbook) return { refused: texts.inWorkbook(id, `${inWorkbook.file} ${inWorkbook.cell}`) }
  return [...declared, ...used].map((span) => ({ span, text: name }))
}

const isOwn = (id: string, { numbered }: CheckedReport, read: ReadText): boolean =>
  ownIdsOf(numbered.report, read).some((own) => own.id === id && own.span !== null)

/**
 * A heading of the same words is called `resultat-2` for as long as another has `resultat`: the number goes when that is
 * free, and references would lead nowhere. Undefined where there is none that is used.
 */
const followerOf = (
  id: string,
  checked: CheckedReport,
  versions: readonly CheckedReport[],
  read: ReadText,
): string | undefined =>
  [...checked.numbered.targets.keys()].find(
    (other) =>
      other.startsWith(`${id}-`) &&
      /^\d+$/.test(other.slice(id.length + 1)) &&
      !isOwn(other, checked, read) &&
      usesOf({ type: 'id', id: other }, versions, read).length > 0,
  )
