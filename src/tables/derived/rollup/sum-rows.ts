/** A row for each report, with the figures of its table's total. */

import { organisationOf } from '../../../model/report.ts'
import type { Table } from '../../../model/table.ts'
import { gatheredRow, labelOf, type GatheredCell, type GatheredRow } from './gathered-row.ts'
import { madeFigure } from './made-figure.ts'
import { placeOf, type RollupColumn } from './rollup-columns.ts'
import type { RollupNotes } from './rollup-notes.ts'
import {
  hasTable,
  lostCell,
  ofReport,
  plainCell,
  type RollupPart,
  type RollupTarget,
} from './rollup-target.ts'
import { takeFigure } from './take-cell.ts'

/** A report whose total cannot be had has a row all the same: nobody takes the sum of the others for that of all. */
export function sumRows(
  parts: readonly RollupPart[],
  columns: readonly RollupColumn[],
  target: RollupTarget,
  notes: RollupNotes,
): GatheredRow[] {
  return parts.map((part) => {
    const total = part.table ? totalOf(part.table) : -1
    if (part.table && total === -1)
      target.emit('rollup/no-total', ofReport(part.report), target.span, [part.table.span])
    const isIncome = part.table?.rows[total]?.isIncome ?? false
    const name = labelOf(organisationOf(part.report), isIncome, target)
    return gatheredRow(name, false, columns, target, (column): GatheredCell => {
      if (column.is !== 'figure') return plainCell('', target)
      if (!hasTable(part) || total === -1) return lostCell(target)
      const at = placeOf(column, part.table, target.language)
      if (at === -1) {
        notes.lacking(part, column.heading)
        return lostCell(target)
      }
      const taken = takeFigure(part, total, at, target, notes)
      if (taken !== 'blank') return madeFigure([taken], target)
      notes.cell(part, { table: part.table.id, row: total, column: at, span: part.table.rows[total]!.span })
      return lostCell(target)
    })
  })
}

/** The row that sums all of a table: the last total, else the only sub-total at its end, else its only row; −1 for none. */
function totalOf({ rows }: Table): number {
  const total = rows.findLastIndex(({ role }) => role === 'total')
  if (total !== -1) return total
  const sums = rows.filter(({ role }) => role === 'subtotal')
  if (sums.length === 1 && rows.at(-1) === sums[0]) return rows.length - 1
  const bodies = rows.filter(({ role }) => role === 'body')
  return sums.length === 0 && bodies.length === 1 ? rows.indexOf(bodies[0]!) : -1
}
