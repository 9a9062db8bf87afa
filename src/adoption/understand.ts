/** A document made elsewhere → the report that it could be. */

import type { ForeignDocument } from '../documents/document.ts'
import { withCaptions } from './captions.ts'
import { chaptersOf } from './chapters.ts'
import type { Draft } from './draft.ts'
import { frontPageLength } from './front-page.ts'
import { withoutNumbers } from './heading-numbers.ts'
import { factsOf } from './facts.ts'

/** `name` is the file's, without its ending. */
export function understand(document: ForeignDocument, name: string): Draft {
  const facts = factsOf(document, name)
  const front = frontPageLength(document.blocks)
  const blocks = withCaptions(withoutNumbers(document.blocks.slice(front)))
  return {
    facts,
    front,
    chapters: chaptersOf(blocks, facts.title, facts.language),
    tables: blocks.flatMap((block) => (block.type === 'table' ? [block] : [])),
    notes: document.notes,
    images: document.images,
    losses: document.losses,
  }
}
