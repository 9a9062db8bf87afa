/** A heading that bears a date or a year → the same of the next report. */

import type { ColumnKind } from '../kinds/kind.ts'
import { readDate, type IsoDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import type { Column } from '../model/table.ts'
import { inForm, isYearOf, writtenDate, writtenYear, yearOf, type NextPeriod } from './next-period.ts'

/** Dates are moved to the new cutoff, years with the period; those of an earlier year’s column to the last report’s. */
export function nextHeading(
  heading: string,
  { atCutoff }: Column,
  kind: ColumnKind | null,
  { last, cutoff, years }: NextPeriod,
  language: Language,
): string {
  const isEarlier = (kind?.earlierOf ?? null) !== null
  const dayFor = (date: IsoDate): IsoDate | null => {
    if (isEarlier) return years > 0 ? last.cutoff : null
    return atCutoff || date === last.cutoff ? cutoff : null
  }
  const yearFor = (year: string): string => {
    if (isEarlier && years > 0 && last.cutoff) return String(yearOf(last.cutoff))
    return isYearOf(last, year) ? String(Number(year) + years) : year
  }
  const dated = heading.replaceAll(writtenDate, (written) => {
    const date = readDate(written, language)
    const next = date && dayFor(date)
    return next ? inForm(written, next, language) : written
  })
  return years === 0 ? dated : dated.replaceAll(writtenYear, yearFor)
}
