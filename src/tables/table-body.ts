/** The rows of a table below its head: what each is, its cells as values, and the sums that its figures show. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Language } from '../model/language.ts'
import type { FigureSettings } from '../model/report.ts'
import type { Cell, Value, WrittenRow } from '../model/table.ts'
import { unreadable } from './cells/cell-reader.ts'
import { cellReaders } from './cells/index.ts'
import type { TypedColumn } from './grid.ts'
import { inheritGroups } from './groups.ts'
import type { HeadedTable } from './headings/heading-rows.ts'
import { withIncomes } from './incomes.ts'
import { sumsIn, withFoundSums } from './relations/adopt-relations.ts'
import { searchRelations, type FoundRelations } from './relations/tell-relations.ts'
import { planRows, withoutMarks, type RowPlan } from './row-plan.ts'
import { excessSums, withoutSums } from './sum-limit.ts'
import type { TableHead } from './table-head.ts'

export interface TableBody {
  readonly rows: readonly WrittenRow[]
  readonly plans: readonly RowPlan[]
  /** Filled in while the table is verified. */
  readonly cells: Cell[][]
  /** Null where there is nothing to find, or the author wants nothing said of it. */
  readonly found: FoundRelations | null
  /** Rows that are sums by their figures, by what they sum. */
  readonly sums: ReadonlyMap<number, readonly number[]>
}

export function readBody(
  table: HeadedTable,
  { kind, columns }: TableHead,
  meta: FigureSettings,
  emit: Emit,
): TableBody {
  const { language } = meta
  const planned = planRows(table, columns, kind, language)
  const rows = withoutMarks(table.rows, columns)
  const cells = rows.map((row, index) => readCells(row, columns, planned[index]!, language, emit))
  const found = table.relations === 'off' ? null : searchRelations(columns, cells, meta)
  const sums = found ? sumsIn(found.relations, planned) : new Map<number, readonly number[]>()
  const summing = withIncomes(withFoundSums(planned, sums, kind), sums)
  const excess = excessSums(summing, sums, columns, kind.total?.restart === true)
  if (excess) emit('table/too-many-sums', excess, table.span)
  const plans = excess ? withoutSums(summing) : summing
  inheritGroups(cells, columns, plans)
  return { rows, plans, cells, found: excess ? null : found, sums: excess ? new Map() : sums }
}

function readCells(
  row: WrittenRow,
  columns: readonly TypedColumn[],
  { repeatsHeadings }: RowPlan,
  language: Language,
  emit: Emit,
): Cell[] {
  return row.cells.map((written, index): Cell => {
    const { type, heading, unit, kind } = columns[index]!
    const cellOf = (value: Value): Cell => ({
      value,
      origin: 'written',
      written,
      ...(written.sources && { sources: written.sources }),
      ...(written.reckoning && { reckoning: written.reckoning }),
      ...(written.exact && { exact: written.exact }),
    })
    if (written.lost) return cellOf(unreadable)
    if (written.text === '') return cellOf({ type: 'missing' })
    if (repeatsHeadings) return cellOf({ type: 'text' })
    const context = { language, heading: heading.text, unit, kind, emit }
    // In a column that the kind does not know words may stand among the figures.
    if (kind?.id === '') {
      const value = cellReaders[type](written, { ...context, emit: () => undefined })
      return cellOf(value.type === 'unreadable' ? { type: 'text' } : value)
    }
    return cellOf(cellReaders[type](written, context))
  })
}
