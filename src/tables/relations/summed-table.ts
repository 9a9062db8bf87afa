/** A table as sums of its rows are looked for in it: its figures, and what its rows say before these do. */

import type { Figures } from './lines.ts'

export interface SummedTable {
  readonly figures: Figures
  readonly rows: readonly RowHint[]
  /** Columns whose figures can be added up. */
  readonly adding: readonly number[]
  /** Those of them that say how far others are apart: what is a cost less an income there is still a sum here. */
  readonly deviating: readonly number[]
  /** Those of whole things that are counted: their sums are right to the digit. */
  readonly counting: readonly number[]
}

/** What names and looks say of a row before its figures do. */
export interface RowHint {
  /** Takes part in sums: it has figures, is no share of another row, and is not told apart from one (`varav`). */
  readonly counts: boolean
  /** A label without figures: what stands below it begins anew. */
  readonly isHeading: boolean
  /** How much its name speaks for a sum, as a power of ten. */
  readonly likely: number
  /** Whether its name says that it is what parts two others. */
  readonly isDifference: boolean
  readonly label: string
}

/** What the name of a total alone speaks for it, and a name that only may be one. */
export const namedSum = 3
export const namedOutcome = 2
