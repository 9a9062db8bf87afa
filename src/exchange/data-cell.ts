/** What a cell of a report's table is to other programs: a number, a date or a text, and how the report prints it. */

import type { Amount } from '../model/amount.ts'
import type { IsoDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import { enDash, isGrouped, noBreakSpace } from '../model/number-text.ts'
import type { Cell, Column, Quantity } from '../model/table.ts'
import { withMinus } from '../tables/free-columns.ts'
import { evenSpaces, isProblem, readQuantity } from '../tables/number-grammar.ts'
import { cellText } from '../wording/cell-text.ts'

export type DataCell =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'date'; readonly date: IsoDate }
  | NumberCell

export interface NumberCell extends Quantity {
  readonly type: 'number'
  /** The figure before it was rounded to be printed; `amount` where that is all there is. */
  readonly exact: Amount
  readonly look: NumberLook
}

/** How a number is printed, beside its decimals. */
export interface NumberLook {
  /** Digits stand in groups of three. */
  readonly isGrouped: boolean
  /** A nought is printed as a dash. */
  readonly dashForNought: boolean
  /** What is above nought has a plus before it. */
  readonly hasPlus: boolean
  /** The unit with the blank before it; empty where none is printed. */
  readonly behind: string
}

/** `isFigure` is whether the cell stands in a column of figures that no kind declares. */
export function dataCell(cell: Cell, column: Column, isFigure: boolean, language: Language): DataCell {
  const { value, written } = cell
  switch (value.type) {
    case 'missing':
      return { type: 'empty' }
    case 'number': {
      const printed = numberCell(value, column, language, !cell.exact)
      return cell.exact ? { ...printed, exact: cell.exact } : printed
    }
    case 'date':
      return value
    case 'choice':
      return text(
        cellText(cell, column, language) + (value.reason === null ? '' : ` ${enDash} ${value.reason}`),
      )
    case 'target': {
      const [bound] = value.bounds
      const isBare = value.relation === 'stated' && bound && !value.baseline
      return isBare ? withUnit(bound, language) : text(cellText(cell, column, language))
    }
    case 'text':
      return (isFigure ? figureCell(written.text, language) : null) ?? text(written.text)
    default:
      return text(cellText(cell, column, language))
  }
}

const text = (words: string): DataCell => (words === '' ? { type: 'empty' } : { type: 'text', text: words })

const numberCell = (
  { amount, unit }: Quantity,
  { type }: Column,
  language: Language,
  dashForNought: boolean,
): NumberCell =>
  type === 'measure' || type === 'percent'
    ? withUnit({ amount, unit }, language)
    : {
        type: 'number',
        amount,
        exact: amount,
        unit,
        look: { isGrouped: true, dashForNought, hasPlus: false, behind: '' },
      }

/** As {@link cellText} prints it: English sets the per cent sign close. */
const withUnit = ({ amount, unit }: Quantity, language: Language): NumberCell => ({
  type: 'number',
  amount,
  exact: amount,
  unit,
  look: {
    isGrouped: true,
    dashForNought: false,
    hasPlus: false,
    behind: unit === null ? '' : language === 'en' && unit === '%' ? '%' : noBreakSpace + unit,
  },
})

/** A figure as its author wrote it, null where it cannot be read as one. */
function figureCell(written: string, language: Language): DataCell | null {
  const read = readQuantity(written, language)
  if (isProblem(read)) return text(withMinus(written))
  return {
    type: 'number',
    ...read,
    exact: read.amount,
    look: {
      isGrouped: isGrouped(written),
      dashForNought: false,
      hasPlus: written.startsWith('+'),
      behind: (/ ?[%‰]$/.exec(evenSpaces(written))?.[0] ?? '').replace(' ', noBreakSpace),
    },
  }
}

/** A number's exact digits with a decimal sign, and nothing else: `-36791,5`. */
export function plainNumber(decimal: string, language: Language): string {
  return language === 'sv' ? decimal.replace('.', ',') : decimal
}

export const isWhole = ({ decimals }: Amount): boolean => decimals === 0
