/** Charts: as an author asks for one, by names in a table, and as the report means it. */

import type { Language } from './language.ts'
import type { Span } from './span.ts'

/** What a line of a `series` chart follows: one column down its rows, or one row along its columns. */
export const chartLines = ['columns', 'rows'] as const
export type ChartLines = (typeof chartLines)[number]

/** A name as an author wrote it. */
export interface Name {
  readonly text: string
  readonly span: Span
}

export interface ChartRequest {
  /** Null where the table decides. */
  readonly type: Name | null
  /** Id of the table. */
  readonly table: Name
  /** The column whose cells name what is drawn; null for the one that names the rows. */
  readonly category: Name | null
  /** The columns drawn; none where the type decides. */
  readonly values: readonly Name[]
  /** The rows drawn; none for all that no total sums up. */
  readonly rows: readonly Name[]
  readonly lines: ChartLines
  readonly span: Span
}

/** A drawing's height, in its own units, and what is in it, as SVG. */
export interface Drawing {
  readonly height: number
  readonly body: string
}

/** How charts of one type show the figures that they hold. */
export interface ChartLook<Figures extends object = object> {
  /** The type's. */
  readonly id: string
  draw(figures: Figures, language: Language): Drawing
  /** For whoever does not see it: what is drawn, its unit and every figure. */
  inWords(figures: Figures, language: Language): string
  /** For programs: every figure as an exact decimal text. */
  data(figures: Figures): object
}

/** A chart that can be drawn. */
export interface Chart {
  readonly id: string
  /** Id of the table that its figures are taken from. */
  readonly table: string
  readonly look: ChartLook
  /** What it draws, as its type has it. */
  readonly figures: object
}
