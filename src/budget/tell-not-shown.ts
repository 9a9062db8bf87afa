/** What a workspace's budgets hold, and no table of the report shows. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { AdoptedBoard } from './adopted.ts'
import type { JudgedCell } from './judge-column.ts'
import { gathersBoards, type JudgedColumn } from './judge-totals.ts'

/** Of the board whose report it is, its rows; of a table of boards, other boards. A report without such columns shows none. */
export function tellNotShown(
  columns: readonly JudgedColumn[],
  totals: readonly JudgedCell[],
  boards: readonly AdoptedBoard[],
  own: readonly AdoptedBoard[],
  emit: Emit,
): void {
  const shown = new Set([...columns.flatMap(({ judged }) => judged), ...totals].map(({ adopted }) => adopted))
  const printed = new Set(columns.map(({ budget }) => budget))
  const gathered = new Set(columns.filter(gathersBoards).map(({ budget }) => budget))
  const owns = new Set(own)
  for (const board of boards) {
    if (shown.has(board.whole)) continue
    const isAwaited = (owns.has(board) ? printed : gathered).has(board.budget)
    const missing = [...board.rows.values()].filter((row) => !shown.has(row))
    if (!isAwaited || (board.rows.size > 0 && missing.length === 0)) continue
    const rows = owns.has(board) ? missing.map(({ row }) => row!) : []
    const { lines } = missing[0] ?? board.whole
    emit('budget/not-shown', { board: board.name, rows }, lines[0]!.span)
  }
}
