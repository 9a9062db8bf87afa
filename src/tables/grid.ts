/** A table's cells while they are being computed and verified. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { distance, type Amount } from '../model/amount.ts'
import type { ColumnKind } from '../kinds/kind.ts'
import type { Rounding } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Cell, Column, RowRole } from '../model/table.ts'

/** A column of the table together with what its kind says of it. */
export interface TypedColumn extends Column {
  readonly kind: ColumnKind | null
}

export interface Grid {
  readonly columns: readonly TypedColumn[]
  readonly roles: readonly RowRole[]
  readonly emit: Emit
  cell(row: number, column: number): Cell
  /** The cell's number, or null where it has none. */
  amount(row: number, column: number): Amount | null
  /** The row's label as written, and its place. */
  label(row: number): string
  rowSpan(row: number): Span
  fill(row: number, column: number, amount: Amount): void
  /**
   * Holds a typed number against the computed one. `halfUnits` is how many halves of its own last digit rounding
   * may put them apart; `report` tells the error where it is more.
   */
  verify(
    row: number,
    column: number,
    computed: Amount,
    halfUnits: number,
    report: (written: Amount, span: Span) => void,
  ): void
  /** Whether the cell has been found wrong. */
  isWrong(row: number, column: number): boolean
  /** Whether some number differs within rounding. */
  rounded(): boolean
}

export function createGrid(table: {
  readonly columns: readonly TypedColumn[]
  readonly roles: readonly RowRole[]
  readonly cells: Cell[][]
  readonly rounding: Rounding
  readonly emit: Emit
}): Grid {
  const { columns, roles, cells, rounding, emit } = table
  const key = columns.findIndex(({ role }) => role === 'key')
  const amount = (row: number, column: number): Amount | null => {
    const { value } = cells[row]![column]!
    return value.type === 'number' ? value.amount : null
  }
  let rounded = false
  const wrong = new Set<string>()
  const grid: Grid = {
    columns,
    roles,
    emit,
    cell: (row, column) => cells[row]![column]!,
    amount,
    label: (row) => (key === -1 ? '' : cells[row]![key]!.written.text),
    rowSpan: (row) => cells[row]![Math.max(key, 0)]!.written.span,
    fill(row, column, computed) {
      const { written } = cells[row]![column]!
      cells[row]![column] = {
        value: { type: 'number', amount: computed, unit: columns[column]!.unit },
        origin: 'computed',
        written,
      }
    },
    verify(row, column, computed, halfUnits, report) {
      const written = amount(row, column)
      if (written === null) return
      const { span } = cells[row]![column]!.written
      const apart = distance(written, computed, written.decimals)
      if (apart === 0n) return
      if (rounding === 'exact' || 2n * apart > BigInt(halfUnits)) {
        wrong.add(`${row}:${column}`)
        return report(written, span)
      }
      rounded = true
      emit(
        'table/rounding',
        { column: columns[column]!.heading.text, row: grid.label(row), written, computed },
        span,
      )
    },
    isWrong: (row, column) => wrong.has(`${row}:${column}`),
    rounded: () => rounded,
  }
  return grid
}
