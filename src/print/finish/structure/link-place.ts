/** The place in the document that a link leads to. */

import { nameOf, ref } from '../../../pdf-syntax/values.ts'
import type { PdfFile } from '../objects/read-file.ts'
import type { Element } from './tree.ts'

export interface LinkPlace {
  /** The link's object. */
  readonly annotation: number
  readonly id: string
}

/** Null for an element that is no link, and for one that leads elsewhere. */
export function linkPlace(file: PdfFile, { kids }: Element): LinkPlace | null {
  for (const kid of kids) {
    if (kid.kind !== 'annotation') continue
    const id = nameOf(file.dict(ref(kid.number)).get('Dest'))
    if (id !== null) return { annotation: kid.number, id }
  }
  return null
}
