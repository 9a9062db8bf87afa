/** Units: what each is called however people write it, and which of them can be compared. */

import { lookUp } from './look-up.ts'
import { visibleText } from './visible-text.ts'

/** The units that a report or table can have. */
export const moneyUnits = ['kr', 'tkr', 'mnkr'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

/** Each unit as a power of ten of kronor. */
export const moneyPowers: Readonly<Record<string, number>> = { kr: 0, tkr: 3, mnkr: 6, mdkr: 9 }

export const isMoney = (unit: string): boolean => Object.hasOwn(moneyPowers, unit)

/** How many kronor, or of the unit itself, one is: as a power of ten. */
export const powerOf = (unit: string | null): number => lookUp(moneyPowers, unit ?? '') ?? 0

/** Millions are printed with one decimal, smaller units without any. */
const usualDecimals: Readonly<Record<string, number>> = { mnkr: 1 }

/** How many decimals amounts are printed with where nobody has written any. */
export const usualDecimalsOf = (unit: string): number => lookUp(usualDecimals, unit) ?? 0

/** Other ways to write a unit, in lower case, with single blanks and without points. */
const spellings = new Map<string, string>(
  Object.entries({
    kr: ['kr', 'krona', 'kronor', 'sek', 'svenska kronor'],
    tkr: [
      'tkr',
      'kkr',
      'ksek',
      'tsek',
      'tusen kronor',
      'tusen kr',
      'tusentals kronor',
      'tusental kronor',
      '1000 kr',
      '1 000 kr',
      '1000 kronor',
      '1 000 kronor',
      'thousand kronor',
      'thousand sek',
      'sek thousand',
    ],
    mnkr: [
      'mnkr',
      'mkr',
      'msek',
      'mn kr',
      'mn sek',
      'miljoner kronor',
      'miljoner kr',
      'miljoner',
      'miljon kronor',
      'miljon kr',
      'milj kronor',
      'milj kr',
      'milj',
      'mio kr',
      'million kronor',
      'million sek',
      'sek million',
    ],
    mdkr: [
      'mdkr',
      'mdr',
      'mdr kr',
      'mdsek',
      'bsek',
      'miljarder kronor',
      'miljarder kr',
      'miljard kronor',
      'miljard kr',
      'billion kronor',
      'billion sek',
      'sek billion',
    ],
  }).flatMap(([unit, words]) => words.map((word) => [word, unit] as const)),
)

/** The unit of money that a text names, however it is written: `Mkr`, `kkr`, `miljoner kronor`; null for anything else. */
export function moneyUnitOf(written: string): string | null {
  const word = visibleText(written)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('.', ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return spellings.get(word) ?? null
}

/** The same, of the units that a report or table can have. */
export function reportUnitOf(written: string): MoneyUnit | null {
  const unit = moneyUnitOf(written)
  return moneyUnits.find((known) => known === unit) ?? null
}

/** All ways to write a unit that a report or table can have, in lower case. */
export const reportUnitWords: readonly string[] = [...spellings.keys()].filter(
  (word) => reportUnitOf(word) !== null,
)

/** Other ways to write the units that are no money, in lower case. */
const otherSpellings = new Map<string, string>(
  Object.entries({
    '%': ['procent', 'percent', 'per cent'],
    '‰': ['promille'],
    procentenheter: ['procentenhet', '%-enheter', '%-enhet', 'percentage point', 'percentage points'],
    st: ['stycken', 'stycke', 'styck', 'antal', 'pieces', 'pcs'],
    ton: ['tonnes'],
    kWh: ['kwh'],
    MWh: ['mwh'],
    GWh: ['gwh'],
  }).flatMap(([unit, words]) => words.map((word) => [word, unit] as const)),
)

/** Also before what it is a share of: `procent av eleverna`. */
const percent = /^(?:%|procent)(?= |$)/

/** The one name that all spellings of a unit share: `Mkr` is `mnkr`; one that is not known is its own, in lower case. */
export function unitName(written: string): string {
  const lower = written.toLowerCase().replace(/\s/g, ' ').replace(/\.$/, '')
  if (percent.test(lower)) return '%'
  return moneyUnitOf(lower) ?? otherSpellings.get(lower) ?? lower
}

/** Whether figures with the two can be held against each other: one that is left out is taken to be the other, and money can be converted. */
export function isComparable(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const [one, other] = [unitName(a), unitName(b)]
  return one === other || (isMoney(one) && isMoney(other))
}
