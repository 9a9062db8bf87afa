/** How an amount is written in a report's language: `−36 791`, `9,02`. The inverse of the cells' number grammar. */

import type { Amount } from './amount.ts'
import type { Language } from './language.ts'
import { lookUp } from './look-up.ts'

export const noBreakSpace = '\u00a0'
const minusSign = '\u2212'
export const enDash = '\u2013'

const conventions = {
  sv: { group: noBreakSpace, decimal: ',' },
  en: { group: ',', decimal: '.' },
} as const

/** Digits in groups of three, the language's decimal sign, U+2212 before a negative; never “−0”. */
export function numberText({ units, decimals }: Amount, language: Language): string {
  const { group, decimal } = conventions[language]
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals > 0 ? decimal + digits.slice(-decimals) : ''
  return (units < 0n ? minusSign : '') + grouped(whole, group) + fraction
}

/** A number with its unit behind a no-break space; English sets the per cent sign close. */
export function quantityText(amount: Amount, unit: string | null, language: Language): string {
  const number = numberText(amount, language)
  if (unit === null) return number
  return language === 'en' && unit === '%' ? `${number}%` : number + noBreakSpace + unit
}

const englishMoney: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  kr: ['SEK', ''],
  tkr: ['SEK', 'thousand'],
  mnkr: ['SEK', 'million'],
  mdkr: ['SEK', 'billion'],
}

/** A unit as the program says it by itself, in captions and at axes: English readers know no `mnkr`. */
export function unitText(unit: string, language: Language): string {
  const english = language === 'en' ? lookUp(englishMoney, unit) : undefined
  return english ? english.filter((word) => word !== '').join(noBreakSpace) : unit
}

/** A quantity that the program says by itself: `36,8 mnkr`, in English `SEK 36.8 million`. */
export function saidQuantity(
  amount: Amount,
  unit: string | null,
  language: Language,
  isSigned = false,
): string {
  const plus = isSigned && amount.units > 0n ? '+' : ''
  const english = language === 'en' ? lookUp(englishMoney, unit ?? '') : undefined
  if (!english) return plus + quantityText(amount, unit, language)
  const [before, behind] = english
  return [before, plus + numberText(amount, language), behind]
    .filter((part) => part !== '')
    .join(noBreakSpace)
}

function grouped(digits: string, separator: string): string {
  const parts: string[] = []
  for (let end = digits.length; end > 0; end -= 3) parts.unshift(digits.slice(Math.max(0, end - 3), end))
  return parts.join(separator)
}

/** Whether a number is written in groups of three digits, or too short to need them. */
export const isGrouped = (written: string): boolean => !/\d{4}/.test(written)
