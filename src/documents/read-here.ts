import { lookUp } from '../model/look-up.ts'
import type { DocumentFault, ForeignDocument, ReadingOptions } from './document.ts'
import { documentReaders } from './index.ts'

/** `ending` is what the file's name ends in, such as `.docx`. */
export async function readHere(
  bytes: Uint8Array,
  ending: string,
  options: ReadingOptions,
): Promise<ForeignDocument | DocumentFault> {
  const load = lookUp(documentReaders, ending)
  if (!load) return { fault: 'format' }
  return (await load())(bytes, options)
}
