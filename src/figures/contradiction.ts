/** What speaks against a sentence, and the cell that it is about. */

import type { Amount } from '../model/amount.ts'
import type { Table } from '../model/table.ts'
import type { CellPlace } from './explain.ts'
import { rowLabel } from '../tables/row-names.ts'
import type { NamedRow } from './row-names.ts'

export interface Contradiction {
  readonly place: { readonly table: Table; readonly row: number; readonly column: number }
  readonly amount: Amount
  readonly unit: string | null
  /** The label of the row. */
  readonly row: string
  readonly problem:
    | { readonly kind: 'value' }
    /** The figure stands there too, on another row or under another heading. */
    | { readonly kind: 'elsewhere'; readonly other: string }
    /** The cell has another sign than the words say. */
    | { readonly kind: 'sign'; readonly words: string }
    /** The figure lies between two cells, the other way round than the words say. */
    | { readonly kind: 'change'; readonly words: string; readonly from: CellPlace; readonly to: CellPlace }
}

export function against(cell: CellPlace, problem: Contradiction['problem']): Contradiction {
  const { table, row, column, reading } = cell
  const { amount, unit } = reading
  return { place: { table, row, column: column.index }, amount, unit, row: labelOf(cell), problem }
}

export const labelOf = ({ table, row }: NamedRow): string => rowLabel(table, row).replace(/^[-–]\s*/, '')

export const isSameRow = (a: NamedRow, b: NamedRow): boolean => a.table === b.table && a.row === b.row
