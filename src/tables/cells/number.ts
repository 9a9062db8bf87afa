/** Columns of numbers: money, number, integer, percent. A dash is zero, and a unit must be the column's. */

import { zero } from '../../model/amount.ts'
import { moneyUnitOf } from '../../model/units.ts'
import { isDash, isProblem, readQuantity } from '../number-grammar.ts'
import { withLostSigns } from '../lost-signs.ts'
import { unreadable, type CellReader } from './cell-reader.ts'

/** Figures that are not shown, or that there are none of. */
export const withheld =
  /^(?:\.\.+|…|\*+|x|i\.?u\.?|u\.?s\.?|e\.?t\.?|n\/?a|saknas|ej aktuellt|inga|inget|ingen)$/iu

/** What of it says that a figure is kept back: that there is none is said in words. */
const keptBack = /^(?:\.\.+|…|\*+)$/u

/** A figure of which only a bound is shown, most often since it is small: `<5`, `< 10 %`, `färre än 5`. */
export const bounded =
  /^(?:[<>≤≥]=? ?|(?:färre|fler|fewer|more) (?:än|than) )\d[\d .,\u00a0\u202f]{0,20}(?: ?%)?$/iu

/** Whether a figure is there and not shown. */
export const isKeptBack = (text: string): boolean => keptBack.test(text) || bounded.test(text)

/** A dash is zero; two dots are a figure that is not shown, and so is a bound alone. */
export const number: CellReader = (cell, { language, heading, unit, emit }) => {
  const { text, span } = cell
  if (isDash(text)) return { type: 'number', amount: zero, unit }
  if (withheld.test(text) || bounded.test(text)) return { type: 'none' }
  const read = readQuantity(text, language)
  if (isProblem(read)) {
    // What a file lost is told once for the table, by a rule.
    if (withLostSigns(text, language) !== null) return unreadable
    const problem = text.startsWith('#') ? 'excel' : read
    emit('cell/number', { column: heading, written: shortened(text), problem }, span)
    return unreadable
  }
  if (read.unit === null || folded(read.unit) === unit) return { type: 'number', amount: read.amount, unit }
  if (unit !== null && (read.unit === '%' || moneyUnitOf(read.unit) !== null)) {
    emit('cell/unit', { column: heading, written: text, unit: read.unit, expected: unit }, span)
    return unreadable
  }
  emit('cell/number', { column: heading, written: shortened(text), problem: 'unreadable' }, span)
  return unreadable
}

export const integer: CellReader = (cell, context) => {
  const value = number(cell, context)
  if (value.type !== 'number' || value.amount.decimals === 0) return value
  context.emit('cell/number', { column: context.heading, written: cell.text, problem: 'decimals' }, cell.span)
  return unreadable
}

export const shortened = (text: string): string => (text.length > 48 ? `${text.slice(0, 47)}…` : text)

const folded = (unit: string): string => moneyUnitOf(unit) ?? unit.toLowerCase()
