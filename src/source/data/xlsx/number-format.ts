/** A cell's number as Excel shows it, in the report's language. */

import { subtract, type Amount } from '../../../model/amount.ts'
import type { Language } from '../../../model/language.ts'
import { noBreakSpace, numberText } from '../../../model/number-text.ts'
import { readSections, type Condition, type FormatSection, type NumberLayout } from './format-section.ts'
import { momentText } from './moment.ts'
import { rounded, trimmed } from './stored-number.ts'

/** Writes the numbers of all cells that have the format. */
export type NumberFormat = (stored: Amount) => string

/** Excel allows no longer ones. */
const codeLimit = 255

/** Longer numbers are shown as `1,5E+300`; no cell of a table takes either. */
const digitLimit = 48

const general: NumberLayout = {
  decimals: null,
  leastWhole: 1,
  grouped: false,
  thousands: 0,
  percent: false,
  before: '',
  unit: null,
  after: '',
  minus: false,
}

/** Whether numbers are days or times of day in a format. */
export const showsMoments = (code: string): boolean =>
  code.length <= codeLimit && readSections(code)[0]?.shows === 'moment'

export function numberFormat(code: string, language: Language, from1904: boolean): NumberFormat {
  const read = code === '' || code.length > codeLimit ? [] : readSections(code)
  const sections = read.filter(({ shows }) => shows !== 'text').slice(0, 3)
  // A zero shown as a dash or not at all is still a zero, so its digits are laid out by a section that has some.
  const withDigits = sections.find((section) => section.shows === 'number')
  const hasDigits = withDigits !== undefined
  const digits = withDigits?.layout ?? general
  const flips = sections[0]?.shows === 'number' && sections[0].layout.minus && sections.length > 1
  const plain = (stored: Amount): string => laidOut(stored, general, language)

  return (stored) => {
    const section = chooseSection(sections, stored)
    switch (section?.shows) {
      case undefined:
        return plain(stored)
      case 'moment':
        return momentText(stored, section.pieces, from1904, language) ?? plain(stored)
      case 'number': {
        if (stored.units === 0n && section.layout.leastWhole === 0) return laidOut(stored, digits, language)
        // Some formats turn every sign around; others show negative numbers by their colour alone, which is lost here.
        const negative = flips ? section.layout.minus : stored.units < 0n
        return laidOut(withSign(stored, negative), section.layout, language)
      }
      case 'words': {
        const { words } = section
        // A colour alone says nothing of digits; a section left blank hides them.
        const isHidden = sections.length > 1 && (stored.units !== 0n || !hasDigits)
        return /[\p{L}\d]/u.test(words) || isHidden
          ? words.normalize('NFC')
          : laidOut(stored, digits, language)
      }
      case 'text':
        return laidOut(stored, digits, language)
    }
  }
}

const withSign = ({ units, decimals }: Amount, negative: boolean): Amount => ({
  units: units < 0n === negative ? units : -units,
  decimals,
})

/** Without conditions of their own, sections are for positive numbers, negative ones and zero. */
function chooseSection(sections: readonly FormatSection[], stored: Amount): FormatSection | undefined {
  const holds = ({ condition }: FormatSection, index: number): boolean => {
    if (condition) return meets(stored, condition)
    if (index === 0)
      return sections.length === 1 || stored.units > 0n || (stored.units === 0n && sections.length < 3)
    return index === 1 ? stored.units < 0n : true
  }
  return sections.find(holds) ?? sections.at(-1)
}

function meets(stored: Amount, { sign, bound }: Condition): boolean {
  const { units } = subtract(stored, bound)
  if (units === 0n) return sign === '=' || sign === '<=' || sign === '>='
  if (sign === '<>') return true
  return units < 0n ? sign === '<' || sign === '<=' : sign === '>' || sign === '>='
}

function laidOut(stored: Amount, layout: NumberLayout, language: Language): string {
  const { decimals, thousands, percent, before, unit, after } = layout
  const scaled = {
    units: percent ? stored.units * 100n : stored.units,
    decimals: stored.decimals + 3 * thousands,
  }
  const shown =
    decimals === null
      ? trimmed(asGeneral(scaled), 0)
      : trimmed(rounded(scaled, decimals.most), decimals.least)
  const number = isLong(shown) ? scientific(scaled, language) : digitsOf(shown, layout, language)
  const worded = before === '' ? number : number.replace(/^\u2212?/, (minus) => minus + heldTogether(before))
  const measured =
    unit === null ? worded : worded + (language === 'en' && unit === '%' ? '' : noBreakSpace) + unit
  return measured + heldTogether(after)
}

const heldTogether = (words: string): string => words.normalize('NFC').replaceAll(' ', noBreakSpace)

/** As many digits as Excel shows where no format says how many, unless the number is smaller than that shows. */
function asGeneral(stored: Amount): Amount {
  const digits = (stored.units < 0n ? -stored.units : stored.units).toString().length
  const whole = digits - stored.decimals
  if (whole < -3) return stored
  return rounded(stored, Math.min(stored.decimals, Math.max(0, generalDigits - Math.max(whole, 1))))
}

const generalDigits = 10

/** Years and account codes have no groups: only a format with a separator makes them. */
function digitsOf(shown: Amount, { grouped, leastWhole }: NumberLayout, language: Language): string {
  const text = numberText(shown, language)
  if (grouped) return text
  const bare = text.replaceAll(language === 'sv' ? noBreakSpace : ',', '')
  const whole = shown.units.toString().length - shown.decimals - (shown.units < 0n ? 1 : 0)
  const missing = Math.min(leastWhole, digitLimit) - Math.max(whole, 1)
  return missing > 0 ? bare.replace(/\d/, (digit) => '0'.repeat(missing) + digit) : bare
}

const longest = 10n ** BigInt(digitLimit)

const isLong = ({ units, decimals }: Amount): boolean =>
  decimals > digitLimit || units >= longest || units <= -longest

function scientific(stored: Amount, language: Language): string {
  const digits = (stored.units < 0n ? -stored.units : stored.units).toString()
  const exponent = digits.length - 1 - stored.decimals
  const mantissa = trimmed({ units: stored.units, decimals: digits.length - 1 }, 0)
  return `${numberText(mantissa, language)}E${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`
}
