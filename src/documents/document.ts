/** A document that was made elsewhere, as its reader has understood it: what it says, in reading order, each with a place that a person can find. */

import type { PhrasingContent } from 'mdast'
import type { Language } from '../model/language.ts'

export interface ForeignDocument {
  /** What the file says that it is called; null where it says nothing. */
  readonly title: string | null
  /** What the file says that it is written in; null where it says nothing that a report can be written in. */
  readonly language: Language | null
  /** The day that it says it was last saved or made, `2026-08-31`; null where it says nothing. */
  readonly saved: string | null
  readonly blocks: readonly ForeignBlock[]
  /** By the name that `footnoteReference` nodes and blocks bear as `identifier`. */
  readonly notes: ReadonlyMap<string, readonly ForeignBlock[]>
  /** By the address that images bear: the bytes as they lie in the file. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** What the file holds and its reader could not make anything of. */
  readonly losses: readonly Loss[]
}

/** Where in its file something stands, as far as such a file has places. */
export interface ForeignPlace {
  /** From 1; null in files that know no pages, or not before they are laid out. */
  readonly page: number | null
  readonly sheet: string | null
  /** `C7`, of the sheet. */
  readonly cell: string | null
}

export type ForeignBlock = ForeignHeading | ForeignParagraph | ForeignList | ForeignImage | ForeignTable

export interface ForeignHeading {
  readonly type: 'heading'
  /** From 1. */
  readonly level: number
  /** Without a number that the program it was made with sets by itself. */
  readonly content: readonly PhrasingContent[]
  readonly at: ForeignPlace
}

export interface ForeignParagraph {
  readonly type: 'paragraph'
  /** `caption` where the file marks it as such; `title` and `subtitle` are the whole document's. */
  readonly role: 'text' | 'caption' | 'title' | 'subtitle' | 'quote'
  readonly content: readonly PhrasingContent[]
  readonly at: ForeignPlace
}

export interface ForeignList {
  readonly type: 'list'
  readonly isOrdered: boolean
  readonly items: readonly (readonly ForeignBlock[])[]
  readonly at: ForeignPlace
}

export interface ForeignImage {
  readonly type: 'image'
  /** Its key among the document's images. */
  readonly name: string
  /** Empty where the file has none. */
  readonly alt: string
  readonly at: ForeignPlace
}

export interface ForeignTable {
  readonly type: 'table'
  /** What the file itself marks as its caption; null where nothing is marked. */
  readonly caption: readonly PhrasingContent[] | null
  /** Rows of one length: a cell that spans others stands in its first place, and blank ones in the others. */
  readonly rows: readonly (readonly ForeignCell[])[]
  /** How many rows the file marks as headings; null where it marks none. */
  readonly headRows: number | null
  readonly at: ForeignPlace
}

export interface ForeignCell {
  readonly content: readonly PhrasingContent[]
  /** Whether a cell beside or above it goes on here. */
  readonly isCovered: boolean
  readonly at: ForeignPlace
}

/** Something that was left out, how often, and where it first stood. */
export interface Loss {
  readonly what:
    | 'chart'
    | 'drawing'
    | 'formula'
    | 'image'
    | 'embedded'
    | 'hidden'
    | 'struck'
    | 'nestedTable'
    | 'field'
    | 'script'
    | 'comment'
    | 'noValue'
  readonly count: number
  readonly at: ForeignPlace
}

/** Why a file could not be read at all. */
export interface DocumentFault {
  readonly fault: 'format' | 'oldFormat' | 'encrypted' | 'size' | 'time' | 'untagged' | 'empty'
}

export const isDocumentFault = (read: object): read is DocumentFault => 'fault' in read

/** Never rejects: whatever the bytes are, it gives a document or a fault. */
export type ReadDocument = (
  bytes: Uint8Array,
  options: ReadingOptions,
) => Promise<ForeignDocument | DocumentFault>

export interface ReadingOptions {
  /** What numbers that are stored as such are shown in. */
  readonly language: Language
}

export const nowhere: ForeignPlace = { page: null, sheet: null, cell: null }
