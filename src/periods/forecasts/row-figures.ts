/** A row of a table, found in the reports before: its figures there, in the table's own unit and signs. */

import type { Emit } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { negate, type Amount } from '../../model/amount.ts'
import { convertedTo } from '../../model/convert-money.ts'
import type { SignConvention } from '../../model/conventions.ts'
import type { Span } from '../../model/span.ts'
import type { CellSource, Table } from '../../model/table.ts'
import { isMoney } from '../../model/units.ts'
import { comparedLabel, groupLabels, rowLabel } from '../../tables/row-names.ts'
import type { Snapshot } from './forecast-years.ts'

export interface Figure {
  readonly amount: Amount
  readonly source: CellSource
}

/** A row of the table that the forecasts are of. */
export interface WantedRow {
  readonly label: string
  /** Its label for comparing, under those of its groups. */
  readonly name: string
  readonly isTotal: boolean
}

export const rowsOf = (table: Table): WantedRow[] => {
  const groups = groupLabels(table)
  const last = table.rows.findLastIndex(({ role }) => role === 'total')
  return table.rows.map((_, index) => ({
    label: rowLabel(table, index),
    name: [...groups[index]!, rowLabel(table, index)].map(comparedLabel).join('\n'),
    isTotal: index === last,
  }))
}

export interface Finding {
  /** The table that the forecasts are of, as the report itself has it. */
  readonly table: Table
  readonly span: Span
  readonly emit: Emit
}

/** What is in a snapshot's column of a row; null where it is not there or cannot be held beside the table's, which is told. */
export function figureFinder({ table, span, emit }: Finding) {
  const told = new Set<string>()
  const tellOnce = (key: string, tell: () => void): null => {
    if (!told.has(key)) tell()
    told.add(key)
    return null
  }
  return (snapshot: Snapshot, row: WantedRow, column: number): Figure | null => {
    const { table: there, name: report } = snapshot
    const at = rowIn(there, row)
    if (at === -1)
      return tellOnce(`${report}\n${row.name}`, () => {
        const known = rowsOf(there).map(({ label }) => label)
        emit('forecast/row-gone', { row: row.label, report, nearest: nearest(row.label, known) }, span, [
          there.span,
        ])
      })
    const { value, written } = there.rows[at]!.cells[column]!
    if (value.type !== 'number') return null
    const unit = value.unit ?? there.columns[column]!.unit
    const sign = signBetween(there.signs, table.signs)
    if (unit !== table.unit && !(isMoney(unit ?? '') && isMoney(table.unit ?? '')))
      return tellOnce(report, () => emit('forecast/incomparable', { report, by: 'unit' }, span, [there.span]))
    if (sign === null)
      return tellOnce(report, () =>
        emit('forecast/incomparable', { report, by: 'signs' }, span, [there.span]),
      )
    const amount = plain(convertedTo({ amount: value.amount, unit }, table.unit), value.amount.decimals)
    const source = { table: there.id, row: at, column, span: written.span }
    return {
      amount: sign === 1 ? amount : negate(amount),
      source: snapshot.report === null ? source : { report: snapshot.report, ...source },
    }
  }
}

/** Without the noughts at the end that another unit brings. */
function plain({ units, decimals }: Amount, written: number): Amount {
  return decimals > written && units % 10n === 0n
    ? plain({ units: units / 10n, decimals: decimals - 1 }, written)
    : { units, decimals }
}

/** By its name in its groups, else by its name where only one row bears it, else a total as the table's total. */
function rowIn(table: Table, { label, name, isTotal }: WantedRow): number {
  const rows = rowsOf(table)
  const exact = rows.findIndex((row) => row.name === name)
  if (exact !== -1) return exact
  const alike = rows.flatMap((row, index) =>
    comparedLabel(row.label) === comparedLabel(label) ? [index] : [],
  )
  if (alike.length === 1) return alike[0]!
  return isTotal ? rows.findIndex((row) => row.isTotal) : -1
}

/** Outcomes and forecasts are signed alike but for what is positive; without signs nothing tells income from cost. */
function signBetween(from: SignConvention, to: SignConvention): 1 | -1 | null {
  if (from === to) return 1
  if (from === 'unsigned' || to === 'unsigned') return null
  return (from === 'cost-positive') === (to === 'cost-positive') ? 1 : -1
}
