/** Tables: as an author wrote them (text with places), and as the report means them (typed values). */

import type { PhrasingContent } from 'mdast'
import type { Amount } from './amount.ts'
import type { IsoDate } from './calendar.ts'
import type { Span } from './span.ts'

/** A cell as written, from whatever source: its text, the same as inline Markdown, and its place. */
export interface WrittenCell {
  readonly text: string
  readonly content: readonly PhrasingContent[]
  readonly span: Span
}

export interface WrittenRow {
  readonly cells: readonly WrittenCell[]
  readonly span: Span
}

/** A table as written. `kind` and `unit` are null where the author named none. */
export interface WrittenTable {
  readonly id: string
  /** The author's own id, or null when `id` was made up. */
  readonly ownId: { readonly id: string; readonly span: Span } | null
  readonly kind: { readonly id: string; readonly span: Span } | null
  readonly unit: string | null
  readonly caption: readonly PhrasingContent[] | null
  readonly headings: readonly WrittenCell[]
  /** Whether the author set the column to the right, by column. */
  readonly toTheRight: readonly boolean[]
  readonly rows: readonly WrittenRow[]
  readonly span: Span
}

export type CellType =
  'text' | 'money' | 'number' | 'integer' | 'percent' | 'date' | 'choice' | 'measure' | 'target'

/** What a column is for: a label that names the row, a label shared by several rows, a figure, or a remark. */
export type ColumnRole = 'key' | 'group' | 'value' | 'comment'

/** How a goal's target is to be compared; `stated` is a bare number or Ja/Nej. */
export type TargetRelation =
  'stated' | 'atLeast' | 'atMost' | 'above' | 'below' | 'between' | 'increase' | 'decrease' | 'unreadable'

export type Quantity = { readonly amount: Amount; readonly unit: string | null }

export type Value =
  | { readonly type: 'missing' }
  /** A dash where a measure has no value. */
  | { readonly type: 'none' }
  | { readonly type: 'text' }
  | ({ readonly type: 'number' } & Quantity)
  | { readonly type: 'date'; readonly date: IsoDate }
  | { readonly type: 'choice'; readonly choice: string }
  | { readonly type: 'yesNo'; readonly yes: boolean }
  | {
      readonly type: 'target'
      readonly relation: TargetRelation
      /** The bounds: one, two for `between`, none for a direction alone. */
      readonly bounds: readonly Quantity[]
      /** Where the indicator stood, as in “från 5 till minst 9”. */
      readonly baseline: Quantity | null
    }
  /** What was written could not be read; a diagnostic says why, and the text is kept. */
  | { readonly type: 'unreadable' }

export interface Cell {
  readonly value: Value
  /** `inherited`: blank in a group column, the same as above. `computed`: blank where a formula or total applies. */
  readonly origin: 'written' | 'inherited' | 'computed'
  readonly written: WrittenCell
}

export interface Column {
  /** The kind's column id, or null for a column the kind does not know. */
  readonly id: string | null
  readonly heading: WrittenCell
  /** The date in the heading, as in “Utfall 210731”. */
  readonly headingDate: IsoDate | null
  readonly type: CellType
  readonly role: ColumnRole
  readonly unit: string | null
  readonly toTheRight: boolean
}

export type RowRole = 'body' | 'subtotal' | 'total'

export interface Row {
  readonly role: RowRole
  readonly cells: readonly Cell[]
  readonly span: Span
}

export interface Table {
  readonly id: string
  readonly ownId: WrittenTable['ownId']
  readonly kind: string
  readonly caption: readonly PhrasingContent[] | null
  readonly unit: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Some total or deviation misses by rounding alone; readers are told under the table. */
  readonly rounded: boolean
  readonly span: Span
}
