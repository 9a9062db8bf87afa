/** Dates as plain `YYYY-MM-DD` text: no clock, no time zone. */

import type { Language, Localized } from './language.ts'

/** A day of the calendar, `YYYY-MM-DD`. */
export type IsoDate = string

/** Names of the months, in the order of the year. */
export const monthNames: Localized<readonly string[]> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const weekdayNames = {
  sv: 'söndag måndag tisdag onsdag torsdag fredag lördag'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}

/** `juli`, for 7. */
export const monthName = (month: number, language: Language): string => monthNames[language][month - 1]!

export const weekdayName = (date: IsoDate, language: Language): string =>
  weekdayNames[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''

/** The day, or null when the calendar has no such day. */
function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Reads `2021-07-31`, `20210731`, `210731` (2000–2099), `31 juli 2021`, `31 jul 2021`, `31/7 2021`; null for anything else. */
export function readDate(text: string, language: Language): IsoDate | null {
  // Word processors have a hyphen at which no line ends.
  const iso = /^(\d{4})[-\u2011]?(\d{2})[-\u2011]?(\d{2})$/.exec(text)
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const short = /^(\d{2})(\d{2})(\d{2})$/.exec(text)
  if (short) return isoDate(2000 + Number(short[1]), Number(short[2]), Number(short[3]))
  const slashed = /^(\d{1,2})\/(\d{1,2})[ -](\d{4})$/.exec(text)
  if (slashed) return isoDate(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]))
  const long = /^(\d{1,2})\s(\p{L}{3,12})\.?\s(\d{4})$/u.exec(text)
  return long ? isoDate(Number(long[3]), monthOf(long[2]!, language), Number(long[1])) : null
}

/** By its name or the beginning of it, from three letters on; 0 for no month. */
function monthOf(written: string, language: Language): number {
  const word = written.toLowerCase()
  return monthNames[language].findIndex((name) => name.toLowerCase().startsWith(word)) + 1
}

/** The number of a month by its name in either language, or the beginning of it; 0 for no month. */
export function monthNamed(word: string): number {
  const letters = /^(\p{L}{3,12})\.?$/u.exec(word)?.[1]
  return letters === undefined ? 0 : monthOf(letters, 'sv') || monthOf(letters, 'en')
}

/** The last day of a month, or null for no month. */
export const lastDayOf = (year: number, month: number): IsoDate | null =>
  isoDate(year, month, daysIn(year, month))

/** Whether the text is written as a day, be it one that exists or not. */
export const isDayShaped = (text: string): boolean =>
  /^(?:\d{4}-?\d{2}-?\d{2}|\d{6}|\d{1,2}\/\d{1,2}[ -]\d{4}|\d{1,2} \p{L}{3,12}\.? \d{4})$/u.test(text)

/** `31 juli 2021`, `31 July 2021`. */
export function dateText(date: IsoDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return `${day} ${monthNames[language][month - 1]} ${year}`
}

/** `1 januari–31 december 2021`; the year is written twice only when the two differ. */
export function periodText(start: IsoDate, end: IsoDate, language: Language): string {
  const sameYear = start.slice(0, 4) === end.slice(0, 4)
  const first = dateText(start, language)
  return `${sameYear ? first.slice(0, -5) : first}\u2013${dateText(end, language)}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
