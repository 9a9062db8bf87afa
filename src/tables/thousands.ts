/** A comma among whole numbers: `2,790` may be two thousand or not quite three, a thousand times less. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Language } from '../model/language.ts'
import type { Cell } from '../model/table.ts'
import type { TypedColumn } from './grid.ts'
import { evenSpaces, isProblem, readQuantity } from './number-grammar.ts'

const thousands = /^[-+\u2010-\u2015\u2212]? ?[1-9]\d{0,2},\d{3}$/
/** Whole numbers of so many digits beside it make a figure with three decimals a strange one. */
const fewestDigits = 3

/** Returns the places of the cells that are asked about. */
export function askOfThousands(
  columns: readonly TypedColumn[],
  cells: readonly (readonly Cell[])[],
  language: Language,
  emit: Emit,
): readonly { readonly row: number; readonly column: number }[] {
  if (language !== 'sv') return []
  return columns.flatMap(({ heading, role, type }, column) => {
    if (role !== 'value' || !['money', 'number', 'integer', 'text'].includes(type)) return []
    const texts = cells.map((row) => evenSpaces(row[column]!.written.text))
    const asked = texts.flatMap((text, row) =>
      thousands.test(text) && !cells[row]![column]!.written.isMade ? [row] : [],
    )
    const others = texts.filter((text, row) => !asked.includes(row) && isFigure(text, language))
    const areWhole = others.some(isWhole) && !others.some((text) => /,\d{3}(?!\d)/.test(text))
    if (asked.length === 0 || !areWhole) return []
    return asked.map((row) => {
      const { text, span } = cells[row]![column]!.written
      emit('cell/number', { column: heading.text, written: text, problem: 'thousands' }, span)
      return { row, column }
    })
  })
}

const isWhole = (text: string): boolean =>
  !text.includes(',') && text.replace(/\D/g, '').length >= fewestDigits

function isFigure(text: string, language: Language): boolean {
  const read = readQuantity(text, language)
  return !isProblem(read) && read.amount.units !== 0n
}
