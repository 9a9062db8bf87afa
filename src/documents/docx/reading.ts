/** What all that reads a Word file needs to know of it. */

import type { ForeignBlock } from '../document.ts'
import type { LossCounter } from '../losses.ts'
import type { ElementReader } from './element-reader.ts'
import type { Numbering } from './numbering.ts'
import type { Pages } from './pages.ts'
import type { Styles } from './styles.ts'

export interface Reading {
  /** What sort of cell it is of; null for what stands in none. */
  readonly cell: 'heading' | 'plain' | null
  readonly styles: Styles
  readonly numbering: Numbering
  readonly pages: Pages
  readonly losses: LossCounter
  /** The address outside the file that a relationship of the part leads to; null where it leads to none. */
  addressOf(relationship: string): string | null
  /** The name that the image will have, or null where there is none that can be shown. */
  imageOf(relationship: string): string | null
  /** What a web page says that the part takes in; null where there is none. */
  chunkOf(relationship: string): readonly ForeignBlock[] | null
  /** The name of a note that has content. */
  noteOf(sort: NoteSort, id: string): string | null
  /** Counts characters by the language that they are marked as. */
  countLanguage(tag: string | undefined, length: number): void
  /** Is told of each thing that takes memory, and ends the reading when it is too many. */
  spend(things: number): void
  /** Reads what is inside an element that holds paragraphs and tables. */
  openStory(reading: Reading): Story
}

export type NoteSort = 'footnote' | 'endnote'

export interface Story {
  readonly reader: ElementReader
  /** What it holds, when it has been read whole. */
  end(): readonly ForeignBlock[]
}
