/** The rows that an author adds to what is gathered: a board without a report, internal items that are taken out. */

import { addTo } from '../../../model/add-to.ts'
import type { WrittenRow } from '../../../model/table.ts'
import { comparedLabel } from '../../row-names.ts'
import type { GatheredRow } from './gathered-row.ts'
import type { RollupColumn } from './rollup-columns.ts'
import type { RollupTarget } from './rollup-target.ts'

/**
 * Both in one order. A row without figures that is named as a gathered one says where the author's rows below it stand; all
 * others stand behind what is gathered, or before its first sum.
 */
export function withOwnRows(
  gathered: readonly GatheredRow[],
  own: readonly WrittenRow[],
  columns: readonly RollupColumn[],
  { emit }: RollupTarget,
): WrittenRow[] {
  const names = columns.findIndex(({ is }) => is === 'name')
  const places = new Map(gathered.map(({ name }, index) => [comparedLabel(name), index]))
  const firstSum = gathered.findIndex(({ isSum }) => isSum)
  const atEnd = firstSum === -1 ? gathered.length : firstSum
  const behind = new Map<number, WrittenRow[]>()
  let at = atEnd
  for (const row of own) {
    const name = row.cells[names]!
    const place = places.get(comparedLabel(name.text))
    const isBare = row.cells.every(({ text }, index) => text === '' || columns[index]!.is !== 'figure')
    if (place !== undefined && isBare) {
      at = place + 1
      continue
    }
    if (place !== undefined) emit('rollup/own-row', { row: name.text }, name.span)
    addTo(behind, at, row)
  }
  const rows = [...gathered.map(({ cells, span }): WrittenRow => ({ cells, span })), null]
  return rows.flatMap((row, index) => [...(behind.get(index) ?? []), ...(row ? [row] : [])])
}
