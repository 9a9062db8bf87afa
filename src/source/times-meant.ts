/** Days and periods that are written as people say them, led to the form that settings take: `31/8 2026`, `januari–augusti 2026`. */

import { lastDayOf, monthNamed, readDate, type IsoDate } from '../model/calendar.ts'

export interface Span {
  readonly start: IsoDate
  readonly end: IsoDate
}

const padded = (part: string): string => part.padStart(2, '0')

/** `2026-9-1`, `31/8 2026`, `31 augusti 2026`: the day as it should be written; null for what is no single day. */
export function dayMeant(value: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(value) ?? []
  const [, first, second, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(value) ?? []
  if (year) return readDate(`${year}-${padded(month!)}-${padded(day!)}`, 'sv')
  if (last) return readDate(`${last}-${padded(second!)}-${padded(first!)}`, 'sv')
  return readDate(value, 'sv') ?? readDate(value, 'en')
}

/** `2026`, `tertial 2 2026`, `jan–aug 2026`, `1 januari – 31 augusti 2026`; null where a year or an end is not said. */
export function periodMeant(value: string): Span | null {
  const text = value.toLowerCase().replace(/\s+/g, ' ').trim()
  return partOfYear(text) ?? twoDays(text)
}

/** In months: each part's word, and how many there are in a year. */
const parts: readonly [RegExp, number][] = [
  [/^(?:helår(?:et)?|hela året|året|år|full year)?$/, 1],
  [/^(?:halvår(?:et)?|h) ?([12])$/, 2],
  [/^(?:tertial(?:et)?|t) ?([1-3])$/, 3],
  [/^(?:kvartal(?:et)?|kv\.?|q) ?([1-4])$/, 4],
]

function partOfYear(text: string): Span | null {
  const [, before, inside, behind] = /^(?:(.*?),? ?(\d{4})|(\d{4}))$/.exec(text) ?? []
  const year = inside ?? behind
  if (year === undefined) return null
  for (const [pattern, count] of parts) {
    const found = pattern.exec(before ?? '')
    if (!found) continue
    const length = 12 / count
    const last = Number(found[1] ?? 1) * length
    return months(year, last - length + 1, last)
  }
  const month = monthNamed(before!)
  return month === 0 ? null : months(year, month, month)
}

const between = / ?[–—/] ?| - |(?<=\D)-(?=\D)|--| (?:till och med|t\.? ?o\.? ?m\.?|till|to|until) |, ?/

function twoDays(text: string): Span | null {
  const [first, last, ...more] = text.split(between)
  if (first === undefined || last === undefined || more.length > 0) return null
  const year = /\d{4}/.exec(last)?.[0] ?? /\d{4}/.exec(first)?.[0]
  if (year === undefined) return null
  const start = edge(withYear(first, year), 'start')
  const end = edge(withYear(last, year), 'end')
  return start === null || end === null || end < start ? null : { start, end }
}

const withYear = (part: string, year: string): string => (/\d{4}/.test(part) ? part : `${part} ${year}`)

/** The day, or the first or last one of a month. */
export function edge(text: string, side: keyof Span): IsoDate | null {
  const day = dayMeant(text)
  if (day !== null) return day
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(text) ?? []
  if (year) return months(year, Number(month), Number(month))?.[side] ?? null
  return partOfYear(text.toLowerCase())?.[side] ?? null
}

function months(year: string, from: number, to: number): Span | null {
  const [start, end] = [readDate(`${year}-${padded(String(from))}-01`, 'sv'), lastDayOf(Number(year), to)]
  return start === null || end === null ? null : { start, end }
}
