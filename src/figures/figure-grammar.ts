/** How figures are written in prose: `ca 300 tkr`, `mellan 200 och 300 tkr`, `HME-Index på 73`. Every pattern takes linear time. */

import { amountOf, negate, type Amount } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { unitName } from '../model/units.ts'
import { unitPattern } from './units.ts'

export type Approximation = 'about' | 'over' | 'under'

/** A figure by its offsets in a text: `start` is at its first digit or sign, `opening` at the first word that belongs to it. */
export interface WrittenFigure {
  readonly opening: number
  readonly start: number
  readonly end: number
  readonly amounts: readonly Amount[]
  readonly unit: string
  readonly approximation: Approximation | null
}

const numbers = {
  sv: String.raw`(?:\d{1,3}(?:\s\d{3}){1,5}(?!\d)(?:,\d{1,9})?|\d{1,3}(?:\.\d{3}){1,5}(?!\d)(?:,\d{1,9})?|\d{1,15}(?:[.,]\d{1,9})?)`,
  en: String.raw`(?:\d{1,3}(?:[,\s]\d{3}){1,5}(?!\d)(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)`,
}
const before = String.raw`(?<![^\s(\["”“’'»~≈<>=≤≥+])`
const sign = String.raw`(?<sign>\u2212\s|[-\u2013\u2212+])?`
const after = String.raw`(?![\p{L}\p{N}_²³]|-\p{L})`
const wordStart = String.raw`(?<![\p{L}\p{N}])`

const patternsOf = (language: Language): readonly RegExp[] => {
  const number = numbers[language]
  const unit = unitPattern(language)
  const range = String.raw`(?:(?<first>${number})(?<dash>[-\u2013]|\s\u2013\s))?`
  const bare = String.raw`(?!\p{L}|\p{N}|[-\u2013,.:/]?\d|\s?\d|\s?[-\u2013]\s?\d|\s{0,2}(?:${unit})${after})`
  const linking = 'på|om|till|är|var|blev|of|is|was|at'
  const index = String.raw`index(?:et)?:?\s(?:(?:${linking})\s)?(?<last>${number})(?<unit>)${bare}`
  const amountsFirst = String.raw`${before}${sign}${range}(?<last>${number})\s{0,2}(?<unit>${unit})${after}`
  const sek = String.raw`${wordStart}sek\s${sign}(?<last>${number})(?:\s(?<unit>thousand|million|billion))?(?!\d|[.,]\d)${after}`
  return [amountsFirst, index, ...(language === 'en' ? [sek] : [])].map((one) => new RegExp(one, 'giu'))
}

const patterns = { sv: patternsOf('sv'), en: patternsOf('en') }

const bareOf = (language: Language): RegExp =>
  new RegExp(
    String.raw`${before}${sign}(?<last>${numbers[language]})(?=[.,;:!?)]{0,2}(?:$|\s))(?!\s{0,2}(?:${unitPattern(language)})${after})(?!\s(?:[-\u2013+]\s)?\d)`,
    'giu',
  )
const barePatterns = { sv: bareOf('sv'), en: bareOf('en') }

const approximations: readonly (readonly [Approximation, string])[] = [
  ['about', String.raw`ca\.?|cirka|c:a|omkring|ungefär|runt|kring|about|around|approximately|some`],
  ['over', String.raw`drygt|(?:strax\s)?över|mer än|minst|(?:just\s)?over|more than|at least`],
  [
    'under',
    String.raw`knappt|nästan|närmare|uppemot|(?:strax\s)?under|mindre än|högst|upp till|almost|nearly|less than|at most|up to`,
  ],
]
const leading = approximations.map(
  ([approximation, words]) => [approximation, new RegExp(`(?:^|[\\s("”])(${words})\\s$`, 'iu')] as const,
)
const anyLeading = approximations.map(([, words]) => words).join('|')
const symbol = /[~≈]\s?$/

const rangeBefore = {
  sv: rangeOpening('sv', 'mellan|från', 'och|till'),
  en: rangeOpening('en', 'between|from', 'and|to'),
}

function rangeOpening(language: Language, opening: string, joint: string): RegExp {
  return new RegExp(
    String.raw`(?<![^\s("”])(?<opening>(?:${opening})\s)?(?<first>${numbers[language]})\s(?<joint>${joint})\s(?:(?:${anyLeading})\s)?$`,
    'iu',
  )
}

/** Longer than any word or number that can stand before a figure and belong to it. */
const lookBack = 64

const yearLike = /^(?:19|20)\d\d$/
/** What a year stands behind: `Budget 2021 tkr` is a heading with its unit. */
const yearly =
  /(?:budget|utfall|prognos|bokslut|resultat|plan|år|året|helår|helåret|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|forecast|outcome|year)\s$/iu

export function writtenFigures(text: string, language: Language): WrittenFigure[] {
  if (!/\d/.test(text)) return []
  const found = patterns[language].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => readFigure(match, language) ?? []),
  )
  return found.sort((a, b) => a.start - b.start)
}

