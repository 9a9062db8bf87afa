/** A column of budgets beside what was adopted: which of its figures agree, signed as the column as a whole is. */

import { negate, zero, type Amount } from '../model/amount.ts'
import { convertedTo } from '../model/convert-money.ts'
import type { IsoDate } from '../model/calendar.ts'
import type { SignConvention } from '../model/conventions.ts'
import type { Quantity } from '../model/table.ts'
import { linesBy, sumOf, type Adopted, type AdoptedBoard } from './adopted.ts'
import { agreements, type Agreements, type BudgetAgreement } from './agreement.ts'
import type { BudgetCell, PairedCell } from './budget-cells.ts'
import type { BudgetLine } from './budget-line.ts'

export interface JudgedCell extends PairedCell {
  readonly agreement: BudgetAgreement
  /** What was adopted by the cutoff, in the table's unit and signed as its figures are. */
  readonly figure: Quantity
  /** The lines that it comes from. */
  readonly lines: readonly BudgetLine[]
  /** What of the adopted budget the figure is, where it is not all of it by the cutoff. */
  readonly is: 'original' | 'later' | null
}

export interface JudgedBy {
  readonly cutoff: IsoDate | null
  readonly signs: SignConvention
}

/**
 * The sign that most of the figures agree with counts; where the report signs nothing, or the file nothing and some figures
 * agree with either sign, each its own.
 */
export function judgedCells(cells: readonly PairedCell[], { cutoff, signs }: JudgedBy): JudgedCell[] {
  const compared = cells.map((cell) => {
    const lines = linesBy(cell.adopted, cutoff)
    const adopted = figureOf(lines, cell)
    return { cell, lines, adopted, agreed: agreed(cell, adopted) }
  })
  const turned = compared.filter(({ agreed: { asSigned, turned } }) => isWell(turned) && !isWell(asSigned))
  const straight = compared.filter(({ agreed: { asSigned, turned } }) => isWell(asSigned) && !isWell(turned))
  const isTurned = turned.length > straight.length
  const hasOwn = signs === 'unsigned' || (turned.length > 0 && straight.length > 0 && areUnsigned(cells))
  return compared.map(({ cell, lines, adopted, agreed: { asSigned, turned } }): JudgedCell => {
    const isOwn = hasOwn ? !isWell(asSigned) && (isWell(turned) || areOpposed(cell, adopted)) : isTurned
    const agreement = isOwn ? turned : asSigned
    const is = isWell(agreement) ? null : otherwise(cell, lines, isOwn)
    return { ...cell, agreement, figure: inTable(adopted, cell, isOwn), lines, is }
  })
}

/** Income and costs are written without signs. */
const areUnsigned = (cells: readonly PairedCell[]): boolean =>
  cells.every(({ adopted }) =>
    adopted.lines.every(({ isChange, figure }) => isChange || figure.amount.units >= 0n),
  )

const areOpposed = ({ printed }: PairedCell, adopted: Quantity): boolean =>
  printed.amount.units < 0n !== adopted.amount.units < 0n

export const isWell = (agreement: BudgetAgreement): boolean => agreement !== 'broken'

/** Of a total, where no row of the file is called so. */
export const asTotal = (cell: BudgetCell, board: AdoptedBoard): PairedCell => ({
  ...cell,
  board,
  adopted: board.whole,
})

const figureOf = (lines: readonly BudgetLine[], { adopted }: PairedCell): Quantity =>
  sumOf(lines) ?? { amount: zero, unit: adopted.lines[0]!.figure.unit }

function agreed({ printed, adopted, board }: PairedCell, figure: Quantity): Agreements {
  const rows = isWhole(adopted, board) ? board.rows.size + 1 : 1
  return agreements(printed, figure, { printed: rows, adopted: adopted.lines.length })
}

export const isWhole = (adopted: Adopted, board: AdoptedBoard): boolean => adopted === board.whole

function otherwise(cell: PairedCell, counted: readonly BudgetLine[], isTurned: boolean): JudgedCell['is'] {
  const all = cell.adopted.lines
  const agrees = (lines: readonly BudgetLine[]): boolean => {
    const { asSigned, turned } = agreed(cell, figureOf(lines, cell))
    return lines.length !== counted.length && isWell(isTurned ? turned : asSigned)
  }
  if (agrees(all.filter(({ isChange }) => !isChange))) return 'original'
  return agrees(all) ? 'later' : null
}

function inTable(adopted: Quantity, { printed }: PairedCell, isTurned: boolean): Quantity {
  const amount = withDecimals(convertedTo(adopted, printed.unit), printed.amount.decimals)
  return { amount: isTurned ? negate(amount) : amount, unit: printed.unit }
}

/** Noughts at the end are left out down to so many decimals, and put in up to them. */
function withDecimals({ units, decimals }: Amount, wanted: number): Amount {
  if (decimals < wanted) return { units: units * 10n ** BigInt(wanted - decimals), decimals: wanted }
  return decimals > wanted && units % 10n === 0n
    ? withDecimals({ units: units / 10n, decimals: decimals - 1 }, wanted)
    : { units, decimals }
}
