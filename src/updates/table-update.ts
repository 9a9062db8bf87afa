/** What a table and its source come to: edits, and what they change in words. */

import type { Edit } from '../fixes/edit.ts'
import type { TableText } from '../fixes/table-text.ts'
import type { Amount } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import { rowLabel } from '../tables/row-names.ts'
import type { FigureScale } from './fed-amount.ts'
import type { EmitUpdate } from './pair-table.ts'

/** A cell that gets another text. */
export interface CellChange {
  readonly row: string
  readonly column: string
  /** Empty where the cell was blank. */
  readonly before: string
  readonly after: string
}

/** What the source says of a cell that the table computes. */
export interface Held {
  readonly row: number
  readonly column: number
  readonly amount: Amount
  readonly from: Span
}

export interface TableUpdate {
  readonly edits: readonly Edit[]
  readonly changes: readonly CellChange[]
  readonly added: readonly { readonly row: string; readonly cells: readonly CellChange[] }[]
  /** Rows that the source lacks. */
  readonly absent: readonly string[]
  readonly removed: readonly string[]
  /** Cells that say what the source says. */
  readonly unchanged: number
  /** All cells that the source has something for. */
  readonly said: readonly Pick<CellChange, 'row' | 'column'>[]
  /** Filled cells of rows and columns that the source has, of which it says nothing. */
  readonly silent: readonly Pick<CellChange, 'row' | 'column'>[]
  readonly held: readonly Held[]
}

export interface UpdateSetting {
  readonly source: SourceText
  readonly text: TableText
  readonly scale: FigureScale
  readonly language: Language
  /** Whether rows that the source lacks are taken out. */
  readonly isRemoving: boolean
  readonly emit: EmitUpdate
}

/** Words where their column has numbers. */
export interface AstrayWords {
  readonly written: string
  readonly column: string
  readonly span: Span
}

export interface CellSetting extends UpdateSetting {
  readonly astray: AstrayWords[]
}

export const placeOf = (table: Table, row: number, column: number): Pick<CellChange, 'row' | 'column'> => ({
  row: rowLabel(table, row),
  column: table.columns[column]!.heading.text,
})
