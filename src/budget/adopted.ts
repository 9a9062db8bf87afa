/** The lines of a file of adopted budgets, by board and row: what was adopted first, and what has changed it. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { add, isZero, subtract } from '../model/amount.ts'
import type { IsoDate } from '../model/calendar.ts'
import { convertedTo } from '../model/convert-money.ts'
import type { AdoptedBudget, Quantity } from '../model/table.ts'
import { isApartName, nameOf } from '../tables/name-words.ts'
import { boardName } from './board-name.ts'
import type { BudgetLine } from './budget-line.ts'

/** What was adopted for one row of a board, or for all of it. */
export interface Adopted {
  /** As it is written; null for all of the board. */
  readonly row: string | null
  /** What was adopted first, then the changes as they stand in the file. Never none. */
  readonly lines: readonly BudgetLine[]
}

export interface AdoptedBoard {
  /** As it is written first. */
  readonly name: string
  readonly budget: AdoptedBudget
  /** By name, as names are compared. */
  readonly rows: ReadonlyMap<string, Adopted>
  /** What a line says of all of the board, else its rows together. */
  readonly whole: Adopted
}

/** `varav personal` is in another row already. */
const isApart = (name: string): boolean => isApartName(name, 'sv') || isApartName(name, 'en')

export function adoptedBoards(lines: readonly BudgetLine[], emit: Emit): AdoptedBoard[] {
  const byBoard = grouped(lines, ({ budget, board }) => `${budget}\n${boardName(board)}`)
  return byBoard.map(([, own]): AdoptedBoard => {
    const { board, budget } = own[0]!
    const rows = new Map(
      grouped(own, ({ row }) => (row === null ? '' : nameOf(row))).map(([name, of]) => [
        name,
        { row: of[0]!.row, lines: withOneOriginal(of, emit) },
      ]),
    )
    const stated = rows.get('')
    rows.delete('')
    const parts = [...rows].flatMap(([name, part]) => (isApart(name) ? [] : part.lines))
    if (stated && parts.length > 0) checkSum(board, stated.lines, parts, emit)
    return { name: board, budget, rows, whole: stated ?? { row: null, lines: parts } }
  })
}

/** The lines that count on a day, or in the end. A change without a date is taken to be decided. */
export const linesBy = ({ lines }: Adopted, day: IsoDate | null): readonly BudgetLine[] =>
  lines.filter(
    ({ isChange, decision: { date } }) => !isChange || date === null || day === null || date <= day,
  )

/** What lines come to, in the unit of the first; null where there is none. */
export function sumOf(lines: readonly BudgetLine[]): Quantity | null {
  const [first, ...others] = lines.map(({ figure }) => figure)
  if (!first) return null
  const { unit } = first
  const amount = others.reduce((sum, one) => add(sum, convertedTo(one, unit)), first.amount)
  return { amount, unit }
}

function grouped(
  lines: readonly BudgetLine[],
  nameOfLine: (line: BudgetLine) => string,
): [string, readonly BudgetLine[]][] {
  const by = new Map<string, BudgetLine[]>()
  for (const line of lines) {
    const own = by.get(nameOfLine(line)) ?? []
    own.push(line)
    by.set(nameOfLine(line), own)
  }
  return [...by]
}

/** The first of several counts; the others are told. */
function withOneOriginal(lines: readonly BudgetLine[], emit: Emit): BudgetLine[] {
  const [original, ...others] = lines.filter(({ isChange }) => !isChange)
  for (const { board, row, span } of others)
    emit('budget/two-originals', { board, row }, span, [original!.span])
  return [...(original ? [original] : []), ...lines.filter(({ isChange }) => isChange)]
}

function checkSum(
  board: string,
  stated: readonly BudgetLine[],
  parts: readonly BudgetLine[],
  emit: Emit,
): void {
  const [whole, sum] = [sumOf(stated)!, sumOf(parts)!]
  const apart = subtract(whole.amount, convertedTo(sum, whole.unit))
  if (!isZero(apart)) emit('budget/sum', { board, whole, sum }, stated[0]!.span, [parts[0]!.span])
}
