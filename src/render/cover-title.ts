/** The report's title on its first page: long words of it may break, dates of it do not. */

import { escapeHtml } from '../model/escape-html.ts'
import type { Language } from '../model/language.ts'
import { datesWithin } from '../wording/whole-dates.ts'
import { hyphenatedText } from './hyphenate.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'

/** What a line may end between, and within at its soft hyphens and spaces; `isDate` for what stays whole. */
interface TitlePart {
  readonly text: string
  readonly isDate: boolean
}

/** In the order that they stand in. */
export const titleParts = (title: string, language: Language): readonly TitlePart[] =>
  hyphenatedText(title, language, 'rather long')
    .split(datesWithin[language])
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
