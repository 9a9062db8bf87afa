/** What is told of a figure to whoever points at it: what it is, how it is made, and what it is made of. */

import type { Span } from '../model/span.ts'

export interface Explanation {
  /** The names of its table, row and column, as the report prints them; empty where nothing names them. */
  readonly table: string
  readonly row: string
  readonly column: string
  /** As readers see it. */
  readonly printed: string
  readonly span: Span
  /** `reports/2021-08/04-ekonomi.md:12:5`, `bok.xlsx Resultat!B7`. */
  readonly place: string
  /** How it is made, and what it was held against: whole sentences in plain text, in the reader's language. */
  readonly sentences: readonly string[]
  /** The cells that it is made of, or was held against. */
  readonly sources: readonly ExplainedCell[]
}

/** A cell with its names, and where it stands. */
export interface ExplainedCell extends Pick<
  Explanation,
  'table' | 'row' | 'column' | 'printed' | 'span' | 'place'
> {
  readonly at: TableCell
  /**
   * What the report that it is of is called, where that is another one; else null: by its organisation, or by its title
   * where the organisation is the same.
   */
  readonly report: string | null
  /** It is of another report of the same organisation. */
  readonly isEarlier: boolean
}

/** By the table's id, and the indexes of its row and column. */
export interface TableCell {
  /** Id of the report that the table is of, where it is one beside the report that is explained. */
  readonly report?: string
  readonly table: string
  readonly row: number
  readonly column: number
}
