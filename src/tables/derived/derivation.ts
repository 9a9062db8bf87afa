/** A way for a table to be made of others: what it needs of them, and what it makes. */

import type { Emit } from '../../diagnostics/diagnostic.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Beside, ReportMeta } from '../../model/report.ts'
import type { Table, WrittenTable } from '../../model/table.ts'

export interface Derivation {
  /** The ids of the tables that a table needs to be made this way; null where it is not made so. */
  needs(table: WrittenTable): readonly string[] | null
  /**
   * The table with what is made of others in it, each cell with its sources. What cannot be made is reported, a circle
   * at the place that asks for it.
   */
  make(table: WrittenTable, making: Making): WrittenTable
  /** Which reports beside its own it reads: these are read where a table is made so. */
  readonly reads?: keyof Beside
  /** Whether a table of a circle can be the first one made: it tells of those that it then has to do without. */
  readonly opensCircles: boolean
}

/** What a table is made with. */
export interface Making {
  /** The report's id. */
  readonly report: string
  readonly meta: ReportMeta
  readonly kinds: readonly Kind[]
  /** The tables that there are so far: all that it needs, but for those that wait for it. */
  readonly tables: readonly Table[]
  /** The ids of needed tables that wait for this one, each with the way back: itself, what it waits for, …, this one. */
  readonly waiting: ReadonlyMap<string, readonly string[]>
  /** The reports beside it: those that a derivation of its tables reads, and else none. */
  readonly beside: Beside
  readonly emit: Emit
}
