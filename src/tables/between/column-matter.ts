/** What a column's figures are of, said the same way in every table: what, of what time, and whose. */

import { toString } from 'mdast-util-to-string'
import { monthNames } from '../../model/calendar.ts'
import type { Language } from '../../model/language.ts'
import type { ReportMeta } from '../../model/report.ts'
import type { Column, Table } from '../../model/table.ts'
import { readHeading } from '../headings/read-heading.ts'
import { scoped } from '../headings/scopes.ts'
import { evenSpaces } from '../number-grammar.ts'
import { isDifferenceName } from '../name-words.ts'

/** What has been, by whatever name: a year alone heads it, too. */
const outcomes: Record<Language, RegExp> = {
  sv: /^(?:utfall|bokslut|årsbokslut|delårsbokslut|redovisat|redovisning)$/,
  en: /^(?:actual|actuals|outcome)$/,
}

/** Words of time beside a year or without one: with them it is of a part of the year. */
const parts: Record<Language, RegExp> = {
  sv: /(?<!\p{L})(?:jan|feb|mars|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|delår|period|tertial|kvartal|månad|vecka|ack|halvår)/u,
  en: /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|interim|period|quarter|month|week|ytd|half)/u,
}

/** What has been up to the cutoff, where its month or the part of the year follows: `Utfall jan–aug 2021`, `Delår 2021`. */
const upTo: Record<Language, RegExp> = {
  sv: /(?<!\p{L})(?:jan|delår|period|ack|t\.? ?o\.? ?m)/u,
  en: /(?<!\p{L})(?:jan|interim|period|ytd|year to date|to )/u,
}
const unmonthly: Record<Language, RegExp> = {
  sv: /(?<!\p{L})(?:delår|period)/u,
  en: /(?<!\p{L})(?:interim|period)/u,
}

/** The municipality by itself is what is meant where nothing is said. */
const alone = /^(?:kommun|stad|municipality|city)(?:en)?$/
const together = /koncern|sammanställ|consolidat|group/

/** A day of the report's cutoff at the end of a year is that year. */
const timeOf = (date: string): string => date.replace(/-12-31$/, '')

export interface ColumnMatter {
  /** The same for columns of the same matter. */
  readonly key: string
  /** A year, a day, or words. */
  readonly time: string
  /** Empty for the municipality or board by itself, `together` for it with its companies, else in words. */
  readonly whose: string
  /** The same for columns of the same matter, whosever they are. */
  readonly apartFromWhose: string
}

/** Whether a column shows the group, and not the municipality by itself. */
export function isOfGroup({ scope, heading }: Column, table: Table, { language }: ReportMeta): boolean {
  const own = scope === null ? scoped(readHeading(heading.text, language).word, language) : null
  const said = (scope ?? own?.scope ?? '').toLowerCase()
  const caption = captionOf(table)
  return together.test(said) || (said === '' && together.test(caption) && !besideGroup.test(caption))
}

/** The municipality, named by itself. */
const besideGroup = /(?<!\p{L})(?:kommun(?:en)?|stad(?:en)?|municipality|city)(?!\p{L})/u

const captionOf = ({ caption }: Table): string => (caption === null ? '' : toString(caption).toLowerCase())

/** Null for what no column of another table can be held against: labels, remarks, differences. */
export function columnMatter(column: Column, table: Table, meta: ReportMeta): ColumnMatter | null {
  const { language, cutoff } = meta
  const { id, role, heading, atCutoff, isEarlier, isDeviation } = column
  if (role !== 'value' || isDeviation) return null
  const { word: whole, date, year } = readHeading(heading.text, language)
  if (isDifferenceName(whole, language)) return null
  const own = id === null && column.scope === null ? scoped(whole, language) : null
  const word = own ? own.word : withoutScope(whole, column.scope)
  const isOutcome =
    atCutoff ||
    isEarlier ||
    (id === null && (outcomes[language].test(word) || (word === '' && year !== null)))
  if (!isOutcome && id === null && word === '') return null
  const thing = isOutcome ? 'outcome' : (id ?? word)
  const time = timeSaid()
  const owner = whose()
  const apartFromWhose = [thing, time].join('\n')
  return { key: [apartFromWhose, owner].join('\n'), time, whose: owner, apartFromWhose }

  function timeSaid(): string {
    const text = evenSpaces(heading.text).toLowerCase()
    if (date !== null) return timeOf(date)
    const now = cutoff === null ? '' : timeOf(cutoff)
    const isThisYear = cutoff !== null && (year === null || year === cutoff.slice(0, 4))
    if (parts[language].test(text)) return atCutoff && isThisYear && isUpToCutoff(text) ? now : text
    if (isThisYear && /^(?:utfall|outcome|actual)/.test(word) && !isEarlier) return now
    if (year !== null) return year
    if (isOutcome) return isEarlier || (!atCutoff && word !== 'utfall') ? text : now
    return now.slice(0, 4)
  }

  function isUpToCutoff(text: string): boolean {
    const month = monthNames[language][Number(cutoff!.slice(5, 7)) - 1]!.slice(0, 3)
    return upTo[language].test(text) && (unmonthly[language].test(text) || text.includes(month))
  }

  function whose(): string {
    const scope = (column.scope ?? own?.scope ?? '').toLowerCase()
    if (together.test(scope)) return 'together'
    if (scope !== '' && !alone.test(scope)) return scope
    return scope === '' && together.test(captionOf(table)) ? 'together' : ''
  }
}

/** `Kommunen: Utfall` under a heading of its own, `Kommunen 2018` without one. */
function withoutScope(word: string, scope: string | null): string {
  if (scope === null) return word
  const behind = word.replace(/^.*: /u, '')
  return behind.startsWith(scope) ? '' : behind
}
