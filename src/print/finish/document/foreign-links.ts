/** Links to other parts of a document: Chromium keeps what leads out of what it prints as an address. */

import { foreignId } from '../../part-links.ts'
import type { Contents } from '../content/content-streams.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isDict, isString, name, textOfString } from '../../../pdf-syntax/values.ts'

/** Makes each lead to its place in the whole document. */
export function mendForeignLinks(file: PdfFile, { pages }: Contents): void {
  for (const page of pages) {
    const annotations = file.resolve(page.dict.get('Annots'))
    if (!Array.isArray(annotations)) continue
    for (const one of annotations) {
      const annotation = file.resolve(one)
      if (!isDict(annotation)) continue
      const action = file.resolve(annotation.get('A'))
      const uri = isDict(action) ? file.resolve(action.get('URI')) : null
      const id = isString(uri) ? foreignId(textOfString(uri)) : null
      if (id === null) continue
      annotation.delete('A')
      annotation.set('Dest', name(id))
    }
  }
}
