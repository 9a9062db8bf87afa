/**
 * How authors write numbers: `-36 791`, `− 36 791`, `1 234,5`, `1.234,5`, `68%`, `8 st`. What can be read in two ways
 * is an error, never a guess. Every pattern here takes linear time.
 */

import { amountOf, negate, type Amount } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import type { Quantity } from '../model/table.ts'
import type { NumberProblem } from '../diagnostics/catalogue/cell.ts'

/** `39*`, `117 000 1)`, `471,5²`: what leads to a note below the table. */
const noteMark = /(?<=[\d%]) ?(?:\*+\)?|[\u00b9\u00b2\u00b3\u2070-\u2079]+)$|(?<=[\d%]) \d{1,2}\)$/u

/** Longer texts are no numbers. */
const lengthLimit = 64

const digitsAlone = /^\d+$/
const spaces = /[\s\u00a0\u2007\u2009\u202f]+/g
const dashes = /^[-\u2010-\u2015\u2212]$/
const shape = /^([-+\u2010-\u2015\u2212]?) ?(\d[\d .,]*)(?![\d .,])(.*)$/
/** `(16,2)` and `16,2-`, as ledgers write what is below zero. */
const ledgerNegative = /^(?:\((\d[\d .,]*)\)|(\d[\d .,]*) ?[-\u2212])$/
const unitWord = /^[\p{L}%‰°€$][\p{L}\d%‰°€$²³/.:-]*$/u

export type ReadNumber = Quantity | NumberProblem

export const isProblem = (read: ReadNumber): read is NumberProblem => typeof read === 'string'

/** Whether the text is a dash alone. */
export const isDash = (text: string): boolean => dashes.test(text)

/** One space for any run of spaces, no-break and thin ones too. */
export const evenSpaces = (text: string): string => text.replace(spaces, ' ').trim()

/** A number with whatever unit stands behind it. */
export function readQuantity(written: string, language: Language): ReadNumber {
  if (written.length > lengthLimit) return 'tooLong'
  // Most of what stands in tables.
  if (digitsAlone.test(written)) return { amount: amountOf(written), unit: null }
  const even = evenSpaces(written).replace(noteMark, '')
  const negative = ledgerNegative.exec(even)
  const found = shape.exec(negative ? `-${negative[1] ?? negative[2]}` : even)
  if (!found) return 'unreadable'
  const [, sign, body, rest] = found as unknown as [string, string, string, string]
  const unit = readUnit(body, rest)
  if (unit === undefined) return 'unreadable'
  const amount = readDigits(body.trimEnd(), language)
  if (typeof amount === 'string') return amount
  return { amount: sign === '' || sign === '+' ? amount : negate(amount), unit }
}

/** The unit, null for none, undefined for what cannot be one: `12a` is a slip of the keyboard. */
function readUnit(body: string, rest: string): string | null | undefined {
  if (rest === '') return null
  if (!body.endsWith(' ') && !/^[%‰°]/.test(rest)) return undefined
  return rest.split(' ').every((word) => unitWord.test(word)) ? rest : undefined
}

function readDigits(body: string, language: Language): Amount | NumberProblem {
  const split = splitDecimals(body, language)
  if (typeof split === 'string') return split
  const groups = split.whole.split(/[ .,]/)
  const separators = new Set(split.whole.match(/[ .,]/g))
  const wellGrouped =
    groups.length === 1 ||
    (separators.size === 1 && groups[0]!.length <= 3 && groups.slice(1).every(({ length }) => length === 3))
  if (groups.includes('')) return 'unreadable'
  if (!wellGrouped) return 'grouping'
  if (split.decimals === null) return amountOf(groups.join(''))
  return /^\d+$/.test(split.decimals) ? amountOf(`${groups.join('')}.${split.decimals}`) : 'unreadable'
}

/** Finds the decimal sign, if there is one, among points and commas. */
function splitDecimals(
  body: string,
  language: Language,
): { whole: string; decimals: string | null } | NumberProblem {
  const marks = body.match(/[.,]/g) ?? []
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','))
  const atLast = { whole: body.slice(0, last), decimals: body.slice(last + 1) }
  const undivided = { whole: body, decimals: null }
  if (marks.length === 0) return undivided
  if (new Set(marks).size === 2)
    return marks.filter((mark) => mark === body[last]).length === 1 ? atLast : 'grouping'
  if (marks.length > 1) return undivided

  const decimalSign = language === 'sv' ? ',' : '.'
  if (marks[0] === decimalSign || body.includes(' ')) return atLast
  const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(body)
  if (!looksGrouped) return atLast
  return language === 'en' ? undivided : 'ambiguous'
}
