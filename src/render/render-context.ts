/** What rendering one report carries along. */

import type { Chart, MeasureText } from '../model/chart.ts'
import type { MadeGroup } from '../explanations/made-figures.ts'
import type { FindTerms } from '../glossary/find-terms.ts'
import type { Language, Localized } from '../model/language.ts'
import type { ImageAsset } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import type { Target } from '../numbering/target.ts'
import type { FillTemplate } from './templates.ts'
import type { Words } from '../wording/words.ts'

/** What rendering a chapter hangs on beside the chapter: nothing else is in reach of it. */
export interface ChapterContext {
  readonly language: Language
  /** The language of what is rendered, as HTML has it: the report's, or a chapter's own. */
  readonly lang: string
  readonly words: Words
  readonly targets: LookUp<Target>
  readonly tables: LookUp<Table>
  readonly charts: LookUp<Chart>
  readonly images: LookUp<ImageAsset>
  /** How wide texts of charts are, in the font that they are set in. */
  readonly measure: MeasureText
  readonly fill: FillTemplate
  readonly marks: Marks
  /** Whether tables can be had as data. */
  readonly offersData: boolean
  /** How the figures of tables are made, in each language that chapters may be in; null where readers are not told. */
  readonly made: Localized<LookUp<readonly MadeGroup[]>> | null
  /** Whether the page is for readers, rather than for its author. */
  readonly isPublished: boolean
  /** Finds the words that are explained, by the language of the text; null where none are. */
  readonly terms: Localized<FindTerms> | null
}

export interface RenderContext extends ChapterContext {
  readonly numbered: NumberedReport
}

export interface LookUp<T> {
  get(id: string): T | undefined
}

/** The problems of a draft at the places where they lie; none in a report without errors. */
export interface Marks {
  /** Links to the problems that belong to this node, written cell, or list of a title's nodes, as HTML. */
  at(thing: object): string
}
