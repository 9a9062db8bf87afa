/** The day that the next report is as at, and by how many years its period moves. */

import { dateText, readDate, type IsoDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import type { ReportMeta } from '../model/report.ts'

type Dates = Pick<ReportMeta, 'cutoff' | 'period'>

export interface NextPeriod {
  readonly last: Dates
  /** Null where neither the id nor the last report tells. */
  readonly cutoff: IsoDate | null
  /** 0 within the same year of budget. */
  readonly years: number
}

/** Reports of a municipality's year are four months apart where nothing else is said. */
export const monthsBetween = 4

/** An id such as `2021-12` names the month; others are counted from the last cutoff. */
export function nextPeriod(id: string, last: Dates): NextPeriod {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?$/.exec(id) ?? []
  const named = year ? lastOfMonth(Number(year), Number(month)) : null
  const cutoff =
    named ?? (last.cutoff ? lastOfMonth(yearOf(last.cutoff), monthOf(last.cutoff) + monthsBetween) : null)
  return { last, cutoff, years: cutoff ? yearsBetween(last, cutoff) : 0 }
}

/** A period that holds the new cutoff stays. */
function yearsBetween({ cutoff: last, period }: Dates, cutoff: IsoDate): number {
  if (!period) return last ? yearOf(cutoff) - yearOf(last) : 0
  const guess = yearOf(cutoff) - yearOf(period.end)
  const holds = (years: number) =>
    movedByYears(period.start, years) <= cutoff && cutoff <= movedByYears(period.end, years)
  return [0, guess, guess + 1, guess - 1].find(holds) ?? guess
}

export function movedByYears(date: IsoDate, years: number): IsoDate {
  const moved = `${yearText(yearOf(date) + years)}${date.slice(4)}`
  return readDate(moved, 'sv') ?? `${moved.slice(0, -2)}28`
}

/** Whether a year is one that the last report is about, written as in a title or a heading. */
export function isYearOf({ period, cutoff }: Dates, year: string): boolean {
  const dates = period ? [period.start, period.end] : cutoff ? [cutoff] : []
  return dates.some((date) => date.startsWith(`${year}-`))
}

/** Every way to write a day that {@link readDate} reads. */
export const writtenDate = /\d{4}-\d{2}-\d{2}|(?<!\d)(?:\d{8}|\d{6})(?!\d)|\d{1,2}\s\p{L}{3,12}\s\d{4}/gu
/** A year alone. */
export const writtenYear = /(?<![\d-])(?:19|20)\d{2}(?![\d-])/g

/** The day in the form that another is written in. */
export function inForm(written: string, date: IsoDate, language: Language): string {
  const digits = date.replaceAll('-', '')
  if (/^\d{8}$/.test(written)) return digits
  if (/^\d{6}$/.test(written)) return digits.slice(2)
  return /\s/.test(written) ? dateText(date, language) : date
}

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))
const monthOf = (date: IsoDate): number => Number(date.slice(5, 7))
const yearText = (year: number): string => String(year).padStart(4, '0')

function lastOfMonth(year: number, month: number): IsoDate | null {
  const [inYear, inMonth] = month > 12 ? [year + 1, month - 12] : [year, month]
  const days = [31, 30, 29, 28].map((day) =>
    readDate(`${yearText(inYear)}-${String(inMonth).padStart(2, '0')}-${day}`, 'sv'),
  )
  return days.find((day) => day !== null) ?? null
}
