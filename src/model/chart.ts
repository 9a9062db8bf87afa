/** Charts: as an author asks for one, by names in a table, and as the report means it. */

import type { Language } from './language.ts'
import type { Span } from './span.ts'
import type { Direction } from './writing-direction.ts'

/** What a series of a chart is: one column down its rows, or one row along its columns. */
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
  /** Null where the type and the table decide. */
  readonly lines: ChartLines | null
  readonly span: Span
}

/** How wide a text of a size is set, in the same units. */
export type MeasureText = (text: string, size: number) => number

/** What a drawing is made for. */
export interface Canvas {
  /** In the drawing's own units, of which texts are 12 high. */
  readonly width: number
  /** How high a drawing may be, in the same units: a page's height, or without end. */
  readonly height: number
  readonly measure: MeasureText
  /** The way that the text around it is read. */
  readonly reads: Direction
}

/** A drawing's height, in its own units, and what is in it, as SVG. */
export interface Drawing {
  readonly height: number
  readonly body: string
  /** Whether its sides stay where they are in text that is read from the right, as those of time do. */
  readonly keepsSides?: boolean
}

/** How charts of one type show the figures that they hold. */
export interface ChartLook<Figures extends object = object> {
  /** The type's. */
  readonly id: string
  draw(figures: Figures, language: Language, canvas: Canvas): Drawing
  /** For whoever does not see it: what is drawn, its unit, and what there is to be seen: the least, the most, what is missing. */
  inWords(figures: Figures, language: Language): string
  /** Every figure that it draws, as a table. */
  asTable(figures: Figures, language: Language): ChartTable
  /** For programs: every figure as an exact decimal text. */
  data(figures: Figures): object
}

/** The figures of a chart in words and numbers, as they are printed. */
export interface ChartTable {
  /** The first heads what names the rows, and may be empty. */
  readonly headings: readonly string[]
  /** Each with its name first. */
  readonly rows: readonly (readonly string[])[]
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
