/** A document made elsewhere → the report that it could be. */

import type { ForeignDocument } from '../documents/document.ts'
import { withCaptions } from './captions.ts'
import { chaptersOf } from './chapters.ts'
import type { Draft } from './draft.ts'
import { withoutNumbers } from './heading-numbers.ts'
import { factsOf } from './facts.ts'

/** `name` is the file's, without its ending. */
export function understand(document: ForeignDocument, name: string): Draft {
  const facts = factsOf(document, name)
  const blocks = withCaptions(withoutNumbers(document.blocks))
  return {
    facts,
    chapters: chaptersOf(blocks, facts.title, facts.language),
    tables: blocks.flatMap((block) => (block.type === 'table' ? [block] : [])),
    notes: document.notes,
    images: document.images,
    losses: document.losses,
  }
}
