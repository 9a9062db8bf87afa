/** The report's title on its first page: long words of it may break, dates and ranges of it do not. */

import { escapeHtml } from '../model/escape-html.ts'
import type { Language } from '../model/language.ts'
import { heldParts, type HeldPart } from '../wording/held-words.ts'
import { withoutBreaks } from '../wording/no-break.ts'
import { datesWithin } from '../wording/whole-dates.ts'
import { unbrokenHtml } from './held-html.ts'
import { hyphenatedText } from './hyphenate.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'

/** What a line may end between, and within at its soft hyphens and spaces where it is not held; in the order that they stand in. */
export const titleParts = (title: string, language: Language): readonly HeldPart[] =>
  hyphenatedText(title, language, 'rather long')
    .split(datesWithin[language])
    .flatMap((text, index) =>
      index % 2 === 1 ? [{ text, isHeld: true }] : heldParts(withoutBreaks(text, language)),
    )

export const coverTitle = (title: string, language: Language): SafeHtml =>
  safeHtml(
    titleParts(title, language)
      .map(({ text, isHeld }) => (isHeld ? unbrokenHtml(text) : escapeHtml(text)))
      .join(''),
  )
