/** What every reader of table files gives: cells as text with their places. */

import type { Span } from '../../model/span.ts'

/** A cell of a table file. */
export interface DataCell {
  /** As an author would write it in a pipe table, in the report's language: `−36 791`, `9,02 %`, `2021-07-31`. */
  readonly text: string
  readonly span: Span
  /** What stands there could not be read; it is reported. */
  readonly lost?: true
  /** The row ends before this cell: how many cells it lacks up to here. `span` is the row's end. */
  readonly beyond?: number
  /** A whole number of a workbook that is shown without groups of three digits. */
  readonly ungrouped?: true
}

/** The heading row first. Rows may differ in length; rows that are blank throughout are left out. */
export type DataRows = readonly (readonly DataCell[])[]
