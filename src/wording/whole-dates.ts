/** Dates in words, `31 augusti 2026`, that stay on one line where a text is large or by itself. */

import { monthNames } from '../model/calendar.ts'
import type { Language, Localized } from '../model/language.ts'
import { noBreakSpace } from '../model/number-text.ts'

/** `31 augusti 2026`, `augusti 2026`, `januari–augusti`, `1 juni–31 augusti`, `2026-08-31` and `2026–2028`; what parts a text at them keeps them. */
export const datesWithin: Localized<RegExp> = { sv: datesIn('sv'), en: datesIn('en') }

function datesIn(language: Language): RegExp {
  const months = monthNames[language].join('|')
  return new RegExp(
    `((?<![\\p{L}\\d])(?:\\d{1,2} )?(?:${months}) ?\\u2013 ?(?:\\d{1,2} )?(?:${months})(?!\\p{L})|(?<!\\d)\\d{1,2} (?:${months})(?: \\d{4})?(?![\\p{L}\\d])|(?<!\\p{L})(?:${months}) \\d{4}(?!\\d)|(?<!\\d)\\d{4}(?:-\\d{2}-\\d{2}|[-\\u2013]\\d{4})(?!\\d))`,
    'giu',
  )
}

/** The same text, whose dates in words are kept on one line by their spaces. */
export const withWholeDates = (text: string, language: Language): string =>
  text.replace(datesWithin[language], (date) => date.replaceAll(' ', noBreakSpace))
