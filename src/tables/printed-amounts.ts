/** Amounts of a column that no kind declares, but to which its author gives a unit: they are printed as those of other tables. */

import type { PhrasingContent } from 'mdast'
import type { Language } from '../model/language.ts'
import { numberText } from '../model/number-text.ts'
import { isMoney } from '../model/units.ts'
import type { WrittenCell } from '../model/table.ts'
import type { TypedColumn } from './grid.ts'
import { readHeading } from './headings/read-heading.ts'
import { evenSpaces, isProblem, readQuantity } from './number-grammar.ts'

/** A number, and what leads to a note; one that begins with a nought is a name. */
const amount =
  /^([-+\u2010-\u2015\u2212]? ?(?:[1-9][\d .,]{0,40}|0(?:[.,]\d{1,20})?))( ?(?:\*{1,4}\)?|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,4}))?$/

/** The same as ledgers write what is below zero: `(212)`, `212-`. */
const belowZero =
  /^(\((?:[1-9][\d .,]{0,40}|0[.,]\d{1,20})\)|(?:[1-9][\d .,]{0,40}|0[.,]\d{1,20})[-\u2212])( ?(?:\*{1,4}\)?|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,4}))?$/

/** `1234567` and `1.234,5` in groups of three; what has a link or words with it stays as it is. */
export function asPrinted(cell: WrittenCell, column: TypedColumn, language: Language): WrittenCell {
  const { kind, type, unit, heading } = column
  if (kind !== null || type !== 'text') return cell
  const even = evenSpaces(cell.text)
  const [, text, mark = ''] = amount.exec(even) ?? belowZero.exec(even) ?? []
  if (text === undefined) return cell
  const isAmount = unit === null ? readHeading(heading.text, language).unit !== null : isMoney(unit)
  const read = isAmount ? readQuantity(text, language) : 'unreadable'
  if (isProblem(read) || read.unit !== null) return cell
  const printed = (text.startsWith('+') ? '+' : '') + numberText(read.amount, language) + mark
  const content = printed === cell.text ? null : saying(printed, cell.content)
  return content ? { ...cell, text: printed, content } : cell
}

/** The same content with another text, in bold type too; null where it is more than one text. */
export function saying(text: string, content: readonly PhrasingContent[]): readonly PhrasingContent[] | null {
  const [only, ...others] = content
  if (!only || others.length > 0) return null
  if (only.type === 'text') return [{ ...only, value: text }]
  if (only.type !== 'strong' && only.type !== 'emphasis') return null
  const within = saying(text, only.children)
  return within && [{ ...only, children: [...within] }]
}
