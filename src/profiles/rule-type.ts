/** What a type of rule is: what it is asked in a profile, and how a report is judged by that. */

import type { IsoDate } from '../model/calendar.ts'
import type { HeldVerdict } from '../model/held-check.ts'
import type { Language, Localized } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { CellSource } from '../model/table.ts'
import type { Kind } from '../kinds/kind.ts'
import type { NamedFigure } from './named-figures.ts'
import type { Sections } from './sections.ts'

export interface RuleType {
  /** The key of a rule that is of this type. */
  readonly key: string
  readonly about: Localized<string>
  /** A schema of zod, by which what it is asked is read. */
  readonly schema: unknown
  /** What it names that must be there for it to be judged at all. */
  readonly names: (asked: never) => readonly AskedName[]
  readonly judge: (asked: never, matter: Matter) => Judgement
}

/** `path` leads to it from the type's key. */
export type AskedName =
  | { readonly of: 'kind' | 'role'; readonly name: string; readonly path: readonly PropertyKey[] }
  | {
      readonly of: 'column'
      readonly kinds: readonly string[]
      readonly name: string
      readonly path: readonly PropertyKey[]
    }
  /** A comparison of cells that the rule names. */
  | { readonly of: 'check'; readonly text: string; readonly path: readonly PropertyKey[] }

/** What rules are judged by. */
export interface Matter {
  readonly report: Report
  readonly language: Language
  readonly kinds: readonly Kind[]
  readonly sections: Sections
  readonly days: ReportDays
  /** The last annual report before this one that is at hand, or null. */
  readonly annual: Report | null
  /** By the names of the rule's cells, those that the report has. */
  readonly figures: ReadonlyMap<string, NamedFigure>
}

/** The days that a report says of itself, and where. */
export interface ReportDays {
  readonly start: PlacedDay
  readonly cutoff: PlacedDay
  /** The day that it is handed over. */
  readonly handover: PlacedDay
}

export interface PlacedDay {
  readonly day: IsoDate | null
  readonly span: Span
}

export type Judgement =
  | {
      readonly verdict: Extract<HeldVerdict, 'holds' | 'rounded'>
      readonly at?: Span
      readonly cells?: readonly CellSource[]
    }
  | {
      readonly verdict: 'broken'
      /** What the report has instead. */
      readonly detail: Localized<string>
      /** Null where it is missing altogether: then it is told where it would belong. */
      readonly at: Span | null
      readonly related?: readonly Span[]
      readonly cells?: readonly CellSource[]
    }
  | { readonly verdict: 'notJudged'; readonly why: Localized<string> }
