/** Spaces at which a line must not end: within a number, before its unit, after what counts it, its sign or its currency, before
 * a dash, and behind one between two numbers. */

import type { Language } from '../model/language.ts'
import { noBreakSpace } from '../model/number-text.ts'

const months = {
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
}

/** So short that a line of nothing else looks like a slip. */
const signs = {
  sv: 'kr|tkr|mnkr|mdkr|%|‰|st|kvm|m²|km|kg|ton|kWh|MWh|°C',
  en: 'SEK|%|‰|m²|km|kg|kWh|MWh|°C',
}

/** Behind a number. */
const units = {
  sv: `${signs.sv}|kronor|miljoner|miljarder|procent|procentenheter|${months.sv}`,
  en: `${signs.en}|thousand|million|billion|per cent|tonnes|${months.en}`,
}

/** What names the unit of what it heads: `Sjukfrånvaro, %`, `Avvikelse i tkr`. */
const unitOf = {
  sv: unitBehind(signs.sv, 'i'),
  en: unitBehind(signs.en, 'in'),
}

function unitBehind(unit: string, preposition: string): RegExp {
  return new RegExp(
    `(?<=[\\p{L}\\d)],|(?<!\\p{L})${preposition}) (?=(?:${unit})(?![\\p{L}\\d]))|(?<=[\\p{L})]) (?=[%‰](?![\\p{L}\\d]))`,
    'gu',
  )
}

/** Before a number. */
const counted = {
  sv: '§§?|kl\\.|nr|s\\.|kap\\.|ca|cirka|omkring|drygt|knappt|punkt|bilaga|figur|tabell|avsnitt|kapitel|prop\\.',
  en: '§§?|no\\.|p\\.|ch\\.|about|appendix|figure|table|section|chapter',
}

/** `0171-12 34 56`, `+46 171 12 34 56`. */
const telephone = [
  /(?<=(?<!\d)0\d{1,3}[-–]\d{1,3}(?:[ \u00a0]\d{2,3})*) (?=\d{2,3}(?!\d))/g,
  /(?<=\+\d{1,3}(?:[ \u00a0]\(0\))?(?:[ \u00a0]\d{1,3})*) (?=\(?\d)/g,
]

/** Before a number, in any language: `≤ 0,3`, `± 2`, `− 3,7`. */
const signBefore = /(?<=(?<![\p{L}\d])[<>≤≥≈~±×+\u2212]) (?=\d)/gu

/** `SEK 1.1–1.3 billion`, `EUR −3.7 million`. */
const currencyBefore = /(?<=(?<![\p{L}\d])(?:SEK|EUR|USD|GBP|NOK|DKK|CHF|JPY)) (?=[+±\u2212]?\d)/gu

const patterns: Readonly<Record<Language, readonly RegExp[]>> = { sv: patternsOf('sv'), en: patternsOf('en') }

function patternsOf(language: Language): RegExp[] {
  return [
    /(?<=\d) (?=\d{3}(?!\d))/g,
    new RegExp(`(?<=\\d) (?=(?:${units[language]})(?![\\p{L}\\d]))`, 'gu'),
    new RegExp(`(?<=(?<![\\p{L}\\d])(?:${counted[language]})) (?=\\d)`, 'giu'),
    signBefore,
    currencyBefore,
    / (?=\u2013 )/g,
    new RegExp(`(?<=(?:\\d\\.?|\\d\\u00a0(?:${months[language]}))\\u00a0\\u2013) (?=\\d)`, 'gu'),
    ...telephone,
  ]
}

/** Where neither stands, lines may end anywhere but before a unit. */
const numberOrDash = /[\d\u2013]/

export function withoutBreaks(text: string, language: Language): string {
  const whole = text.replace(unitOf[language], noBreakSpace)
  return numberOrDash.test(whole)
    ? patterns[language].reduce((set, pattern) => set.replace(pattern, noBreakSpace), whole)
    : whole
}
