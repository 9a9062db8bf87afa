/** How an amount is written in a report's language: `−36 791`, `9,02`. The inverse of the cells' number grammar. */

import type { Amount } from './amount.ts'
import type { Language } from './language.ts'

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

function grouped(digits: string, separator: string): string {
  const parts: string[] = []
  for (let end = digits.length; end > 0; end -= 3) parts.unshift(digits.slice(Math.max(0, end - 3), end))
  return parts.join(separator)
}

/** Whether a number is written in groups of three digits, or too short to need them. */
export const isGrouped = (written: string): boolean => !/\d{4}/.test(written)
