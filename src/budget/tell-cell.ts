/** What is said of one printed budget: that it is not what was adopted, or not what the report before it said. */

import type { BudgetChange, BudgetFigure } from '../diagnostics/catalogue/budget.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../model/calendar.ts'
import type { Span } from '../model/span.ts'
import type { Cell } from '../model/table.ts'
import { linesBy } from './adopted.ts'
import { agreements } from './agreement.ts'
import { decisionText, type BudgetLine } from './budget-line.ts'
import type { EarlierBudget } from './earlier-budgets.ts'
import { isWell, isWhole, type JudgedCell } from './judge-column.ts'

export interface Telling {
  /** From the workspace's root. */
  readonly file: string
  readonly cutoff: IsoDate | null
  /** What the report before said, by the cells of this one. */
  readonly earlier: ReadonlyMap<Cell, EarlierBudget>
  readonly emit: Emit
}

/** Returns whether it is told of a cell that it is not as in the report before. */
export function tellCell(cell: JudgedCell, { file, cutoff, earlier, emit }: Telling): boolean {
  const { row, source, label, column, printed, figure, lines, agreement } = cell
  const facts: BudgetFigure = {
    column: column.heading.text,
    row: label,
    written: printed,
    adopted: figure,
    file,
    decisions: decisionsOf(lines),
  }
  const before = earlier.get(row.cells[source.column]!)
  const isChanged = before !== undefined && isOther(before, cell)
  const between = before && isChanged ? decidedBetween(cell, before.cutoff, cutoff) : []
  const places = placesOf(between.length > 0 ? between : lines)
  if (before && isChanged && (isWell(agreement) || between.length === 0)) {
    const change: BudgetChange = {
      ...facts,
      decisions: decisionsOf(between),
      before: before.printed,
      previous: before.report,
    }
    const code = isWell(agreement) ? 'budget/changed' : 'budget/changed-undecided'
    emit(code, change, source.span, [before.span, ...places])
    return true
  }
  if (!isWell(agreement)) {
    const isTotal = isWhole(cell.adopted, cell.board) && row.role === 'total'
    emit('budget/differs', { ...facts, is: cell.is, isTotal }, source.span, placesOf(lines))
  }
  return isChanged
}

export const decisionsOf = (lines: readonly BudgetLine[]): string[] => [
  ...new Set(lines.map(({ decision }) => decisionText(decision)).filter((text) => text !== '')),
]

/** Of a board that is adopted by many rows, the first few lead to the others. */
const mostPlaces = 4

const placesOf = (lines: readonly BudgetLine[]): Span[] => lines.slice(0, mostPlaces).map(({ span }) => span)

function isOther({ printed }: EarlierBudget, cell: JudgedCell): boolean {
  const { asSigned, turned } = agreements(cell.printed, printed, { printed: 1, adopted: 1 })
  return !isWell(asSigned) && !isWell(turned)
}

/** Changes that count at the later cutoff and did not at the earlier one; those without a date may be any time. */
function decidedBetween(
  { adopted }: JudgedCell,
  from: IsoDate | null,
  to: IsoDate | null,
): readonly BudgetLine[] {
  return linesBy(adopted, to).filter(
    ({ isChange, decision: { date } }) => isChange && (date === null || from === null || date > from),
  )
}
