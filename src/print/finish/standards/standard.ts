/** What sets one standard of PDFs apart from the other, where parts are finished and where they are joined. */

import { ref, type PdfDict, type PdfRef, type PdfValue } from '../../../pdf-syntax/values.ts'
import type { PdfFile } from '../objects/read-file.ts'
import type { Place } from '../part.ts'
import type { Element } from '../structure/tree.ts'

export interface Standard {
  /** The version of PDF that it builds on. */
  readonly version: string
  /** The mended tags of a part as it has them. */
  readonly retag: (file: PdfFile, root: Element, isFirst: boolean) => void
  /** The namespace that a type of elements is from; null for that of PDF 1.7. */
  readonly namespaceOf: (type: string) => PdfRef | null
  /** Says in the root of the structure what the types of its elements are. */
  readonly explainTypes: (file: PdfFile, root: PdfDict, types: Iterable<string>) => void
  /** Where a name leads. */
  readonly namedPlace: (place: Place) => PdfValue
  /** Where a bookmark leads, as an entry of its own. */
  readonly bookmarkPlace: (place: Place) => readonly [key: string, value: PdfValue]
  /** Whether all that it asks of a place is known. */
  readonly isKnown: (place: Place) => boolean
  /** Whether what the file says of itself also stands in an information dictionary. */
  readonly hasInformation: boolean
  /** What XMP says that the file conforms to. */
  readonly claims: (claims: Claims) => ClaimTexts
}

/** What nothing found is against. */
export interface Claims {
  /** PDF/UA. */
  readonly accessible: boolean
  /** PDF/A. */
  readonly archivable: boolean
  readonly hasAttachment: boolean
}

export interface ClaimTexts {
  /** Properties that identify the standards. */
  readonly properties: readonly string[]
  /** Descriptions of schemas that XMP does not know. */
  readonly schemas: string
}

/** A place as programs know it that know no elements: the page, how it is shown, and where on it. */
export const onPage = ({ page, view }: Place): PdfValue[] => [ref(page), ...view]
