/**
 * Totals that no row of the file is called like, beside the budget of all of the board whose report it is. A report has
 * totals of parts of its board too: where one agrees, the others are taken for such; where none does, one is told.
 */

import { isZero } from '../model/amount.ts'
import { compare, magnitude, ratioOf, tenTo, times, type Ratio } from '../model/ratio.ts'
import type { Quantity } from '../model/table.ts'
import { powerOf } from '../model/units.ts'
import type { AdoptedBoard } from './adopted.ts'
import type { PairedColumn } from './budget-cells.ts'
import { asTotal, isWell, isWhole, judgedCells, type JudgedBy, type JudgedCell } from './judge-column.ts'

export interface JudgedColumn extends PairedColumn {
  readonly judged: readonly JudgedCell[]
}

export function judgedTotals(
  columns: readonly JudgedColumn[],
  own: readonly AdoptedBoard[],
  by: JudgedBy,
): JudgedCell[] {
  const budgets = new Set(columns.map(({ budget }) => budget))
  return [...budgets].flatMap((budget) => {
    const board = own.find((one) => one.budget === budget)
    if (!board) return []
    const among = columns.filter(
      (column) => column.budget === budget && column.total && !gathersBoards(column),
    )
    const totals = among.map((column) => ({
      column,
      // Nothing else tells how a total is signed.
      judged: judgedCells([asTotal(column.total!, board)], by)[0]!,
    }))
    const agreeing = totals.filter(({ judged }) => isWell(judged.agreement))
    if (agreeing.length > 0) return agreeing.map(({ judged }) => judged)
    const [told] = totals
      .filter(({ column }) => isOfWhole(column, board))
      .sort((a, b) => compare(sizeOf(b.judged.printed), sizeOf(a.judged.printed)))
    return told ? [told.judged] : []
  })
}

/** Whether its rows are boards. */
export const gathersBoards = ({ paired }: PairedColumn): boolean =>
  paired.some(({ adopted, board }) => isWhole(adopted, board))

/** Its total can only be that of all of the board: its rows are the board's, or the file does not know the board's rows. */
function isOfWhole({ total, judged, others }: JudgedColumn, board: AdoptedBoard): boolean {
  if (isZero(total!.printed.amount)) return false
  if (board.rows.size === 0) return true
  return judged.length > 0 && others.length === 0 && judged.every(({ agreement }) => isWell(agreement))
}

const sizeOf = ({ amount, unit }: Quantity): Ratio => magnitude(times(ratioOf(amount), tenTo(powerOf(unit))))
