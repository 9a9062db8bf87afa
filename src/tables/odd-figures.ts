/**
 * Cells of columns that no kind reads, where all others are figures and one is none that can be read: what would be told in
 * a column that is declared to hold figures would be printed there as it stands.
 */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { NumberProblem } from '../diagnostics/catalogue/cell.ts'
import type { Language } from '../model/language.ts'
import { isMoney } from '../model/units.ts'
import { withoutSlips } from '../model/number-slips.ts'
import type { Cell } from '../model/table.ts'
import type { CellPlace } from './cell-place.ts'
import { inSwedish } from './foreign-figures.ts'
import type { TypedColumn } from './grid.ts'
import { readHeading } from './headings/read-heading.ts'
import { isReferenceName, nameOf } from './name-words.ts'
import { evenSpaces, isDash, isProblem, readQuantity } from './number-grammar.ts'

/** So many figures beside it, and half of its column, make another cell an odd one. */
const fewestOthers = 2
const year = /^(?:19|20)\d\d$/
/** `1.234`: one to three digits, a point, and three more. */
const ambiguous = /^[-+\u2010-\u2015\u2212]? ?([1-9]\d{0,2})\.\d{3}$/

/** Returns the places of the cells that are told. */
export function askOfOddFigures(
  columns: readonly TypedColumn[],
  cells: readonly (readonly Cell[])[],
  language: Language,
  emit: Emit,
): readonly CellPlace[] {
  return columns.flatMap((column, index) => {
    if (!isFree(column, index) || isReferenceName(nameOf(column.heading.text), language)) return []
    const texts = cells.map((row) => {
      const { value, written } = row[index]!
      return value.type === 'text' && !written.isMade && !written.lost ? evenSpaces(written.text) : ''
    })
    const filled = texts.filter((text) => text !== '' && !isDash(text))
    const figures = filled.filter((text) => isFigure(text, language))
    const told = texts.flatMap((text, row) => {
      const problem = text === '' ? null : problemOf(text, language)
      return problem === null ? [] : [{ row, text, problem }]
    })
    if (told.length === 0) return []
    const areMany = figures.length >= fewestOthers && figures.length * 2 >= filled.length
    const arePointed = figures.some((text) => /^\D*\d+\.\d+\D*$/.test(text))
    const asked = told.filter(({ problem }) =>
      problem === 'ambiguous'
        ? !arePointed && (isAmounts(column, language) || areThousands(figures, told))
        : areMany,
    )
    return asked.map(({ row, text, problem }) => {
      emit(
        'cell/number',
        { column: column.heading.text, written: text, problem },
        cells[row]![index]!.written.span,
      )
      return { row, column: index }
    })
  })
}

const isFree = ({ id, type, role, kind }: TypedColumn, index: number): boolean =>
  index > 0 && id === null && role === 'value' && (kind === null ? type === 'text' : kind.id === '')

/** Its author gives them a unit of money. */
const isAmounts = ({ unit, heading }: TypedColumn, language: Language): boolean =>
  (unit !== null && isMoney(unit)) || readHeading(heading.text, language).unit !== null

function isFigure(text: string, language: Language): boolean {
  const read = readQuantity(text, language)
  return !isProblem(read) && !year.test(text)
}

function problemOf(text: string, language: Language): NumberProblem | null {
  if (!/\d/.test(text) || (language === 'sv' && inSwedish(text) !== null)) return null
  const read = readQuantity(text, language)
  if (!isProblem(read)) return null
  if (read === 'ambiguous') return ambiguous.test(text) ? read : null
  // More than digits and what parts them may be an address, a number of a case.
  if (read === 'grouping') return /^[-+\u2212]?[\d ]+(?:,\d+)?$/.test(text) ? read : null
  const meant = read === 'unreadable' ? withoutSlips(text) : null
  return meant !== null && !isProblem(readQuantity(meant, language)) ? read : null
}

/** Whole numbers of three digits beside it, or others of its kind of other lengths, are no three decimals. */
function areThousands(figures: readonly string[], told: readonly { readonly text: string }[]): boolean {
  const lengths = new Set(told.flatMap(({ text }) => ambiguous.exec(text)?.[1]?.length ?? []))
  const quantities = figures.filter((text) => /\d,\d|\d \d{3}(?!\d)/.test(text) || /^\D*\d{3}\D*$/.test(text))
  return lengths.size > 1 || quantities.length > 0
}
