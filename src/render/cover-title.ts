/** The report's title on its first page: long words of it may break, dates of it do not. */

import { monthNames } from '../model/calendar.ts'
import { escapeHtml } from '../model/escape-html.ts'
import type { Language } from '../model/language.ts'
import { hyphenatedText } from './hyphenate.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'

/** What a line may end between, and within at its soft hyphens and spaces; `isDate` for what stays whole. */
interface TitlePart {
  readonly text: string
  readonly isDate: boolean
}

/** `31 augusti 2026`, `augusti 2026`, `2026-08-31` and `2026–2028`. */
const dates: Readonly<Record<Language, RegExp>> = { sv: datesIn('sv'), en: datesIn('en') }

function datesIn(language: Language): RegExp {
  const months = monthNames[language].join('|')
  return new RegExp(
    `((?<!\\d)\\d{1,2} (?:${months})(?: \\d{4})?(?![\\p{L}\\d])|(?<!\\p{L})(?:${months}) \\d{4}(?!\\d)|(?<!\\d)\\d{4}(?:-\\d{2}-\\d{2}|[-\\u2013]\\d{4})(?!\\d))`,
    'giu',
  )
}

/** In the order that they stand in. */
export const titleParts = (title: string, language: Language): readonly TitlePart[] =>
  hyphenatedText(title, language, 'rather long')
    .split(dates[language])
    .map((text, index) => ({ text, isDate: index % 2 === 1 }))
    .filter(({ text }) => text !== '')

export const coverTitle = (title: string, language: Language): SafeHtml =>
  safeHtml(
    titleParts(title, language)
      .map(({ text, isDate }) =>
        isDate ? `<span class="unbroken">${escapeHtml(text)}</span>` : escapeHtml(text),
      )
      .join(''),
  )
