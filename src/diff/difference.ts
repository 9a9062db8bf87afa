/** What changed between two reports, as data. */

import type { Amount } from '../model/amount.ts'
import type { Chapter, Report, ReportMeta } from '../model/report.ts'
import type { Cell, Column, Fulfilment, Quantity, Row, Table } from '../model/table.ts'

/** What the manifest says that readers of a report would ask about. */
export const metaFields = [
  'title',
  'organisation',
  'type',
  'period',
  'cutoff',
  'date',
  'status',
  'registration',
  'decision',
  'author',
  'unit',
  'signs',
  'rounding',
  'language',
] as const satisfies readonly (keyof ReportMeta)[]
export type MetaField = (typeof metaFields)[number]

export interface SeenCell {
  readonly cell: Cell
  readonly column: Column
}

/** `figure`: a number on either side; `state`: a choice, date, target, Ja or Nej; `text`: words. */
export interface CellChange {
  readonly type: 'figure' | 'state' | 'text'
  /** The row's label, and the column's heading. */
  readonly row: string
  readonly column: string
  readonly before: SeenCell
  readonly after: SeenCell
  /** Where both are numbers of one unit: `before` converted into the unit of `after`. */
  readonly figures: { readonly before: Quantity; readonly after: Quantity; readonly change: Amount } | null
}

export interface VerdictChange {
  readonly row: string
  readonly before: Fulfilment
  readonly after: Fulfilment
}

export interface LabelledRow {
  readonly label: string
  readonly row: Row
}

export interface TableDifference {
  readonly before: Table
  readonly after: Table
  /** Money units that figures before were converted from and to, or null. */
  readonly converted: { readonly from: string; readonly to: string } | null
  readonly columnsAdded: readonly Column[]
  readonly columnsRemoved: readonly Column[]
  /** Columns whose headings are not the same: “Utfall 210430” became “Utfall 210831”. */
  readonly columnsRenamed: readonly { readonly before: string; readonly after: string }[]
  readonly rowsAdded: readonly LabelledRow[]
  readonly rowsRemoved: readonly LabelledRow[]
  readonly cells: readonly CellChange[]
  readonly verdicts: readonly VerdictChange[]
}

/** `before` is null for an added chapter, `after` for a removed one. */
export interface ChapterDifference {
  readonly before: Chapter | null
  readonly after: Chapter | null
  readonly renamed: boolean
  /** The share of words that are not the same, from 0 to 1; headings and text, not tables. */
  readonly rewritten: number
}

export interface ReportDifference {
  readonly before: Report
  readonly after: Report
  readonly meta: readonly MetaField[]
  /** Tables in which something changed. */
  readonly tables: readonly TableDifference[]
  readonly tablesAdded: readonly Table[]
  readonly tablesRemoved: readonly Table[]
  /** All chapters, also those that are the same. */
  readonly chapters: readonly ChapterDifference[]
}
