/** A file that the command line names → the document in it, or why it is not to be had, in words. */

import path from 'node:path'
import { documentReaders } from '../documents/index.ts'
import { isDocumentFault, type ForeignDocument } from '../documents/document.ts'
import { documentLimit, readDocument } from '../documents/read-document.ts'
import { readGiven } from '../host/given-file.ts'
import type { Language } from '../model/language.ts'
import { UsageError } from './command-context.ts'
import { fileTexts } from './document-texts.ts'

export interface OpenedDocument {
  readonly document: ForeignDocument
  /** The file's name without its ending. */
  readonly name: string
}

/** A text where the file is there and cannot be understood. Throws {@link UsageError} where it is not there. */
export async function openDocument(
  written: string,
  cwd: string,
  language: Language,
): Promise<OpenedDocument | string> {
  const say = fileTexts[language]
  const ending = path.extname(written).toLowerCase()
  const bytes = await readGiven(path.resolve(cwd, written), documentLimit)
  if ('unread' in bytes) throw new UsageError(say.notThere[bytes.unread](written))
  if (!Object.hasOwn(documentReaders, ending))
    throw new UsageError(say.unknownEnding(written, Object.keys(documentReaders)))
  if (bytes.length === 0) return say.fault.empty(written)
  const document = await readDocument(bytes, ending, { language })
  return isDocumentFault(document)
    ? say.fault[document.fault](written)
    : { document, name: path.basename(written, path.extname(written)) }
}
