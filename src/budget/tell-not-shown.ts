/** What a workspace's budgets hold, and no table of the report shows. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { AdoptedBoard } from './adopted.ts'
import { isWhole, type JudgedCell } from './judge-column.ts'
import { gathersBoards, type JudgedColumn } from './judge-totals.ts'

/** Of the board whose report it is, its rows; of a table of boards, other boards. A report without such columns shows none. */
export function tellNotShown(
  columns: readonly JudgedColumn[],
  totals: readonly JudgedCell[],
  boards: readonly AdoptedBoard[],
  own: readonly AdoptedBoard[],
  emit: Emit,
): void {
  const shown = [...columns.flatMap(({ judged }) => judged), ...totals]
  for (const board of boards) {
    if (shown.some((cell) => isWhole(cell.adopted, board))) continue
    const among = columns.filter(({ budget }) => budget === board.budget)
    const isAwaited = own.includes(board) ? among.length > 0 : among.some(gathersBoards)
    const missing = [...board.rows.values()].filter((row) => !shown.some(({ adopted }) => adopted === row))
    if (!isAwaited || (board.rows.size > 0 && missing.length === 0)) continue
    const rows = own.includes(board) ? missing.map(({ row }) => row!) : []
    const { lines } = missing[0] ?? board.whole
    emit('budget/not-shown', { board: board.name, rows }, lines[0]!.span)
  }
}
