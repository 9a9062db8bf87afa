/**
 * A part of a document as a file is joined of it: its objects, written and packed, and what the whole must know of them. It
 * depends on nothing but its own content and the number that its objects begin with. All of it is plain data, which passes
 * between threads and can be kept.
 */

import type { MissingGlyphs, PdfFault } from './facts.ts'
import { ref, type PdfDict, type PdfRef, type PdfValue } from '../../pdf-syntax/values.ts'

/** What all parts refer to and the whole writes, by the numbers that these have there, below zero. */
export const shared = {
  catalog: ref(-1),
  pages: ref(-2),
  structure: ref(-3),
  document: ref(-4),
  namespace: ref(-5),
} as const

/** The first number that a part's objects may have. */
export const firstNumber = 8

export const sharedNumber = ({ number }: PdfRef): number => -number

export interface FinishedPart {
  readonly bytes: Uint8Array
  /** See `WrittenObjects`; what is left open has no place yet. */
  readonly table: Uint8Array
  readonly first: number
  readonly next: number
  /** The node of the page tree that holds its pages. */
  readonly pagesNode: number
  /** The numbers of its pages, in order. */
  readonly pages: readonly number[]
  readonly tree: {
    readonly kids: readonly number[]
    readonly parents: TreeNode<number> | null
    readonly ids: TreeNode<string> | null
    readonly roles: readonly string[]
  }
  readonly destinations: readonly Destination[]
  readonly bookmarks: readonly Bookmark[]
  /** What printed it. */
  readonly producer: string
  readonly open: {
    readonly fonts: readonly EmbeddedFont[]
    /** Their pages count within the part. */
    readonly contents: readonly OpenContent[]
    readonly titles: readonly OpenTitle[]
    readonly references: readonly OpenReference[]
  }
  readonly told: PartFindings
}

export interface PartFindings {
  /** What could not be mended; with any of these the file does not claim to conform. */
  readonly faults: readonly PdfFault[]
  readonly missing: MissingGlyphs
  readonly layout: PrintedLayout
  /** What its tags say, paragraph by paragraph. */
  readonly spoken: readonly string[]
}

/** A node of a tree of names or numbers, and what it holds. */
export interface TreeNode<K> {
  readonly node: number
  readonly first: K
  readonly last: K
}

/** A place that something leads to. */
export interface Place {
  /** The number of the page's object. */
  readonly page: number
  /** Behind the page: how it is shown, and where on it. */
  readonly view: readonly PdfValue[]
  /** The number of the object of what stands there. */
  readonly element: number | null
}

export interface Destination extends Place {
  readonly id: string
}

export interface Bookmark extends Place {
  /** From 1 for a title to 6. */
  readonly level: number
  readonly title: string
}

export interface EmbeddedFont {
  /** The object that stands for it within its part. */
  readonly number: number
  /** Without the letters that say that it is a part of its font. */
  readonly name: string
  /** Of all glyphs that it holds, in thousandths of its size. */
  readonly widths: ReadonlyMap<number, number>
  readonly unicode: ReadonlyMap<number, string>
  /** A TrueType font that keeps the glyphs' own numbers, with the outlines of those that are printed. */
  readonly program: Uint8Array
  /** What its descriptor says, without the program. */
  readonly descriptor: PdfDict
}

/** The beginning of a page's content, up to the last line that is still open. */
export interface OpenContent {
  /** The object that is to hold it. */
  readonly number: number
  /** The page, counted from 1. */
  readonly page: number
  readonly bytes: Uint8Array
  /** Where each line goes, in order. */
  readonly lines: readonly { readonly at: number; readonly line: OpenLine }[]
}

/** What a number counts: the page that it stands on, all pages, or the page of what has that id. */
export type Slot = 'page' | 'pages' | { readonly id: string }

export interface OpenLine {
  /** What comes before its matrix: its font. */
  readonly head: string
  /** Where its first glyph stands is the fifth. */
  readonly matrix: readonly number[]
  readonly glyphs: readonly Glyph[]
  readonly slots: readonly { readonly slot: Slot; readonly from: number; readonly to: number }[]
  /** By digit. */
  readonly digits: readonly Digit[]
  /** What stays where it is when there are more or fewer digits. */
  readonly anchor: 'start' | 'end'
}

export interface Digit {
  readonly code: number
  /** How far it moves what follows; in some fonts each digit has its own width. */
  readonly advance: number
}

export interface Glyph {
  readonly code: number
  /** From the first glyph of the line. */
  readonly x: number
  /** What is said of it, such as the text that it stands for. */
  readonly before: string
  readonly after: string
}

/** What a link says, where that holds the number of a page. */
export interface OpenTitle {
  /** The link's object. */
  readonly number: number
  /** All of the link but what it says; it refers to no other object. */
  readonly link: PdfDict
  readonly text: string
  readonly id: string
}

/** What an entry of the contents names, as an object of its own: a list of that one element. */
export interface OpenReference {
  readonly number: number
  readonly id: string
}

export interface PrintedLayout {
  /** 1 where the print has the size that the styles say, less where the browser shrank it to fit. */
  readonly scale: number
  /** In the order of the document. */
  readonly tables: readonly PrintedTable[]
}

export interface PrintedTable {
  /** The page that its head stands on first; null without one. */
  readonly head: number | null
  /** The pages that each row below the head stands on, counted from 1; none for a row without content. */
  readonly rows: readonly (readonly number[])[]
}
