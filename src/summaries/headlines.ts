/** The rows that say most of a table, by what their kinds declare. */

import type { HeadlineKind, Kind } from '../kinds/kind.ts'
import type { HeadlineType } from '../kinds/define/declaration.ts'
import type { Quantity, Table } from '../model/table.ts'

/** A row of a table that its kind has something to say of. */
export interface Headline {
  readonly table: Table
  readonly row: number
  readonly kind: HeadlineKind
}

/** One for each table that has such a row, in the report's order. */
export function headlinesOf(
  says: HeadlineType,
  tables: readonly Table[],
  kinds: readonly Kind[],
): readonly Headline[] {
  return tables.flatMap((table): Headline[] => {
    const kind = kinds.find(({ id }) => id === table.kind)?.headline
    if (kind?.says !== says) return []
    const row = table.rows.findLastIndex(({ id, role }) =>
      kind.row === null ? role === 'total' : id === kind.row,
    )
    return row === -1 ? [] : [{ table, row, kind }]
  })
}

/** A number that is not told to be wrong, with the place of its column; null where there is none. */
export function figureIn(
  { columns, rows }: Table,
  row: number,
  columnId: string,
): { readonly column: number; readonly quantity: Quantity } | null {
  const column = columns.findIndex(({ id }) => id === columnId)
  const cell = rows[row]?.cells[column]
  if (cell?.value.type !== 'number' || cell.isWrong || cell.reckoning?.agreement === 'wrong') return null
  return { column, quantity: cell.value }
}

/**
 * How far a row is from its budget, above nought where it is better; null where the table does not show that it is its
 * forecast that is held against the budget, since an outcome within the year says little of how the year ends.
 */
export function deviationIn({ table, kind }: Headline, row: number): ReturnType<typeof figureIn> {
  if (!kind.deviation) return null
  const { column, of } = kind.deviation
  const at = table.columns.findIndex(({ id }) => id === column)
  const isShown = table.rows.some(({ cells }) => {
    const arithmetic = cells[at]?.reckoning?.arithmetic
    return arithmetic?.by === 'formula' && arithmetic.names.includes(of)
  })
  return isShown ? figureIn(table, row, column) : null
}
