/** How a number is stored and shown in a sheet, so that it reads as the report prints it. */

import type { NumberCell } from '../../exchange/data-cell.ts'
import { toDecimalString, type Amount } from '../../model/amount.ts'
import { enDash } from '../../model/number-text.ts'

const minusSign = '\u2212'

/** Spreadsheets hold so many digits of a number. */
const mostDigits = 15

export const isExact = ({ units }: Amount): boolean => units.toString().replace('-', '').length <= mostDigits

/** `7,0 %` is kept as 0.070: what shows a per cent sign is a hundredth of what it says. */
export const isPercent = ({ look }: NumberCell): boolean => look.behind.trim() === '%'

/** The figure that a cell holds: the printed one where a spreadsheet cannot hold what it was rounded from. */
export const storedAmount = ({ amount, exact }: NumberCell): Amount => (isExact(exact) ? exact : amount)

/** The digits that a cell holds. */
export function storedDigits(cell: NumberCell): string {
  const amount = storedAmount(cell)
  return toDecimalString(isPercent(cell) ? hundredth(amount) : amount)
}

const hundredth = ({ units, decimals }: Amount): Amount => ({ units, decimals: decimals + 2 })

/** Excel's code for numbers above nought, below it, and nought. */
export function formatCode({ amount: { decimals }, look }: NumberCell): string {
  const digits = (look.isGrouped ? '#,##0' : '0') + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '')
  const shown = digits + behindCode(look.behind)
  const nought = look.dashForNought ? literal(enDash) : shown
  return [look.hasPlus ? `${literal('+')}${shown}` : shown, literal(minusSign) + shown, nought].join(';')
}

/** A per cent sign outside quotes is what makes a share of the number. */
function behindCode(behind: string): string {
  if (behind === '') return ''
  return behind.trim() === '%' ? literal(behind.replace('%', '')) + '%' : literal(behind)
}

const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)
