/** How far rounding may have put a figure of a report off, in the unit of its table. */

import { nought, plus, type Ratio } from '../../../model/ratio.ts'
import { rememberedOf } from '../../../model/remembered.ts'
import type { Table } from '../../../model/table.ts'
import { precisionOf, type Precision } from '../../precision.ts'
import type { RollupSource } from './rollup-target.ts'

const precisions = rememberedOf(({ columns, rows }: Table): readonly Precision[] => {
  const cells = rows.map((row) => row.cells)
  return columns.map(({ type }, column) => precisionOf(cells, column, type, 'tolerant'))
})

/** What its table has computed carries the rounding of all that it was computed of. */
export function offBy({ report, table }: RollupSource, row: number, column: number): Ratio {
  if (report.meta.rounding === 'exact') return nought
  const found = new Map<string, Ratio>()
  return of(row, column)

  function of(row: number, column: number): Ratio {
    const { written, value, origin, sources = [] } = table.rows[row]!.cells[column]!
    if (written.offBy) return written.offBy
    if (value.type !== 'number') return nought
    if (origin !== 'computed') return precisions(table)[column]!.errorOf(value.amount)
    return sources.map((source) => ofSource(source.row, source.column)).reduce(plus, nought)
  }

  function ofSource(row: number, column: number): Ratio {
    const place = `${row} ${column}`
    const known = found.get(place) ?? of(row, column)
    found.set(place, known)
    return known
  }
}
