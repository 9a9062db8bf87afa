/** The amount that a cell shows, whether its column is declared to hold figures or not. */

import type { Amount } from '../model/amount.ts'
import { zero } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import type { Cell } from '../model/table.ts'
import { isDash, isProblem, readQuantity } from './number-grammar.ts'

/** Null where there is none, or one of another unit than its column's. */
export function figureIn({ value, written }: Cell, language: Language): Amount | null {
  if (value.type === 'number') return value.amount
  if (value.type !== 'text') return null
  if (isDash(written.text)) return zero
  const read = readQuantity(written.text, language)
  return isProblem(read) || read.unit !== null ? null : read.amount
}
