/** Reads a PDF by its tags: its structure says what each piece of its text is. */

import { plainText } from '../../source/plain-text.ts'
import { faultOf, refuse } from '../../source/office/office-fault.ts'
import { languageOf } from '../../model/language.ts'
import { isoDay } from '../iso-day.ts'
import type { DocumentFault, ForeignBlock, ForeignDocument, ReadDocument } from '../document.ts'
import { findObjects } from './find-objects.ts'
import { lettersIn, readPrintedText } from './printed-text.ts'
import { readStructure } from './structure.ts'
import { elementReader } from './element-reader.ts'
import { joinedTables } from './join-tables.ts'
import { outermost, taggedBlocks } from './tagged-blocks.ts'

const byteLimit = 100_000_000

/** A file whose tags hold less of what is printed has them in name only. */
const leastTagged = 0.3

export const readPdf: ReadDocument = async (bytes) => {
  if (bytes.length > byteLimit) return { fault: 'size' }
  try {
    return await read(bytes)
  } catch (thrown) {
    return faultOf<DocumentFault>(thrown)
  }
}

async function read(bytes: Uint8Array): Promise<ForeignDocument> {
  const printed = await readPrintedText(bytes)
  const structure = readStructure(findObjects(bytes))
  if (!structure) return refuse<DocumentFault>({ fault: 'untagged' })
  const reader = elementReader(structure, printed)
  const blocks = joinedTables(taggedBlocks(structure.kids, outermost, reader))
  const notes = new Map(
    reader.notes.all.map(([identifier, kids]) => [identifier, taggedBlocks(kids, outermost, reader)]),
  )
  const tagged = lettersOf(blocks) + lettersOf([...notes.values()].flat())
  if (!blocks.some(({ type }) => type === 'table') && tagged < leastTagged * printed.letters)
    refuse<DocumentFault>({ fault: 'untagged' })
  if (blocks.length === 0) refuse<DocumentFault>({ fault: 'empty' })
  return {
    title: printed.title,
    language: languageOf(printed.language ?? ''),
    saved: isoDay(printed.saved ?? ''),
    blocks,
    notes,
    images: new Map(),
    losses: reader.losses.all(),
  }
}

const lettersOf = (blocks: readonly ForeignBlock[]): number =>
  blocks.reduce((sum, block) => sum + lettersOfBlock(block), 0)

function lettersOfBlock(block: ForeignBlock): number {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return lettersIn(plainText(block.content))
    case 'list':
      return lettersOf(block.items.flat())
    case 'image':
      return 0
    case 'table':
      return block.rows.reduce(
        (sum, row) => sum + lettersIn(row.map(({ content }) => plainText(content)).join(' ')),
        0,
      )
  }
}
