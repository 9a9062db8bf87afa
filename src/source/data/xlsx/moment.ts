/** Days and times of day, which a workbook stores as days since a first day, as their format shows them. */

import { monthName, weekdayName, type IsoDate } from '../../../model/calendar.ts'
import type { Amount } from '../../../model/amount.ts'
import type { Language } from '../../../model/language.ts'
import { daySince } from './serial-date.ts'

/** A run of one letter, `mmm`, or the words between. Brackets, `[h]`, count on beyond a day. */
export type MomentPiece =
  | { readonly is: 'part'; readonly part: Part; readonly length: number; readonly elapsed: boolean }
  | { readonly is: 'words'; readonly text: string }

export type Part = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'second'

/** Null for what Excel cannot show as a moment. A whole day is written as everywhere else, `2021-07-31`, whatever its format. */
export function momentText(
  stored: Amount,
  pieces: readonly MomentPiece[],
  from1904: boolean,
  language: Language,
): string | null {
  if (stored.units < 0n) return null
  const parts = pieces.flatMap((piece) => (piece.is === 'part' ? [piece.part] : []))
  const isTimed = parts.some(isOfTime)
  const seconds = secondsOf(stored, isTimed)
  const time = { total: seconds, ofDay: seconds % secondsPerDay }
  if (!parts.some((part) => !isOfTime(part))) return written(pieces, null, time, language)
  const day = daySince(seconds / secondsPerDay, from1904)
  if (day === null) return null
  const isWhole = (['year', 'month', 'day'] as const).every((part) => parts.includes(part))
  if (!isWhole) return written(pieces, day, time, language)
  return isTimed ? `${day} ${clock(time.ofDay, parts.includes('second'))}` : day
}

const secondsPerDay = 86_400n

const isOfTime = (part: Part): boolean => part === 'hour' || part === 'minute' || part === 'second'

/** To the nearest second, or for a day alone to its beginning. */
function secondsOf({ units, decimals }: Amount, isTimed: boolean): bigint {
  const scale = 10n ** BigInt(decimals)
  return isTimed ? (units * secondsPerDay * 2n + scale) / (scale * 2n) : (units / scale) * secondsPerDay
}

interface Time {
  readonly total: bigint
  readonly ofDay: bigint
}

/** A clock that does not count to twelve is what is meant in Sweden, whatever the workbook's country. */
function written(
  pieces: readonly MomentPiece[],
  day: IsoDate | null,
  time: Time,
  language: Language,
): string {
  return pieces
    .map((piece) => {
      if (piece.is === 'words') return piece.text
      return isOfTime(piece.part) ? timePart(piece, time) : dayPart(piece, day!, language)
    })
    .join('')
    .trim()
}

type PartPiece = Extract<MomentPiece, { is: 'part' }>

function timePart({ part, length, elapsed }: PartPiece, { total, ofDay }: Time): string {
  const seconds = elapsed ? total : ofDay
  const value =
    part === 'hour'
      ? seconds / 3600n
      : part === 'minute'
        ? elapsed
          ? seconds / 60n
          : (seconds / 60n) % 60n
        : elapsed
          ? seconds
          : seconds % 60n
  return value.toString().padStart(Math.min(length, 2), '0')
}

function dayPart({ part, length }: PartPiece, date: IsoDate, language: Language): string {
  const [year, month, day] = date.split('-') as [string, string, string]
  if (part === 'year') return length > 2 ? year : year.slice(2)
  if (part === 'weekday') return named(weekdayName(date, language), length)
  if (part === 'day') return length > 1 ? day : String(Number(day))
  if (length > 2)
    return length === 5
      ? monthName(Number(month), language)[0]!
      : named(monthName(Number(month), language), length)
  return length > 1 ? month : String(Number(month))
}

const named = (name: string, length: number): string => (length === 3 ? name.slice(0, 3) : name)

const clock = (ofDay: bigint, withSeconds: boolean): string =>
  [ofDay / 3600n, (ofDay / 60n) % 60n, ...(withSeconds ? [ofDay % 60n] : [])]
    .map((number) => number.toString().padStart(2, '0'))
    .join(':')
