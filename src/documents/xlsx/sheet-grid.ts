/** The cells of a sheet as they are shown: what is hidden is gone, and what stood on its other side has closed up. */

import type { ForeignPlace } from '../document.ts'

export interface GridCell {
  /** '' for a formula whose value was never computed. */
  readonly text: string
  readonly at: ForeignPlace
}

export interface GridRow {
  /** Among all rows that are shown, blank ones too, from 1. */
  readonly position: number
  /** What shows something, by its column's position among those that are shown, in order. */
  readonly cells: ReadonlyMap<number, GridCell>
  /** Whether a cell beside or above it goes on in the column. */
  isCovered(column: number): boolean
  /** The place of a column's cell in the row, whether or not it shows anything. */
  placeAt(column: number): ForeignPlace
}

/** Rows with content, in order. */
export type Grid = readonly GridRow[]
