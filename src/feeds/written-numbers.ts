/** The numbers of a column that a program exported: which of its signs parts decimals, all of them together show. */

import type { NumberProblem } from '../diagnostics/catalogue/cell.ts'
import type { Amount } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { isProblem, readQuantity } from '../tables/number-grammar.ts'

/** A point that can only be a decimal sign. */
const decimalPoint = /^[-+\u2212]?\d+\.(?:\d{1,2}|\d{4,})$|^[-+\u2212]?(?:0|\d{4,})\.\d+$/

/** A reader of the texts of one column. Programs write `12.125` among `12.5`: alone it might be thousands. */
export function numberReader(
  texts: readonly string[],
  language: Language,
): (written: string) => Amount | NumberProblem {
  const pointIsDecimal =
    language === 'sv' &&
    texts.some((one) => decimalPoint.test(one)) &&
    !texts.some((one) => one.includes(','))
  return (written) => {
    const plain = pointIsDecimal ? written.replace('.', ',') : written
    const read = readQuantity(plain, language)
    return isProblem(read) ? read : read.amount
  }
}
