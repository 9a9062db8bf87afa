/** The last day of the time that a document's figures are of. */

import { lastDayOf, monthNamed, readDate, type IsoDate } from '../model/calendar.ts'

/**
 * As the title and other short lines of the beginning say it, else as headings of tables do, else as the first sentences
 * do; `isAnnual` where the document is of a whole year.
 */
export function cutoffOf(
  beginning: readonly string[],
  lines: readonly string[],
  isAnnual: boolean,
): IsoDate | null {
  const year = yearIn(beginning) ?? yearIn(lines.slice(0, 3000))
  const endOfYear: IsoDate | null = year === null ? null : `${year}-12-31`
  if (isAnnual) return endOfYear
  return (
    firstOf(beginning.filter(isNoSentence), (line) => endNamed(line, year)) ??
    endHeaded(lines.slice(0, 20_000), year) ??
    firstOf(beginning, (line) => endTold(line, year)) ??
    endOfYear
  )
}

function firstOf<T, U>(values: readonly T[], read: (value: T) => U | null): U | null {
  for (const value of values) {
    const found = read(value)
    if (found !== null) return found
  }
  return null
}

const isNoSentence = (line: string): boolean => line.length < 120 && !/[.!?]$/.test(line)

const isYear = (year: number): boolean => year >= 1990 && year <= 2100

function yearIn(lines: readonly string[]): number | null {
  const counts = new Map<number, number>()
  for (const line of lines)
    for (const [found] of line.slice(0, 2000).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)) {
      const year = Number(found)
      if (isYear(year)) counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  let best: number | null = null
  for (const [year, count] of counts)
    if (best === null || count > counts.get(best)! || (count === counts.get(best) && year > best)) best = year
  return best
}

const day = String.raw`(?:\d{4}-\d\d-\d\d|\d{1,2} \p{L}{3,12} \d{4})`
/** `2026-08-31`, and the second of `2026-01-01–2026-08-31`. */
const lastDay = new RegExp(
  String.raw`(?<!\d)(?:${day}\s*(?:[-–—]|till(?: och med)?|to)\s*)?(${day})(?!\d)`,
  'u',
)

const ofPeriod =
  /delår|per |t\.?o\.?m|till (?:och med )?(?:den )?\d|utfall|bokslut|tertial|period|as (?:at|of)/i

/** `31 augusti 2026`, `januari–augusti 2026`, `tertial 2 2026`, `kvartal 3`, `delårsrapport augusti 2026`. */
function endNamed(line: string, year: number | null): IsoDate | null {
  const whole = lastDay.exec(line)
  const found = whole && (readDate(whole[1]!, 'sv') ?? readDate(whole[1]!, 'en'))
  if (found && ofPeriod.test(line)) return found
  const ofYear = Number(/(?<!\d)(20\d\d)(?!\d)/.exec(line)?.[1] ?? year ?? 0)
  if (!isYear(ofYear)) return null
  const part = partOfYear(line)
  if (part !== null) return lastDayOf(ofYear, part)
  const compact = /(?<!\d)(20\d\d)[-–]?(0[1-9]|1[0-2])(?![-–]?\d)/.exec(line)
  if (compact) return lastDayOf(Number(compact[1]), Number(compact[2]))
  const isOfMonth = /delår|tertial|prognos|månads|uppfölj|interim|monthly/i.test(line)
  const month = monthsIn(line).at(-1)
  return month !== undefined && isOfMonth ? lastDayOf(ofYear, month) : null
}

/** The month that a part of the year ends with: `tertial 2`, `andra kvartalet` by number, `första halvåret`, `januari–augusti`. */
function partOfYear(line: string): number | null {
  const tertial = /(?:tertial\p{L}*|delårs(?:rapport|bokslut)|(?<!\p{L})T)\s*(?:nr )?([123])(?!\d)/iu.exec(
    line,
  )
  if (tertial) return Number(tertial[1]) * 4
  const quarter = /(?:kvartal\p{L}*|quarter|(?<!\p{L})Q)\s*(?:nr )?([1-4])(?!\d)/iu.exec(line)
  if (quarter) return Number(quarter[1]) * 3
  if (/halvårs(?:rapport|bokslut)|första halvåret|half[- ]year|first half/i.test(line)) return 6
  const months = /(\p{L}{3,12})\.?\s*(?:[-–—]|till|to)\s*(\p{L}{3,12})/u.exec(line)
  const [from, to] = months ? [monthNamed(months[1]!), monthNamed(months[2]!)] : [0, 0]
  return from > 0 && to > from ? to : null
}

const monthsIn = (line: string): number[] =>
  [...line.matchAll(/\p{L}{3,12}/gu)]
    .map(([word]) => (word.length > 3 || /^(?:maj|may)$/i.test(word) ? monthNamed(word) : 0))
    .filter((month) => month > 0)

const outcomeHeading =
  /^(?:(?:ack(?:\.|umulerat)? ?)?(?:utfall|outcome|bokslut))?\s*(?:t\.?o\.?m\.? |per |till och med )?(\S.{3,25})$/iu

/** Of several days that columns are of, the latest: of two years side by side the later one is told of. */
function endHeaded(lines: readonly string[], year: number | null): IsoDate | null {
  const days = lines.flatMap((line) => {
    const said = line.length < 60 ? outcomeHeading.exec(line)?.[1] : undefined
    const found = said === undefined ? null : (readDate(said, 'sv') ?? endOfMonths(said, year, said !== line))
    return found === null ? [] : [found]
  })
  return days.toSorted().at(-1) ?? null
}

/** `jan–aug 2026`, `januari–augusti`; of an outcome `2026-08` and `aug 2026` too. */
function endOfMonths(said: string, year: number | null, isOutcome: boolean): IsoDate | null {
  const compact = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(said)
  if (compact && isOutcome) return lastDayOf(Number(compact[1]), Number(compact[2]))
  const named = /^(?:(\p{L}{3,12})\.?\s*[-–—]\s*)?(\p{L}{3,12})\.?(?: (20\d\d))?$/u.exec(said)
  if (!named || (named[1] === undefined && (named[3] === undefined || !isOutcome))) return null
  if (named[1] !== undefined && monthNamed(named[1]) === 0) return null
  const ofYear = Number(named[3] ?? year ?? 0)
  return isYear(ofYear) ? lastDayOf(ofYear, monthNamed(named[2]!)) : null
}

const told =
  /(?:till och med|t\.?o\.?m\.?|(?<!\p{L})per|through|until|as (?:at|of))(?: den)?(?: sista| \d{1,2})? (\p{L}{3,12})(?: (20\d\d))?/giu

/** A sentence that says how far the figures go: `till och med 31 juli`. */
function endTold(line: string, year: number | null): IsoDate | null {
  const text = line.slice(0, 2000)
  for (const [, month, said] of text.matchAll(told)) {
    const ofYear = Number(said ?? year ?? 0)
    if (monthNamed(month!) > 0 && (year === null || ofYear === year))
      return lastDayOf(ofYear, monthNamed(month!))
  }
  const whole = lastDay.exec(text.slice(0, 300))
  const found = whole && (readDate(whole[1]!, 'sv') ?? readDate(whole[1]!, 'en'))
  return found && ofPeriod.test(text) && (year === null || found.startsWith(String(year))) ? found : null
}
