/** One of the things that a summary says, made of typed tables. */

import type { PhrasingContent } from 'mdast'
import type { Kind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { ReportMeta } from '../model/report.ts'
import type { SummaryPartId } from '../model/summary.ts'
import type { Table } from '../model/table.ts'
import type { Headline } from './headlines.ts'

export interface Summed {
  readonly meta: ReportMeta
  readonly tables: readonly Table[]
  readonly kinds: readonly Kind[]
  /** What the chapter is written in. */
  readonly language: Language
  /** The row that tells how the year ends; null where none does, or it is not known which. */
  readonly result: Headline | null
}

/** A figure to be seen at a glance, below what it is called. */
export interface KeyFigure {
  readonly label: string
  readonly value: readonly PhrasingContent[]
}

export interface Told {
  readonly figures: readonly KeyFigure[]
  /** One paragraph; empty where figures say it all. */
  readonly text: readonly PhrasingContent[]
}

export interface SummaryPart {
  readonly id: SummaryPartId
  /** Null where the tables do not tell: nothing is said that they do not show. */
  tell(summed: Summed): Told | null
}
