/** Days and times of day as a workbook stores them: days since a first day, with the time as a fraction. */

import type { Amount } from '../../../model/amount.ts'

const msPerDay = 86_400_000
const secondsPerDay = 86_400n
/** 31 December 9999. */
const lastDay = { 1900: 2_958_465n, 1904: 2_957_003n } as const

/** The day as Excel shows it; null for what Excel cannot show as a day. */
export function serialDate({ units, decimals }: Amount, from1904: boolean): string | null {
  const serial = units / 10n ** BigInt(decimals)
  if (units < 0n || serial > lastDay[from1904 ? 1904 : 1900]) return null
  const day = Number(serial)
  if (from1904) return isoDay(Date.UTC(1904, 0, 1) + day * msPerDay)
  // Excel counts a 29 February 1900, which never was, and knows a day before the first.
  if (day === 0) return '1900-01-00'
  if (day === 60) return '1900-02-29'
  return isoDay(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * msPerDay)
}

/** `HH:MM`; `elapsed` counts hours on beyond a day. Null for negative times, which Excel cannot show. */
export function serialTime({ units, decimals }: Amount, elapsed: boolean): string | null {
  if (units < 0n) return null
  const scale = 10n ** BigInt(decimals)
  const seconds = (units * secondsPerDay * 2n + scale) / (scale * 2n)
  const minutes = (elapsed ? seconds : seconds % secondsPerDay) / 60n
  return `${twoDigits(minutes / 60n)}:${twoDigits(minutes % 60n)}`
}

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

const twoDigits = (number: bigint): string => number.toString().padStart(2, '0')
