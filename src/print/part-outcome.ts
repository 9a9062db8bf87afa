import type { FittedTable } from './fit-tables.ts'
import type { FinishedPart } from './finish/part.ts'
import type { Measures } from './measure/measures.ts'

/** What became of a part. */
export interface PartOutcome {
  readonly part: FinishedPart
  /** Ids of the tables in it. */
  readonly tables: readonly string[]
  readonly measures: Measures
  readonly fitted: readonly FittedTable[]
}
