/** Reads a Word file as Word, LibreOffice, Google Docs, Pages and planning systems write it. */

import { openArchive, type Archive } from '../../source/office/archive.ts'
import { faultOf, refuse } from '../../source/office/office-fault.ts'
import { readRelationships } from '../../source/office/relationships.ts'
import { readCoreProperties } from '../core-properties.ts'
import { languageOf } from '../../model/language.ts'
import {
  nowhere,
  type DocumentFault,
  type ForeignBlock,
  type ForeignDocument,
  type ReadDocument,
  type ReadingOptions,
} from '../document.ts'
import { countLosses } from '../losses.ts'
import { readElements, type ElementReader } from './element-reader.ts'
import { readChunks } from './chunks.ts'
import { imageNames, imagesOf } from './images.ts'
import { languageCount } from './language-count.ts'
import { newNotes } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { countedPages, noPages } from './pages.ts'
import type { Reading } from './reading.ts'
import { referencesOf } from './references.ts'
import { openStory } from './story.ts'
import { readStyles } from './styles.ts'
import { findParts } from './word-parts.ts'

/** Bytes of the file. What it unpacks to has a limit of its own. */
const byteLimit = 100_000_000
/** Paragraphs, runs of text, breaks, pictures and cells: a thousand pages of nothing but tables have some 700,000. */
const thingLimit = 1_000_000

/**
 * Text as it is meant to stand: with what is inserted, without what is deleted, hidden or made of the rest, as tables of
 * contents are. Nothing outside the file is ever opened. Files above 100 MB, that unpack to more than 200 MB or hold more than
 * a million paragraphs, runs and cells are refused, so that reading takes less than 1 GB.
 */
export const readDocx: ReadDocument = async (bytes, options) => {
  if (bytes.length > byteLimit) return { fault: 'size' }
  try {
    return await read(await openArchive(bytes), options)
  } catch (thrown) {
    return faultOf<DocumentFault>(thrown)
  }
}

async function read(archive: Archive, options: ReadingOptions): Promise<ForeignDocument> {
  const parts = await findParts(archive)
  const styles = await readStyles(archive, parts.styles)
  const numbering = await readNumbering(archive, parts.numbering, styles)
  const chunks = await readChunks(archive, parts.ofDocument, options)
  const [losses, pages, notes, images] = [countLosses(), countedPages(), newNotes(), imagesOf(archive)]
  const languages = languageCount(styles.language)
  const reading = {
    cell: null,
    styles,
    numbering,
    losses,
    chunkOf: (relationship: string) => chunks.get(relationship)?.blocks ?? null,
    noteOf: notes.nameOf,
    countLanguage: languages.add,
    spend: budget(),
    openStory,
  }
  for (const sort of ['footnote', 'endnote'] as const) {
    const part = parts.notes[sort]
    if (part === null) continue
    const references = referencesOf(await readRelationships(archive, part), images)
    await notes.read(archive, part, sort, { ...reading, ...references, pages: noPages(nowhere) })
  }
  const references = referencesOf(parts.ofDocument, images)
  const blocks = await readBody(archive, parts.document, { ...reading, ...references, pages })
  if (blocks.length === 0) refuse<DocumentFault>({ fault: 'empty' })
  pages.settle()
  if (parts.hasMacros) losses.add('script', nowhere)
  for (const lost of [...chunks.values()].flatMap((chunk) => chunk.losses))
    losses.add(lost.what, lost.at, lost.count)

  const { title, language, saved } = await readCoreProperties(archive)
  const marked = languages.most()
  const referred = notes.referred()
  const shown = imageNames([blocks, ...referred.values()].flat())
  const ofChunks = [...chunks.values()].flatMap((chunk) => [...chunk.images])
  return {
    title,
    language: marked === null ? language : languageOf(marked),
    saved,
    blocks,
    notes: referred,
    images: new Map([...(await images.read(shown)), ...ofChunks]),
    losses: losses.all(),
  }
}

async function readBody(archive: Archive, part: string, reading: Reading): Promise<readonly ForeignBlock[]> {
  const story = openStory(reading)
  let hasBody = false
  const root: ElementReader = {
    open(name) {
      if (name === 'document') return root
      if (name !== 'body') return null
      hasBody = true
      return story.reader
    },
  }
  await readElements(archive, part, root)
  return hasBody ? story.end() : refuse({ fault: 'format' })
}

function budget(): (things: number) => void {
  let left = thingLimit
  return (things) => {
    left -= things
    if (left < 0) refuse({ fault: 'size' })
  }
}
