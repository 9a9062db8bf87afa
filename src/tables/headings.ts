/**
 * Headings taken apart, and how they fit a kind's columns. Case, spacing, marks of notes, a unit, a date or year behind the
 * word make no difference; the same column may stand once for each scope, period and year or municipality and group.
 */

import { distance } from 'fastest-levenshtein'
import type { ColumnKind, Kind } from '../kinds/kind.ts'
import { readDate, type IsoDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import { moneyUnitOf, reportUnitOf } from '../model/units.ts'
import { visibleText } from '../model/visible-text.ts'
import type { HeadedTable } from './heading-rows.ts'
import { evenSpaces } from './number-grammar.ts'
import { isMeasureName } from './name-words.ts'

/** A heading taken apart: `Utfall t.o.m. 210731 (tkr)` is the word, a date and a unit. */
export interface Heading {
  /** Lower-case, for comparing. */
  readonly word: string
  readonly date: IsoDate | null
  /** `2021`, of the date or on its own. */
  readonly year: string | null
  /** What is written as a date but is none, as in `Utfall 210732`. */
  readonly badDate: string | null
  readonly unit: string | null
  /** `2025-08`, of a year and month as ledgers write them: `Utfall 202508`. */
  readonly month: string | null
}

const ledgerMonth = /^((?:19|20)\d\d)(0[1-9]|1[0-2])$/
const dated = /^(.*?) ?(\d{4}-\d{2}-\d{2}|\d{8}|\d{6}|\d{1,2} \p{L}+ \d{4}|\d{4})$/u
/** `12/31/2017`, `31.12.2019`, `01.01.-31.12.2019`: the year is what counts. */
const otherDates = /^(.*?) ?(?:[\d.]+ ?[-\u2013] ?)?\d{1,2}[./]\d{1,2}[./](\d{4})$/u
/** Words that lead to a date: `t.o.m.`, `per`. */
const leading: Record<Language, RegExp> = {
  sv: / (?:t\.? ?o\.? ?m\.?|till och med|per|den|ack\.?|ackumulerat)$/,
  en: / (?:as at|to|until|at|ytd)$/,
}
/** Spans of months stand for a date: `jan–juli`. */
const months: Record<Language, RegExp> = {
  sv: / (?:jan[a-z.]* ?[-–] ?[a-zå]+\.?|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?)$/,
  en: / jan[a-z.]* ?[-–] ?[a-z]+\.?$/,
}
/** What stands before a unit that is all that a heading says: `Belopp i mnkr`. */
const amounts: Record<Language, RegExp> = {
  sv: /^(?:(?:alla )?belopp(?:en)?(?: anges| redovisas)?|siffror|tal)?$/,
  en: /^(?:(?:all )?amounts?)?$/,
}

export function readHeading(text: string, language: Language): Heading {
  const { rest, unit } = withoutUnit(
    evenSpaces(visibleText(text)).replace(/ ?\*+\)?$|(?<=\p{L}) ?\d\)$/u, ''),
  )
  const bare = rest.replace(/ ?\([^()]*\)$/, '')
  const other = otherDates.exec(bare)
  const [, word, written] = other ? [null, other[1], other[2]] : (dated.exec(bare) ?? [null, bare, null])
  const date = written ? readDate(written, language) : null
  const [, year, month] = (!date && ledgerMonth.exec(written ?? '')) || []
  const lower = (written ? word!.toLowerCase().replace(leading[language], '') : word!.toLowerCase())
    .replace(months[language], '')
    .replace(/[,;:]$/, '')
  return {
    word: unit !== null && amounts[language].test(lower) ? '' : lower,
    date,
    year: date ? date.slice(0, 4) : (year ?? /^\d{4}$/.exec(written ?? '')?.[0] ?? null),
    badDate: written && !date && !year && !/^\d{4}$/.test(written) ? written : null,
    unit,
    month: year ? `${year}-${month}` : null,
  }
}

