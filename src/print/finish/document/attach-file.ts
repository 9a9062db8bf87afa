/** A file within the PDF, said to be the data that the document shows (ISO 19005-3, 6.8). */

import { createHash } from 'node:crypto'
import type { DocumentFacts } from '../facts.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { dict, name, packedStream, textString, type PdfDict } from '../../../pdf-syntax/values.ts'
import { stampOf } from './metadata.ts'

export function attachFile(file: PdfFile, catalog: PdfDict, facts: DocumentFacts): void {
  const { attachment } = facts
  if (!attachment) return
  const { bytes, mime, description } = attachment
  const params = dict({
    Size: bytes.length,
    ModDate: stampOf(facts),
    CheckSum: { kind: 'string', bytes: createHash('md5').update(bytes).digest() },
  })
  const embedded = file.add(
    packedStream({ Type: name('EmbeddedFile'), Subtype: name(mime), Params: params }, bytes),
  )
  const title = textString(attachment.name)
  const specification = file.add(
    dict({
      Type: name('Filespec'),
      F: title,
      UF: title,
      Desc: textString(description),
      AFRelationship: name('Data'),
      EF: dict({ F: embedded, UF: embedded }),
    }),
  )
  catalog.set('Names', dict({ EmbeddedFiles: dict({ Names: [title, specification] }) }))
  catalog.set('AF', [specification])
}
