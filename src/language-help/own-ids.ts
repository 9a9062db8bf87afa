/** The ids that authors have given, each with the place where it is written. */

import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { eachHeading, eachNodeIn } from '../model/walk.ts'
import type { ReadText } from './read-text.ts'

export interface OwnId {
  readonly id: string
  /** Its own characters; null where they are in no text. */
  readonly span: Span | null
}

export function ownIdsOf({ chapters, tables }: Report, read: ReadText): readonly OwnId[] {
  const ids: OwnId[] = []
  const add = (id: string, within: Span): void => void ids.push({ id, span: idIn(within, id, read) })
  for (const chapter of chapters) {
    if (chapter.ownId) add(chapter.ownId.id, chapter.ownId.span)
    eachHeading(chapter, ({ data }, span) => {
      if (data?.isOwnId && data.id !== undefined) add(data.id, span)
    })
    eachNodeIn(chapter.content, (node) => {
      if (node.type === 'chartBlock' && node.ownId) add(node.ownId.id, node.ownId.span)
    })
  }
  for (const { ownId } of tables) if (ownId) add(ownId.id, ownId.span)
  return ids
}

/** `## Mål {#mal}`, `id: mal`: the last that stands there, since the words before it may be the same. */
export function idIn(within: Span, id: string, read: ReadText): Span | null {
  const text = read(within)
  const marked = text.lastIndexOf(`#${id}`)
  const at = marked === -1 ? text.lastIndexOf(id) : marked + 1
  return at === -1
    ? null
    : { file: within.file, start: within.start + at, end: within.start + at + id.length }
}
