/**
 * Which columns of a table a sentence speaks of: by the words of their own headings, whatever kind declares them, by the
 * verbs that go with such words (`beräknas` with a forecast), and by years.
 */

import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { plainText } from '../source/plain-text.ts'
import { readHeading } from '../tables/headings/read-heading.ts'
import { columnWords, type ColumnWords } from './column-words.ts'
import { isFigureColumn } from './readings.ts'
import { isPartOf, isSameWord, wordsOf } from './words.ts'
import { labelColumn } from '../tables/row-names.ts'

export interface FigureColumn {
  readonly index: number
  /** The heading; for the only column of figures also what stands over the labels, and the caption. */
  readonly text: string
  readonly words: readonly string[]
  readonly year: string | null
  readonly spoken: readonly ColumnWords[]
  /** Above nought is better than budget. */
  readonly isDeviation: boolean
  /** It says how much more or less than before. */
  readonly isChange: boolean
}

export interface SaidColumns {
  /** Those whose heading is said. */
  readonly named: readonly FigureColumn[]
  /** The same words say them all. */
  readonly areAlike: boolean
  /** Those that the sentence can be about: all, where it speaks of none. */
  readonly meant: readonly FigureColumn[]
}

const deviating = /avvik|differens|överskott|underskott|deviation|variance|surplus/i
const changing = /förändr|ökning|minskning|utveckl|jämfört|change|compared/i
export const isOutcome = ({ text }: FigureColumn): boolean =>
  /utfall|redovisat|bokslut|outcome|actual/i.test(text)
export const isForecast = ({ text }: FigureColumn): boolean => /prognos|forecast/i.test(text)

/** Verbs that name no column, whatever heading has the same stem. */
const stating = /^redovisa(?:r|de|s)$/

const yearPattern = /(?<!\d)(?:19|20)\d\d(?!\d)/g

export const yearsIn = (text: string): readonly string[] => text.match(yearPattern) ?? []

export function createColumns({
  meta: { language },
}: Pick<Report, 'meta'>): (table: Table) => readonly FigureColumn[] {
  const known = new Map<Table, readonly FigureColumn[]>()
  return (table) => {
    const columns = known.get(table) ?? figureColumns(table, language)
    known.set(table, columns)
    return columns
  }
}

function figureColumns(table: Table, language: Language): FigureColumn[] {
  const all = table.columns.flatMap((column, index) =>
    isFigureColumn(table, index) ? [{ column, index }] : [],
  )
  const [only] = all
  const corner = table.columns[labelColumn(table.columns)]!.heading.text
  const around = `${corner} ${table.caption ? plainText(table.caption) : ''}`
  return all.map(({ column, index }) => {
    const heading = column.heading.text
    const text = all.length === 1 && only ? `${heading} ${around}` : heading
    const { word, year } = readHeading(heading, language)
    return {
      index,
      text,
      words: wordsOf([all.length === 1 ? text : word, ...column.said].join(' ')),
      year: year ?? yearsIn(heading)[0] ?? null,
      spoken: columnWords[language].filter((kind) => kind.heading.test(text)),
      isDeviation: column.isDeviation || (column.id === null && deviating.test(text)),
      isChange: changing.test(heading) || changing.test(corner),
    }
  })
}

/** Null where the sentence speaks of a year that the table does not hold. */
export function saidColumns(
  columns: readonly FigureColumn[],
  text: string,
  { meta }: Pick<Report, 'meta'>,
): SaidColumns | null {
  const years = yearsIn(text)
  const ownYear = meta.period?.end.slice(0, 4) ?? null
  const isOfYear = ({ year }: FigureColumn) => years.includes(year ?? ownYear ?? '')
  if (years.some((year) => year !== ownYear && !columns.some((column) => column.year === year))) return null
  const inYears = years.length === 0 ? columns : columns.filter(isOfYear)
  if (inYears.length === 0) return null

  const said = wordsOf(text)
  const heard = inYears.map((column) => ({ column, hits: hitsOf(column, said, text) }))
  const byWords = heard.filter(
    ({ hits }) =>
      hits.size > 0 &&
      !heard.some((other) => other.hits.size > hits.size && [...hits].every((hit) => other.hits.has(hit))),
  )
  const isByYear = years.length > 0 && columns.some(({ year }) => year !== null)
  const spoken = heard
    .filter(({ column, hits }) => hits.size > 0 || column.spoken.some((kind) => kind.said.test(text)))
    .map(({ column }) => column)
  const [first] = byWords
  // A year alone is spoken of what came out of it.
  const outcomes = inYears.filter(isOutcome)
  return {
    named: first
      ? byWords.map(({ column }) => column)
      : !isByYear
        ? []
        : outcomes.length > 0
          ? outcomes
          : inYears,
    areAlike: byWords.every(({ hits }) => [...hits].join() === [...first!.hits].join()),
    meant: spoken.length > 0 ? spoken : inYears,
  }
}

/** The words that say the heading, its own or what such a heading is always called. */
function hitsOf({ words, spoken }: FigureColumn, said: readonly string[], text: string): ReadonlySet<string> {
  const own = said.filter(
    (other) => !stating.test(other) && words.some((word) => isSameWord(word, other) || isPartOf(word, other)),
  )
  const called = spoken.flatMap(({ named }) => wordsOf(named.exec(text)?.[0] ?? ''))
  return new Set([...own, ...called].sort())
}
