/** What a type of chart is: the figures that it takes from a table, and how they are shown. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { ChartLook, ChartRequest } from '../model/chart.ts'
import type { Choice } from '../model/choice.ts'
import type { Language } from '../model/language.ts'
import type { Table } from '../model/table.ts'

/** Where a chart's figures come from. */
export interface ChartSource {
  readonly table: Table
  /** What the table is read in, and what the program speaks in the text around the chart. */
  readonly language: Language
  readonly spoken: Language
  readonly emit: Emit
}

/** Its id and the words for it are what an author writes as `type=`. */
export interface ChartType<Figures extends object = object> extends Choice, ChartLook<Figures> {
  readonly id: string
  /** Whether a table is drawn so where its author names no type; the first type of all draws what none of them claims. */
  suits?(table: Table): boolean
  /** Null, and reported, where there is nothing to draw. */
  take(request: ChartRequest, source: ChartSource): Figures | null
}
