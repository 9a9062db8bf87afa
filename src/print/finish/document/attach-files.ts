/** Files within the PDF, each said to be what it is to the document (ISO 19005-3, 6.8). */

import { createHash } from 'node:crypto'
import type { Attachment, DocumentFacts } from '../facts.ts'
import type { PdfFile } from '../objects/read-file.ts'
import {
  dict,
  name,
  packedStream,
  textString,
  type PdfDict,
  type PdfRef,
} from '../../../pdf-syntax/values.ts'
import { stampOf } from './metadata.ts'

export function attachFiles(file: PdfFile, catalog: PdfDict, facts: DocumentFacts): void {
  const { attachments } = facts
  if (attachments.length === 0) return
  const attached = attachments.map((attachment) => ({
    title: textString(attachment.name),
    specification: attachedFile(file, attachment, facts),
  }))
  // A tree of names is searched by their bytes.
  const ordered = attached.toSorted((a, b) => Buffer.compare(a.title.bytes, b.title.bytes))
  const names = ordered.flatMap(({ title, specification }) => [title, specification])
  catalog.set('Names', dict({ EmbeddedFiles: dict({ Names: names }) }))
  catalog.set(
    'AF',
    attached.map(({ specification }) => specification),
  )
}

function attachedFile(
  file: PdfFile,
  { name: title, mime, description, relation, bytes }: Attachment,
  facts: DocumentFacts,
): PdfRef {
  const params = dict({
    Size: bytes.length,
    ModDate: stampOf(facts),
    CheckSum: { kind: 'string', bytes: createHash('md5').update(bytes).digest() },
  })
  const embedded = file.add(
    packedStream({ Type: name('EmbeddedFile'), Subtype: name(mime), Params: params }, bytes),
  )
  return file.add(
    dict({
      Type: name('Filespec'),
      F: textString(title),
      UF: textString(title),
      Desc: textString(description),
      AFRelationship: name(relation),
      EF: dict({ F: embedded, UF: embedded }),
    }),
  )
}
