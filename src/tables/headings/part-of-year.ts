/** A part of the year that stands last in a heading, by the month that it ends with: `jan–apr`, `T2`, `kv 3`, `april`. */

import { monthNamed } from '../../model/calendar.ts'
import type { Language } from '../../model/language.ts'

export interface PartOfYear {
  /** What stands before it. */
  readonly rest: string
  /** `04`. */
  readonly month: string
}

/** By the number of the part, how many months it has. */
const lengths: Record<Language, readonly (readonly [pattern: RegExp, months: number])[]> = {
  sv: [
    [/ (?:t|tertial) ?([1-3])$/, 4],
    [/ ([1-3])(?::?[ae])? tertialet?$/, 4],
    [/ (?:q|kv\.?|kvartal) ?([1-4])$/, 3],
    [/ ([1-4])(?::?[ae])? kvartalet?$/, 3],
    [/ delår ?([12])$/, 4],
    [/ (?:h|halvår) ?([12])$/, 6],
  ],
  en: [
    [/ (?:t|tertial) ?([1-3])$/, 4],
    [/ (?:q|quarter) ?([1-4])$/, 3],
    [/ (?:h|half) ?([12])$/, 6],
  ],
}

const spans: Record<Language, RegExp> = {
  sv: / (?:(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.? ?[-\u2013] ?)?(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)([a-z]*)\.?$/,
  en: / (?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?[-\u2013] ?)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)([a-z]*)\.?$/,
}

/** `text` is in lower case. Null for none. */
export function partOfYear(text: string, language: Language): PartOfYear | null {
  for (const [pattern, months] of lengths[language]) {
    const found = pattern.exec(text)
    if (found) return { rest: text.slice(0, found.index), month: twoDigits(Number(found[1]) * months) }
  }
  const found = spans[language].exec(text)
  const month = found ? monthNamed(found[1]! + found[2]!) : 0
  return found && month > 0 ? { rest: text.slice(0, found.index), month: twoDigits(month) } : null
}

const twoDigits = (month: number): string => String(month).padStart(2, '0')
