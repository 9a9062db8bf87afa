/** Where in a document made elsewhere the parts of the Markdown stand that was made of it. */

import { nowhere, type ForeignPlace } from '../documents/document.ts'
import type { Span } from '../model/span.ts'
import type { DraftTable } from './draft.ts'

export interface AdoptedPlace {
  readonly at: ForeignPlace
  readonly table: DraftTable | null
  /** What names the row and the column of a cell; null outside of tables, and for what has no name. */
  readonly row: string | null
  readonly column: string | null
  /** The heading that it stands under; empty where there is none. */
  readonly under: string
}

export interface PlacedPart {
  readonly start: number
  readonly end: number
  readonly place: AdoptedPlace
}

/** By file, in the order that they stand in; parts of parts come after them. */
export type PlacedFiles = ReadonlyMap<string, readonly PlacedPart[]>

const unknown: AdoptedPlace = { at: nowhere, table: null, row: null, column: null, under: '' }

/** The innermost part that holds the span's beginning; of what belongs to no part, nowhere. */
export function placeOf({ file, start }: Span, placed: PlacedFiles): AdoptedPlace {
  let found = unknown
  for (const part of placed.get(file) ?? []) {
    if (part.start > start) break
    if (start < part.end) found = part.place
  }
  return found
}
