/** A workbook as it is written: sheets of styled cells, with what Excel keeps beside them. */

export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly names: readonly DefinedName[]
  readonly properties: Properties
}

export interface Sheet {
  /** At most 31 characters, unlike the others' whatever their case. */
  readonly name: string
  readonly isHidden: boolean
  /** By row and column. A row may be shorter than the others. */
  readonly rows: readonly (readonly (SheetCell | null)[])[]
  /** In characters of the usual font, by column. */
  readonly widths: readonly number[]
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** Null for a sheet that is no table to filter. */
  readonly table: SheetTable | null
  /** The rows that every printed page repeats, from 0; null for none. */
  readonly repeated: { readonly from: number; readonly to: number } | null
}

export interface SheetCell {
  readonly value: CellValue
  readonly style: CellStyle
  /** Where a click leads. */
  readonly link?: CellPlace
}

export type CellValue =
  | { readonly type: 'blank' }
  | { readonly type: 'text'; readonly text: string }
  /** As decimal digits: `-0.07`. With a formula, the digits are what it comes to. */
  | { readonly type: 'number'; readonly digits: string; readonly formula: string | null }

export interface CellStyle {
  /** As Excel writes formats of numbers; null for its own choice. */
  readonly format: string | null
  readonly isBold?: true
  readonly isTitle?: true
  readonly isLink?: true
  readonly isFaint?: true
  readonly fill?: 'heading' | 'wrong' | 'rounded'
  readonly line?: 'above' | 'below'
  readonly isToTheRight?: true
  /** For what Excel would set to the right by itself. */
  readonly isToTheLeft?: true
  readonly wraps?: true
}

/** Rows and columns count from 0. */
export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** The cells from a row and column to another, both within. */
export interface Range {
  readonly sheet: string
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
}

/** The first row of its range holds the names of its columns, all of them texts and unlike. */
export interface SheetTable {
  /** Unlike all other names of the workbook: letters, digits and underscores. */
  readonly name: string
  readonly range: Range
  readonly columns: readonly string[]
}

/** A name for a range, which follows it where rows are inserted or the sheet is renamed. */
export interface DefinedName {
  readonly name: string
  readonly range: Range
}

export interface Properties {
  readonly title: string
  readonly subject: string
  readonly creator: string
  readonly keywords: string
  readonly language: string
  /** The day that it is said to be made and changed. */
  readonly date: string
  /** The workbook's own, by name. */
  readonly custom: readonly (readonly [name: string, value: string])[]
}
