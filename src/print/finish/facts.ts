/** What the finishing step is told of a document, and what it tells of one that it could not mend. */

import type { PdfStandard } from '../../model/pdf-standard.ts'

export interface DocumentFacts {
  readonly standard: PdfStandard
  readonly title: string
  readonly language: 'sv' | 'en'
  readonly author: string | null
  readonly organisation: string
  /** What the archive of its organisation knows it by. */
  readonly registration: string | null
  readonly keywords: readonly string[]
  /** `YYYY-MM-DD`; null stands for the first day of 2000, so that no clock reaches the file. */
  readonly date: string | null
  readonly attachments: readonly Attachment[]
}

/** What the finishing step is told of a part of a document that was printed by itself. */
export interface PartFacts {
  readonly language: DocumentFacts['language']
  readonly standard: PdfStandard
  /** All its words, by which one that a line's end cuts in two is known from two words. */
  readonly words: ReadonlySet<string>
  /** The first number that its objects may have. */
  readonly first: number
  /** Whether the document begins with it, and so has its title there. */
  readonly isFirst: boolean
  /** What the margins of its pages say, with the digits that stand for the numbers in it; null where its pages count themselves. */
  readonly pageLine: string | null
  /** Ids of what links of other parts may lead to. */
  readonly targets: readonly string[]
}

/** A file within the PDF. */
export interface Attachment {
  readonly name: string
  readonly mime: string
  readonly description: string
  /** What it is to the document: the data that it was made from, or more to read. */
  readonly relation: 'Data' | 'Supplement'
  readonly bytes: Uint8Array
}

export interface PdfFault {
  readonly fault: 'figure' | 'table' | 'annotation'
  /** Counted from 1; null where it is not known. */
  readonly page: number | null
}

/** Where characters that no font has were left out of what is printed. */
export interface MissingGlyphs {
  readonly places: readonly MissingGlyph[]
  /** Characters that were printed. */
  readonly printed: ReadonlySet<string>
}

export interface MissingGlyph {
  readonly page: number | null
  /** The paragraph that they are missing from, U+FFFD for each; null for the head or foot of a page. */
  readonly text: string | null
  /** Parts of the text that are known, though what shows them is not printed. */
  readonly lacking: readonly string[]
}
