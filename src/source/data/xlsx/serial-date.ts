/** Days as a workbook stores them, counted from a first day. */

import type { Amount } from '../../../model/amount.ts'
import type { IsoDate } from '../../../model/calendar.ts'

const msPerDay = 86_400_000
/** 31 December 9999. */
const lastDay = { 1900: 2_958_465n, 1904: 2_957_003n } as const

/** The day as Excel shows it; null for what Excel cannot show as a day. */
export function daySince(serial: bigint, from1904: boolean): IsoDate | null {
  if (serial > lastDay[from1904 ? 1904 : 1900]) return null
  const day = Number(serial)
  if (from1904) return isoDay(Date.UTC(1904, 0, 1) + day * msPerDay)
  // Excel counts a 29 February 1900, which never was, and knows a day before the first.
  if (day === 0) return '1900-01-00'
  if (day === 60) return '1900-02-29'
  return isoDay(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * msPerDay)
}

/** A day and a time of day as a workbook would store them by number. */
export function serialOf(date: IsoDate | null, seconds: number, from1904: boolean): Amount {
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const days = date === null ? 0 : Math.round((Date.parse(date) - first) / msPerDay)
  return { units: BigInt(days) * 10n ** 10n + BigInt(Math.round((seconds / 86_400) * 1e10)), decimals: 10 }
}

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
