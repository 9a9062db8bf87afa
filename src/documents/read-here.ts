import { lookUp } from '../model/look-up.ts'
import { isDocumentFault, type DocumentFault, type ForeignDocument, type ReadingOptions } from './document.ts'
import { documentReaders } from './index.ts'
import { plainDocument } from './plain-document.ts'

/** Paragraphs, tables and the like; a report of a thousand pages has a third of them, and what checks them takes its time by them. */
const mostBlocks = 60_000

/** Each is tried as a table of every kind that its headings may be of, which takes milliseconds. */
const mostTables = 2000

/** `ending` is what the file's name ends in, such as `.docx`. */
export async function readHere(
  bytes: Uint8Array,
  ending: string,
  options: ReadingOptions,
): Promise<ForeignDocument | DocumentFault> {
  const load = lookUp(documentReaders, ending)
  if (!load) return { fault: 'format' }
  const read = await (await load())(bytes, options)
  if (isDocumentFault(read)) return read
  const tables = read.blocks.filter(({ type }) => type === 'table').length
  return read.blocks.length > mostBlocks || tables > mostTables ? { fault: 'size' } : plainDocument(read)
}
