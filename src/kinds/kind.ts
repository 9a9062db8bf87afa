/** What a table kind is: one declaration that says which columns it has and how they hang together. */

import type { Localized } from '../model/language.ts'
import type { CellType, ColumnRole } from '../model/table.ts'

export interface Kind {
  /** What an author writes in `kind=…`. */
  readonly id: string
  readonly title: Localized<string>
  readonly columns: readonly ColumnKind[]
  /** Whether columns that the kind does not know may stand beside its own. */
  readonly extraColumns: boolean
  readonly total: TotalKind | null
}

export interface ColumnKind {
  readonly id: string
  /** The first is the heading that messages name; the others are taken too. */
  readonly headings: Localized<readonly [string, ...string[]]>
  readonly type: CellType
  readonly role: ColumnRole
  /** The column must be there. */
  readonly required?: boolean
  /** Its cells must be filled in, save where a total or formula computes them. */
  readonly filled?: boolean
  /** The column may stand without a heading. */
  readonly blankHeading?: boolean
  /** A date in its heading is the report's cutoff. */
  readonly atCutoff?: boolean
  readonly choices?: readonly Choice[]
  /** The column is a deviation: of `from` against the first of `against` that the table has. */
  readonly deviation?: { readonly from: string; readonly against: readonly string[] }
  /** Whether total rows sum it. */
  readonly summed?: boolean
}

export interface Choice {
  readonly id: string
  /** The first is printed; the others are taken too. */
  readonly words: Localized<readonly [string, ...string[]]>
}

export interface TotalKind {
  /** Labels of total rows. */
  readonly total: Localized<readonly string[]>
  /** How labels of sub-total rows begin, save those in `total`. */
  readonly subtotal: Localized<readonly string[]>
}
