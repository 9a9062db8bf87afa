/** What a profile is: what a report must hold, and in which order, as data that was read and found in order. */

import type { Severity } from '../diagnostics/entry.ts'
import type { Check } from '../model/formula.ts'
import type { Localized } from '../model/language.ts'
import type { RuleType } from './rule-type.ts'

export interface Profile {
  /** The name that manifests choose it by. */
  readonly name: string
  readonly title: Localized<string>
  /** The parts of a report in their order, each with its place among the others. */
  readonly outline: readonly OutlinePart[]
  readonly rules: readonly ProfileRule[]
}

export interface OutlinePart {
  /** The name that headings and chapters bear it by. */
  readonly role: string
  /** 1 for a chapter, 2 for a section right below one, … */
  readonly level: number
  /** The first is the heading that a new report gets; the others are taken for it too. */
  readonly headings: Localized<readonly [string, ...string[]]>
  /** The table that a new report gets there, or null. */
  readonly table: OutlineTable | null
}

export interface OutlineTable {
  readonly kind: string
  readonly caption: Localized<string>
  /** Ids of the kind's columns, beside the one that names the rows. */
  readonly columns: readonly string[]
  /** Those that show the group beside the municipality. */
  readonly groupColumns: readonly string[]
  readonly rows: Localized<readonly string[]>
}

export interface ProfileRule {
  readonly id: string
  /** What must be so, as a sentence. */
  readonly demand: Localized<string>
  /** How to see to it. */
  readonly how: Localized<string>
  /** The law or norm that asks for it. */
  readonly why: Localized<string>
  readonly severity: Severity
  /** The role of the part that it is about, or null for the report as a whole. */
  readonly place: string | null
  readonly cells: ReadonlyMap<string, CellRequest>
  /** The rule holds only where this does; null for always. */
  readonly when: Check | null
  readonly type: RuleType
  /** What its type is asked, as its schema reads it. */
  readonly asked: unknown
}

/** A figure that a rule counts with: of the first table of one of these kinds that has it. */
export interface CellRequest {
  readonly kinds: readonly string[]
  /** The id of a row that its kind knows, `first`, `total`, or what the row may be called. */
  readonly row: string | readonly string[]
  readonly column: string
}
