/** A row of a gathered table before its author's own rows are set among the others. */

import type { WrittenCell, WrittenRow } from '../../../model/table.ts'
import type { RollupColumn } from './rollup-columns.ts'
import { plainCell, type RollupTarget } from './rollup-target.ts'

/** A cell whose `exact` is not rounded yet. */
export interface GatheredCell extends WrittenCell {
  /** The most decimals of what it was taken from and was not converted to a larger unit. */
  readonly asWritten?: number
}

export interface GatheredRow extends WrittenRow {
  readonly cells: readonly GatheredCell[]
  /** What it is called. */
  readonly name: string
  /** A total or sub-total. */
  readonly isSum: boolean
}

/** What a row is called, where figures alone do not tell income from cost, says that it is income. */
export const labelOf = (name: string, isIncome: boolean, { signs }: RollupTarget): string =>
  isIncome && signs === 'unsigned' ? `${name} {income}` : name

/** `cellOf` gives what stands in the columns that hold more than names. */
export function gatheredRow(
  name: string,
  isSum: boolean,
  columns: readonly RollupColumn[],
  target: RollupTarget,
  cellOf: (column: RollupColumn) => GatheredCell,
): GatheredRow {
  const cells = columns.map((column) => (column.is === 'name' ? plainCell(name, target) : cellOf(column)))
  return { name: name.replace(/ \{income\}$/, ''), isSum, cells, span: target.span }
}
