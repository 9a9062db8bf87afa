/** What rendering one report carries along. */

import type { Chart } from '../model/chart.ts'
import type { Language } from '../model/language.ts'
import type { ImageAsset } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import type { NumberedReport } from '../numbering/number-report.ts'
import type { FillTemplate } from './templates.ts'
import type { Words } from '../wording/words.ts'

export interface RenderContext {
  readonly language: Language
  /** The language of what is rendered, as HTML has it: the report's, or a chapter's own. */
  readonly lang: string
  readonly words: Words
  readonly numbered: NumberedReport
  readonly tables: ReadonlyMap<string, Table>
  readonly charts: ReadonlyMap<string, Chart>
  readonly images: ReadonlyMap<string, ImageAsset>
  readonly fill: FillTemplate
  readonly marks: Marks
}

/** The problems of a draft at the places where they lie; none in a report without errors. */
export interface Marks {
  /** Links to the problems that belong to this node, written cell, or list of a title's nodes, as HTML. */
  at(thing: object): string
}
