/** What reading one cell needs, and what comes out. */

import type { Emit } from '../../diagnostics/diagnostic.ts'
import type { ColumnKind } from '../../kinds/kind.ts'
import type { Language } from '../../model/language.ts'
import type { Value, WrittenCell } from '../../model/table.ts'

export interface CellContext {
  readonly language: Language
  /** The heading as written, for messages. */
  readonly heading: string
  readonly unit: string | null
  readonly kind: ColumnKind | null
  readonly emit: Emit
}

/** Reads a cell that is not blank; a text that cannot be read is reported and becomes `unreadable`. */
export type CellReader = (cell: WrittenCell, context: CellContext) => Value

export const unreadable: Value = { type: 'unreadable' }