/** `Budget (mnkr)`, `Nämnd, tkr`, `Belopp i miljoner kronor`: what is left, and the unit. */
function withoutUnit(text: string): { rest: string; unit: string | null } {
  const words = text.split(' ')
  for (const count of [3, 2, 1]) {
    const tail = words
      .slice(-count)
      .join(' ')
      .replace(/^\((.*)\)$/, '$1')
    if (moneyUnitOf(tail) === null) continue
    const rest = words
      .slice(0, -count)
      .join(' ')
      .replace(/[,;:(]$| i$/i, '')
    return { rest: rest.replace(/[,;:]$/, ''), unit: reportUnitOf(tail) }
  }
  return { rest: text, unit: null }
}

/** Whose figures, or of what time: what one table may show side by side. */
const scopeNames: Record<Language, RegExp> = {
  sv: /^(kommunkoncernen?|kommunala koncernen|koncernen?|kommunen?|stadskoncernen|staden|sammanställda? (?:redovisning|räkenskaper)|sammanställt|perioden?|ackumulerat|helåret|helår|året)(?:$|[\s:,\u2013-]+)/,
  en: /^(group|municipality|city|consolidated|period|year to date|full year)(?:$|[\s:,\u2013-]+)/,
}
const scopeEndings: Record<Language, RegExp> = {
  sv: /^(.+?) (perioden?|helåret|helår|året)$/,
  en: /^(.+?) (period|full year)$/,
}

export interface Scoped {
  readonly scope: string
  readonly word: string
}

export function scoped(word: string, language: Language): Scoped | null {
  const start = scopeNames[language].exec(word)
  if (start) return { scope: oneForm(start[1]!), word: word.slice(start[0].length) }
  const end = scopeEndings[language].exec(word)
  return end && { scope: oneForm(end[2]!), word: end[1]! }
}

/** `perioden` and `period` are one scope. */
const oneForm = (scope: string): string =>
  scope.replace(/(?<=period|koncern|kommun|helår)(?:en|et)$/, '').replace(/^året$/, 'helår')

/** By heading or alias, else by the column's own id, as lists of rows in YAML and JSON may name it. */
function findColumn(
  kind: Kind,
  word: string,
  year: string | null,
  text: string,
  language: Language,
): ColumnKind | null {
  const names = (column: ColumnKind): boolean =>
    column.headings[language].some((known) => known.toLowerCase() === word)
  const found = kind.columns.find((column) => {
    if (word !== '') return names(column)
    // A date alone heads what is as at that date.
    return year === null ? column.blankHeading : column.atCutoff
  })
  return found ?? kind.columns.find(({ id }) => id === text) ?? inflected(kind, word, language)
}

const inflections: Record<Language, RegExp> = {
  sv: /^(?:t|n|en|et|er|ar|na|erna|arna|s|a)$/,
  en: /^(?:s|es)$/,
}

/** `Prognosen`, `Avvikelser`: a known word with an ending of its own. */
function inflected(kind: Kind, word: string, language: Language): ColumnKind | null {
  const isOf = (known: string): boolean =>
    known.length > 4 && word.startsWith(known) && inflections[language].test(word.slice(known.length))
  return (
    kind.columns.find(({ headings }) => headings[language].some((known) => isOf(known.toLowerCase()))) ?? null
  )
}

/** `Utfall enligt Agresso`: a known word with more behind it, where nothing else is that column. */
function beginsWith(kind: Kind, heading: string, language: Language): ColumnKind | null {
  const { word } = readHeading(heading, language)
  if (isMeasureName(word, language)) return null
  return (
    kind.columns.find(
      ({ role, headings }) =>
        role === 'value' && headings[language].some((known) => word.startsWith(`${known.toLowerCase()} `)),
    ) ?? null
  )
}

export interface HeadingFit {
  readonly columns: readonly (ColumnKind | null)[]
  /** By column; null for what belongs to all scopes or where there are none. */
  readonly scopes: readonly (string | null)[]
  readonly missing: readonly ColumnKind[]
  /** Indexes of headings that the kind does not know. */
  readonly unknown: readonly number[]
  /** Indexes of headings whose column stands further left already. */
  readonly repeated: readonly number[]
  /** By column, whether a word tells it, and not a year alone. */
  readonly worded: readonly boolean[]
}

/** `Mål | Indikator | … | Målvärde`: what stands before the names of the rows groups them, and is no target. */
function groupLeftOf(columns: (ColumnKind | null)[], { columns: known }: Kind): void {
  const key = columns.findIndex((column) => column?.role === 'key')
  columns.forEach((column, index) => {
    if (index >= key || column?.type !== 'target') return
    columns[index] = known.findLast((one) => one.role === 'group' && !columns.includes(one)) ?? column
  })
}

type Headed = Pick<HeadedTable, 'headings' | 'groups' | 'ownHeadings'>

interface Placed {
  readonly column: ColumnKind | null
  readonly scope: string | null
  /** A date or year, for comparing. */
  readonly when: string
  readonly isWorded: boolean
}

/** How a table's headings fit a kind. `isNamed` is whether its author says that it is of the kind. */
export function fitHeadings(kind: Kind, table: Headed, language: Language, isNamed: boolean): HeadingFit {
  const placed = place(kind, table, language)
  const columns = placed.map(({ column }) => column)
  const key = kind.columns.find(({ role }) => role === 'key')
  // Whatever stands first names the rows, where its author says what the table is.
  if (key && isNamed && !columns.includes(key) && columns[0] === null) columns[0] = key
  groupLeftOf(columns, kind)
  if (isNamed) settleLonger()
  // What groups rows elsewhere names them where nothing else does.
  if (key && !columns.includes(key) && columns[0]?.role === 'group') columns[0] = key
  const repeated: number[] = []
  const extra: number[] = []
  for (const scope of new Set(placed.map((one) => one.scope))) settleScope(scope)
  const unknown = columns.flatMap((column, index) =>
    column === null && !extra.includes(index) && !repeated.includes(index) ? [index] : [],
  )
  const missing = kind.columns.filter((column) => column.required && !columns.includes(column))
  return {
    columns,
    scopes: placed.map(({ scope }) => scope),
    missing,
    unknown,
    repeated,
    worded: placed.map(({ isWorded }) => isWorded),
  }

  function settleLonger(): void {
    const longer = columns.map((column, index) =>
      column === null ? beginsWith(kind, table.ownHeadings[index]!, language) : null,
    )
    longer.forEach((column, index) => {
      const isAlone = longer.filter((other) => other === column).length === 1
      if (column !== null && isAlone && !columns.includes(column)) columns[index] = column
    })
  }

  /** Of one column in several years the latest is meant; the one before it is the year before, and the rest stand beside. */
  function settleScope(scope: string | null): void {
    const within = placed.flatMap((one, index) => (one.scope === scope ? [index] : []))
    for (const column of new Set(within.map((index) => columns[index]!))) {
      if (column === null || column === undefined) continue
      const same = within.filter((index) => columns[index] === column)
      const earlier = kind.columns.find(({ earlierOf }) => earlierOf === column.id)
      const later = kind.columns.find(({ id }) => id === column.earlierOf)
      const isLater =
        later !== undefined && later.atCutoff && !within.some((index) => columns[index] === later)
      if (same.length === 1 && !(isLater && isLatest(same[0]!, within))) continue
      const byTime = same.toSorted((a, b) => (placed[a]!.when < placed[b]!.when ? 1 : -1))
      const whens = new Set(same.map((index) => placed[index]!.when))
      const isOrdered = whens.size === same.length && !whens.has('')
      const steps = isLater && isLatest(byTime[0]!, within) ? [later, column] : [column, earlier]
      same.forEach((index) => (columns[index] = null))
      if (!isOrdered) {
        columns[same[0]!] = column
        for (const index of same.slice(1)) repeated.push(index)
        continue
      }
      byTime.forEach((index, at) => {
        const step = steps[at]
        const isFree = step !== undefined && !within.some((other) => columns[other] === step)
        if (isFree) columns[index] = step
        else if (kind.extraColumns) extra.push(index)
        else repeated.push(index)
      })
    }
  }

  function isLatest(index: number, within: readonly number[]): boolean {
    const { when } = placed[index]!
    return when !== '' && within.every((other) => placed[other]!.when.slice(0, 4) <= when.slice(0, 4))
  }
}

function place(kind: Kind, { headings, groups, ownHeadings }: Headed, language: Language): Placed[] {
  const plain = headings.map(({ text }, index): Placed & { readonly word: string } => {
    const own = groups ? ownHeadings[index]! : text
    const { word, date, year, month } = readHeading(own, language)
    const column = findColumn(kind, word, year, own, language)
    // `Avvikelse (andel)` is no amount.
    const isAmount = column?.type !== 'money' || !isMeasureName(own.toLowerCase(), language)
    return {
      column: isAmount ? column : null,
      scope: groups?.[index]?.toLowerCase() || null,
      when: date ?? month ?? year ?? '',
      isWorded: word !== '',
      word,
    }
  })
  if (groups) return plain
  const inScopes = plain.map((one, index): Placed => {
    const found = scoped(one.word, language)
    if (!found) return one
    const year = one.when === '' ? null : one.when.slice(0, 4)
    const column = findColumn(kind, found.word, year, headings[index]!.text, language)
    return column?.role === 'value'
      ? { ...one, column, scope: found.scope, isWorded: found.word !== '' }
      : one
  })
  return isSideBySide(inScopes) ? inScopes : plain.map((one, index) => (one.column ? one : inScopes[index]!))
}

/** Some column stands in two scopes: then every heading is of the one that it names. */
function isSideBySide(placed: readonly Placed[]): boolean {
  const [named, bare] = [
    placed.filter(({ scope }) => scope !== null),
    placed.filter(({ scope }) => scope === null),
  ]
  return named.some(
    ({ column, scope }) =>
      named.some((other) => other.column === column && other.scope !== scope) &&
      !bare.some((other) => other.column === column),
  )
}

/** Whether a kind is told from the headings alone. */
export const fits = ({ missing, unknown, repeated }: HeadingFit, kind: Kind): boolean =>
  missing.length === 0 &&
  repeated.length === 0 &&
  (unknown.length === 0 || (kind.extraColumns && !kind.isClosed))

/** The share of letters in which a slip of the keyboard may differ from a heading that could stand there as it is. */
const slips = 0.2

/** The known heading that a heading is a slip of, or null. */
export function slipOf(heading: string, known: readonly string[], language: Language): string | null {
  const { word } = readHeading(heading, language)
  if (word.length < 4) return null
  const most = Math.max(1, Math.floor(word.length * slips))
  return known.find((name) => stepsTo(word, name.toLowerCase()) <= most) ?? null
}

/** Two letters in each other's place are one slip. */
function stepsTo(word: string, name: string): number {
  const steps = distance(word, name)
  if (steps !== 2 || word.length !== name.length) return steps
  const at = [...word].findIndex((letter, index) => letter !== name[index])
  const isSwap = word[at] === name[at + 1] && word[at + 1] === name[at]
  return isSwap && word.slice(at + 2) === name.slice(at + 2) ? 1 : steps
}
