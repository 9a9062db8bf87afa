/** The units of Swedish money: what each is called, and how people write them. */

import { visibleText } from './visible-text.ts'

/** The units that a report or table can have. */
export const moneyUnits = ['kr', 'tkr', 'mnkr'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

/** Each unit as a power of ten of kronor. */
export const moneyPowers: Readonly<Record<string, number>> = { kr: 0, tkr: 3, mnkr: 6, mdkr: 9 }

export const isMoney = (unit: string): boolean => Object.hasOwn(moneyPowers, unit)

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
      'milj kronor',
      'milj kr',
      'milj',
      'mio kr',
      'million kronor',
      'million sek',
      'sek million',
    ],
    mdkr: ['mdkr', 'mdr', 'mdr kr', 'mdsek', 'bsek', 'miljarder kronor', 'miljarder kr', 'billion kronor'],
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
