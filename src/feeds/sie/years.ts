/** The financial years of an SIE file, in months. */

import type { IsoDate } from '../../model/calendar.ts'
import type { SieFile } from './sie-file.ts'

/** `2026-08` of a day. */
export const monthOf = (date: IsoDate): string => date.slice(0, 7)

/** Null where the file does not say when the year begins. */
export function firstMonth({ years }: SieFile, year: number): string | null {
  const found = years.get(year)
  return found ? monthOf(found.start) : null
}

export function isYearEnd({ years }: SieFile, year: number, month: string): boolean {
  const found = years.get(year)
  return found !== undefined && monthOf(found.end) === month
}

/** The number of the year that a month lies in; null for none of the file's. */
export function yearWith({ years }: Pick<SieFile, 'years'>, month: string): number | null {
  for (const [year, { start, end }] of years)
    if (monthOf(start) <= month && month <= monthOf(end)) return year
  return null
}

/** The month that is as far into another year as this one is into its own. */
export function sameMonthOf(file: SieFile, month: string, from: number, to: number): string | null {
  const [here, there] = [firstMonth(file, from), firstMonth(file, to)]
  return here === null || there === null ? null : monthAt(countOf(there) + countOf(month) - countOf(here))
}

/** Months since the year nought. */
function countOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return year * 12 + number - 1
}

const monthAt = (count: number): string =>
  `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
