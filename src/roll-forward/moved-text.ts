/** A title or a heading that says when it is about → the same of the next report. */

import { monthNames, readDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import { inForm, isYearOf, writtenDate, writtenYear, type NextPeriod } from './next-period.ts'

/** Dates and months of the last cutoff become the new one's, years move with the period, `tertial 2` is counted anew. */
export function movedText(text: string, { last, cutoff, years }: NextPeriod, language: Language): string {
  const [was, is] = [last.cutoff, cutoff]
  const dated = text.replaceAll(writtenDate, (written) =>
    is !== null && was !== null && readDate(written, language) === was
      ? inForm(written, is, language)
      : written,
  )
  const counted = was !== null && is !== null ? withMonth(dated, monthOf(was), monthOf(is), language) : dated
  if (years === 0) return counted
  return counted.replaceAll(writtenYear, (year) =>
    isYearOf(last, year) ? String(Number(year) + years) : year,
  )
}

const patternsOf = (names: readonly string[]): RegExp[] =>
  names.map((name) => new RegExp(`(?<![\\p{L}\\d]|\\d\\s)${name}(?!\\p{L})`, 'giu'))
const monthPatterns = { sv: patternsOf(monthNames.sv), en: patternsOf(monthNames.en) }

/** `januari–augusti` → `januari–december`; a month that a day stands before is part of a date. */
function withMonth(text: string, was: number, is: number, language: Language): string {
  const names = monthNames[language]
  const [old, now] = [names[was - 1]!, names[is - 1]!]
  return text
    .replaceAll(monthPatterns[language][was - 1]!, (written) =>
      written[0] === old[0]!.toUpperCase() ? capitalised(now) : now,
    )
    .replaceAll(ordinals, (written, word: string, number: string) => {
      const size = /^(?:kvartal|quarter|q)$/i.test(word.trim()) ? 3 : 4
      const fits = was % size === 0 && is % size === 0 && Number(number) === was / size
      return fits ? `${written.slice(0, -1)}${is / size}` : written
    })
}

/** Parts of a year that are counted: of four months, or of three. */
const ordinals =
  /(?<!\p{L})(delårsrapport\s|delår\s|tertial\s?|kvartal\s?|quarter\s?|interim report\s|t|q)([1-4])(?![\p{L}\d])/giu

const monthOf = (date: string): number => Number(date.slice(5, 7))

const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