function readFigure(match: RegExpExecArray, language: Language): WrittenFigure | null {
  const { index, input } = match
  const groups = match.groups!
  const [whole, last, written] = [match[0], groups['last']!, groups['unit'] ?? '']
  const end = index + whole.length
  if (/^index/i.test(whole)) return readIndex(index, end, last, input, language)
  const isSek = /^sek/i.test(whole)
  // “KR” and “ST” are short names of authorities.
  if (written === 'KR' || written === 'ST' || /^0\d/.test(last)) return null
  const unit = unitName(isSek ? `sek ${written}`.trim() : written)

  let start = isSek ? end - whole.length + 4 : index
  const first = groups['first']
  const spaced = (groups['dash'] ?? '').length > 1
  const isRange = first !== undefined && rises(first, last, language)
  if (first !== undefined && !isRange) {
    if (!spaced) return null
    start = end - whole.length + whole.indexOf(groups['dash']!) + groups['dash']!.length
  }
  const opening = isSek ? index : start
  const behind = input.slice(Math.max(0, opening - lookBack), opening)
  if (isNoFigure(last, unit, behind)) return null

  const low = isRange ? null : lowEnd(behind, last, language)
  if (low) {
    const amounts = [readNumber(low.first, '', language), readNumber(last, '', language)]
    return {
      opening: opening - low.words,
      start: opening - low.length,
      end,
      amounts,
      unit,
      approximation: null,
    }
  }
  const signed = first !== undefined && !isRange ? '' : (groups['sign'] ?? '')
  const amounts = (isRange ? [first, last] : [last]).map((number, at) =>
    readNumber(number, at === 0 ? signed : '', language),
  )
  return { ...approximated(opening, behind), start, end, amounts, unit }
}

function readIndex(
  index: number,
  end: number,
  last: string,
  input: string,
  language: Language,
): WrittenFigure | null {
  if (yearLike.test(last)) return null
  const stem = /(?<![\p{L}-])[\p{L}-]*$/u.exec(input.slice(Math.max(0, index - lookBack), index))![0]
  const amounts = [readNumber(last, '', language)]
  return {
    opening: index - stem.length,
    start: end - last.length,
    end,
    amounts,
    unit: 'index',
    approximation: null,
  }
}

/** Numbers without a unit, such as counts of things: `uppgick till 733,8`. Years, dates and numbers of laws are none. */
export function bareNumbers(text: string, language: Language): WrittenFigure[] {
  if (!/\d/.test(text)) return []
  return [...text.matchAll(barePatterns[language])].flatMap(
    ({ 0: whole, index, groups }): WrittenFigure[] => {
      const { sign = '', last = '' } = groups!
      const behind = text.slice(Math.max(0, index - lookBack), index)
      if (
        yearLike.test(last) ||
        /^0\d/.test(last) ||
        /(?:§|nr|kap|kl|tabell|table|sid\p{L}*)\.?\s$/iu.test(behind)
      )
        return []
      const { opening, approximation } = approximated(index, behind)
      const amounts = [readNumber(last, sign, language)]
      return [{ opening, start: index, end: index + whole.length, amounts, unit: '', approximation }]
    },
  )
}

/** Years and paragraphs of laws: `Budget 2021 tkr`, `3 § 2 st`. */
const isNoFigure = (last: string, unit: string, behind: string): boolean =>
  (yearLike.test(last) && yearly.test(behind)) || (unit === 'st' && /§\s$/.test(behind))

/** The first number of `mellan 200 och 300 tkr`, if what stands behind is one. */
function lowEnd(
  behind: string,
  last: string,
  language: Language,
): { first: string; words: number; length: number } | null {
  const found = rangeBefore[language].exec(behind)
  if (!found) return null
  const { first, opening = '', joint } = found.groups!
  if (yearLike.test(first!) || /^0\d/.test(first!)) return null
  const joins = /^(?:till|to)$/i.test(joint!)
  const isTold = opening !== '' && joins === /^(?:från|from)/i.test(opening)
  const isAlike = joins && first!.length === last.length && rises(first!, last, language)
  if (!isTold && !isAlike) return null
  return { first: first!, words: found[0].length, length: found[0].length - opening.length }
}

/** Whether two numbers can be the ends of a range, low and high; years are none. */
function rises(first: string, last: string, language: Language): boolean {
  if (yearLike.test(first) || /^0\d/.test(first)) return false
  const [low, high] = [first, last].map((number) => readNumber(number, '', language))
  return Number(low!.units) / 10 ** low!.decimals < Number(high!.units) / 10 ** high!.decimals
}

function approximated(
  opening: number,
  behind: string,
): { opening: number; approximation: Approximation | null } {
  const about = symbol.exec(behind)
  if (about) return { opening: opening - about[0].length, approximation: 'about' }
  for (const [approximation, pattern] of leading) {
    const found = pattern.exec(behind)
    if (found) return { opening: opening - found[1]!.length - 1, approximation }
  }
  return { opening, approximation: null }
}

function readNumber(number: string, signed: string, language: Language): Amount {
  const grouped = number.replace(/\s/g, '')
  const plain =
    language === 'en'
      ? grouped.replaceAll(',', '')
      : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(grouped)
        ? grouped.replaceAll('.', '').replace(',', '.')
        : grouped.replace(',', '.')
  const amount = amountOf(plain)
  return signed === '' || signed === '+' ? amount : negate(amount)
}
