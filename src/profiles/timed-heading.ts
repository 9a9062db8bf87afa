/** Columns that only their time heads: `Delår 2026`, `2025-01-01–2025-08-31`, `Jan–aug 2025`. */

import type { Language } from '../model/language.ts'

/** What may stand beside the year. */
const words: Record<Language, RegExp> = {
  sv: /(?<!\p{L})(?:delår(?:et|sbokslut)?|perioden?|kommunen|koncernen|ack(?:umulerat)?|per|t o m|tom|jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})/gu,
  en: /(?<!\p{L})(?:interim|period|municipality|group|year to date|ytd|to|as at|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})/gu,
}

/** The year that such a heading names last; null for a heading that says anything else. */
export function yearOfTime(heading: string, language: Language): string | null {
  const plain = heading.toLowerCase().replaceAll('.', ' ').replaceAll(/\s+/gu, ' ')
  const rest = plain.replaceAll(words[language], '').replaceAll(/[\d\s:,/\p{Pd}]/gu, '')
  const years = plain.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []
  return rest === '' ? (years.at(-1) ?? null) : null
}
