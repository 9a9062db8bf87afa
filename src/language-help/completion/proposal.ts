/** What is proposed to be written at a place. */

import type { Span } from '../../model/span.ts'

export interface Proposal {
  readonly sort:
    'attribute' | 'block' | 'choice' | 'column' | 'file' | 'key' | 'row' | 'table' | 'target' | 'word'
  /** As the list shows it. */
  readonly label: string
  /** What it is, in a line. */
  readonly detail: string
  /** More of it, where there is more to say. */
  readonly about?: string
  /** What it is found by as letters are typed, where that is more than its label. */
  readonly words?: string
  /** What is replaced, on one line and around the cursor, and by what. */
  readonly span: Span
  readonly text: string
  /** In `text`, where writing goes on; its end where it is left out. */
  readonly cursor?: number
  /** It is only part of what is to be written: the next part can be proposed at once. */
  readonly goesOn?: true
}

/** A text that a reader types letters of: as it is written, and the words that it stands for. */
export const foundBy = (...words: readonly string[]): string => [...new Set(words)].join(' ')
