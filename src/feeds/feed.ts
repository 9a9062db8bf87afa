/** What a feed is: a format that figures are exported in, a mapping of them to rows and columns in, a table of figures out. */

import type { catalogue } from '../diagnostics/catalogue/index.ts'
import type { EmitOf } from '../diagnostics/diagnostic.ts'
import type { Catalogue } from '../diagnostics/entry.ts'
import type { Amount } from '../model/amount.ts'
import type { IsoDate } from '../model/calendar.ts'
import type { Language, Localized } from '../model/language.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { bindingCodes } from './binding-codes.ts'

/** A cell's figure as its source has it: exact, not rounded, its sign turned where the mapping says so. */
export interface FedFigure {
  readonly amount: Amount
  /** Where in the source it stands, each line or cell that it is added up of. */
  readonly from: readonly Span[]
}

export interface FedText {
  readonly text: string
  readonly from: readonly Span[]
}

/** Null where the source says nothing of the cell. */
export type FedCell = FedFigure | FedText | null

export const isFigure = (cell: FedCell): cell is FedFigure => cell !== null && 'amount' in cell

export interface FedColumn {
  readonly heading: string
  /** Where the mapping, or the source itself, names it. */
  readonly span: Span
  /** Whether it is merely there: a table that lacks it does without. */
  readonly isOptional?: boolean
}

export interface FedRow {
  readonly label: string
  readonly span: Span
  /** By column. */
  readonly cells: readonly FedCell[]
}

export interface FedTable {
  /** What the source calls its rows' names, for a new table; left out where it has no word for that. */
  readonly labelHeading?: string
  /** Those beside the label, in the order that they are to have in a new table. */
  readonly columns: readonly FedColumn[]
  readonly rows: readonly FedRow[]
  /** The unit that the figures are in where the format has one of its own, `kr`; null where only the binding can tell. */
  readonly unit: string | null
  /** How the source wants to be named beside its figures, `Källa: Kolada, RKA`; null where it asks for nothing. */
  readonly sourceNote: string | null
}

/** A file that the binding names. */
export interface FeedFile {
  /** From the workspace's root, with `/`. */
  readonly file: string
  /** As the binding names it. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Where the binding names it. */
  readonly span: Span
}

/** The way to a value through keys, and indexes of lists. */
export type Path = readonly PropertyKey[]

/** Where things of the mapping are written, by their paths from the feed's own key: `['rows', 'Intäkter']`. */
export interface MappingPlaces {
  valueSpan(path: Path): Span
  keySpan(path: Path): Span
  /** The keys of the map at a path in the order written: JavaScript puts those that are whole numbers first. */
  keys(path: Path): readonly string[]
  /** A scalar's own characters: `010` is a code, and the number 10 to YAML. */
  scalarText(path: Path): string | null
}

/** What of the report decides which figures are wanted. */
export interface FeedReport {
  readonly language: Language
  readonly cutoff: IsoDate | null
  readonly period: { readonly start: IsoDate; readonly end: IsoDate } | null
}

/** Tells what is wrong with a binding and what it is bound to. */
export type EmitOfBindings = EmitOf<typeof catalogue & typeof bindingCodes>

export interface FeedInput<Mapping, Codes extends Catalogue> {
  readonly mapping: Mapping
  readonly places: MappingPlaces
  /** At least one. */
  readonly files: readonly FeedFile[]
  readonly report: FeedReport
  /** Takes every text that problems and cells point into. */
  keep(source: SourceText): void
  /** What is an error keeps the table from being written. */
  readonly emit: EmitOf<typeof catalogue & typeof bindingCodes & Codes>
}

/** Gets one address, over https and from the feed's own host alone. Throws {@link EnvironmentError}. */
export type Get = (address: string) => Promise<Uint8Array>

/** How a source is fetched from the service that has it. */
export interface FeedService<Mapping> {
  /** `api.kolada.se` */
  readonly host: string
  /** The bytes that are saved as the binding's file. */
  fetch(mapping: Mapping, get: Get): Promise<Uint8Array>
}

/** A feed among others, whose mapping is its own affair. */
export interface Feed {
  /** Its key in a binding, which holds its mapping. */
  readonly id: string
  /** What the format is, as a sentence: `Konton ur en SIE-fil.` */
  readonly title: Localized<string>
  /** A zod object: what its mapping is read by. */
  readonly schema: object
  readonly codes: Catalogue
  read(input: FeedInput<object, Catalogue>): Promise<FedTable | null>
  readonly service?: FeedService<object>
}
