/** An indicator's value: a number with any unit, Ja or Nej, a dash for none, or words that say why there is none. */

import { nearestSaying } from '../../diagnostics/nearest-saying.ts'
import type { Language } from '../../model/language.ts'
import type { Quantity } from '../../model/table.ts'
import { evenSpaces, isDash, isProblem, readQuantity, type ReadNumber } from '../number-grammar.ts'
import { withLostSigns } from '../lost-signs.ts'
import { unreadable, type CellReader } from './cell-reader.ts'
import { bounded, shortened, withheld } from './number.ts'

const yesNo = { sv: { yes: 'ja', no: 'nej' }, en: { yes: 'yes', no: 'no' } } as const

export function readYesNo(text: string, language: Language): boolean | null {
  const written = text.toLowerCase()
  return written === yesNo[language].yes ? true : written === yesNo[language].no ? false : null
}

/** `4 av 5` is four of a unit of its own: what is out of something else cannot be compared with it. */
const outOf = { sv: /^(.+?) (av \d+(?: \p{L}+)?)$/u, en: /^(.+?) (of \d+(?: \p{L}+)?)$/u } as const

export function readMeasured(text: string, language: Language): ReadNumber {
  const [, part, unit] = outOf[language].exec(evenSpaces(text)) ?? []
  const read = readQuantity(part ?? text, language)
  return isProblem(read) || unit === undefined || read.unit !== null ? read : { ...read, unit }
}

export const isOutOf = ({ unit }: Quantity): boolean => unit !== null && /^(?:av|of) \d/.test(unit)

export const measure: CellReader = ({ text, span }, { language, heading, emit }) => {
  if (isDash(text) || withheld.test(text) || bounded.test(text)) return { type: 'none' }
  const yes = readYesNo(text, language)
  if (yes !== null) return { type: 'yesNo', yes }
  const read = readMeasured(text, language)
  if (!isProblem(read)) return { type: 'number', ...read }
  if (withLostSigns(text, language) !== null) return unreadable
  if (isExplained(text, language) || isApproximate(text, language)) return { type: 'none' }
  const problem = read === 'unreadable' || read === 'tooLong' ? 'measure' : read
  emit('cell/number', { column: heading, written: shortened(text), problem }, span)
  return unreadable
}

/** `ca 155 000`, `22:63`: printed as it is written, since what it comes to is not said to the digit. */
function isApproximate(text: string, language: Language): boolean {
  const written = evenSpaces(text)
  const [about = ''] = hedged[language].exec(written.toLowerCase()) ?? []
  if (/^\d+:\d\d$/.test(written)) return true
  return about !== '' && !isProblem(readMeasured(written.slice(about.length).trim(), language))
}

/** A number that is hedged, or written out, is still meant as a number. */
const hedged: Record<Language, RegExp> = {
  sv: /^(?:ca|cirka|c:a|circa|ung|ungefär|runt|omkring|drygt|knappt|nästan|minst|mest|högst|över|under|max|min|plus|minus)(?!\p{L})/u,
  en: /^(?:about|around|approx|approximately|roughly|nearly|almost|over|under|at least|at most|max|min|plus|minus)(?!\p{L})/u,
}
const numerals: Record<Language, RegExp> = {
  sv: /^(?:noll|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|hundra|tusen)(?!\p{L})/u,
  en: /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand)(?!\p{L})/u,
}

/** Days, years, quarters and the like: the only figures that a few words may hold without being meant as a number. */
const times =
  /(?<![\p{L}\d])(?:(?:19|20)\d\d(?:-\d\d){0,2}|\d{1,2} (?=\p{L})|(?:kv|kvartal|q|t|tertial|v\.?|vecka|week|ht|vt) ?\d{1,2})(?!\d)/gu

/** Words instead of a number, as `Mäts i december` or `Stängt`; a slip of Ja and Nej is none, nor is a number in words. */
function isExplained(text: string, language: Language): boolean {
  const written = evenSpaces(text).toLowerCase()
  if (!/^["”'’(]?\p{L}/u.test(written) || hedged[language].test(written) || numerals[language].test(written))
    return false
  if (isNearlyYesOrNo(written, language)) return false
  const words = written.match(/\p{L}{2,}/gu) ?? []
  return !/\d/.test(written.replace(times, '')) ? words.length > 0 : words.length > 3
}

function isNearlyYesOrNo(written: string, language: Language): boolean {
  const { yes, no } = yesNo[language]
  const folded = written.replace(/[^\p{L}]/gu, '').replace(/(.)\1+/gu, '$1')
  return (
    [yes, no].some((word) => folded === word || nearestSaying(written, [word]) !== null) ||
    folded.startsWith('nja')
  )
}
