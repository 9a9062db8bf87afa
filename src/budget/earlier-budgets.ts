/** What the report before one said in the cells where that prints its budgets. */

import type { IsoDate } from '../model/calendar.ts'
import type { Report } from '../model/report.ts'
import type { Cell, Quantity } from '../model/table.ts'
import { columnLike, counterpart, pairRows } from '../periods/match-tables.ts'
import type { Span } from '../model/span.ts'

export interface EarlierBudget {
  readonly printed: Quantity
  readonly span: Span
  /** The earlier report's id and cutoff. */
  readonly report: string
  readonly cutoff: IsoDate | null
}

/** By the later report's cells; none where the other is of another financial year, or not before it after all. */
export function earlierBudgets(report: Report, previous: Report | null): ReadonlyMap<Cell, EarlierBudget> {
  const found = new Map<Cell, EarlierBudget>()
  if (previous === null || previous.meta.period?.start !== report.meta.period?.start) return found
  const [before, now] = [previous.meta.cutoff, report.meta.cutoff]
  if (before !== null && now !== null && before >= now) return found
  for (const table of report.tables) {
    const earlierTable = counterpart(table, previous.tables, report.tables)
    if (!earlierTable) continue
    table.columns.forEach((column, index) => {
      const at = column.adopted === null ? -1 : columnLike(column, earlierTable)
      if (at === -1) return
      for (const { before: earlier, after: later } of pairRows(earlierTable, table)) {
        const cell = earlier?.cells[at]
        if (!later || cell?.value.type !== 'number') continue
        const unit = cell.value.unit ?? earlierTable.columns[at]!.unit
        found.set(later.cells[index]!, {
          printed: { amount: cell.value.amount, unit },
          span: cell.written.span,
          report: previous.id,
          cutoff: previous.meta.cutoff,
        })
      }
    })
  }
  return found
}
