/** Headings to a kind's columns: case, spacing, a date or year behind the word and a bracket make no difference. */

import type { ColumnKind, Kind } from '../kinds/kind.ts'
import { readDate, type IsoDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import { reportUnitOf } from '../model/units.ts'
import type { WrittenCell } from '../model/table.ts'
import { evenSpaces } from './number-grammar.ts'

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
}

const bracketed = /^(.*?) ?\(([^()]*)\)$/
const dated = /^(.*?) ?(\d{4}-\d{2}-\d{2}|\d{8}|\d{6}|\d{1,2} \p{L}+ \d{4}|\d{4})$/u
/** Words that lead to a date, and spans of months: `t.o.m.`, `per`, `jan–juli`. */
const leading: Record<Language, RegExp> = {
  sv: / (?:t\.? ?o\.? ?m\.?|till och med|per|den|ack\.?|ackumulerat|jan[a-z.]* ?[-–] ?[a-zå]+\.?|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?)$/,
  en: / (?:as at|to|until|at|ytd|jan[a-z.]* ?[-–] ?[a-z]+\.?)$/,
}

export function readHeading(text: string, language: Language): Heading {
  const [, unbracketed, bracket] = bracketed.exec(evenSpaces(text)) ?? [null, evenSpaces(text), '']
  const [, word, written] = dated.exec(unbracketed!) ?? [null, unbracketed!, null]
  const date = written ? readDate(written, language) : null
  return {
    word: word!.toLowerCase().replace(leading[language], ''),
    date,
    year: date ? date.slice(0, 4) : (/^\d{4}$/.exec(written ?? '')?.[0] ?? null),
    badDate: written && !date && !/^\d{4}$/.test(written) ? written : null,
    unit: reportUnitOf(bracket!),
  }
}

/** By heading or alias, else by the column's own id, as lists of rows in YAML and JSON may name it. */
function findColumn(kind: Kind, text: string, language: Language): ColumnKind | null {
  const { word, year } = readHeading(text, language)
  const found = kind.columns.find(({ headings, blankHeading, atCutoff }) => {
    if (word !== '') return headings[language].some((known) => known.toLowerCase() === word)
    // A date alone heads what is as at that date.
    return year === null ? blankHeading : atCutoff
  })
  return found ?? kind.columns.find(({ id }) => id === text) ?? null
}

export interface HeadingFit {
  readonly columns: readonly (ColumnKind | null)[]
  readonly missing: readonly ColumnKind[]
  /** Indexes of headings that the kind does not know. */
  readonly unknown: readonly number[]
  /** Indexes of headings whose column stands further left already. */
  readonly repeated: readonly number[]
}

/** How a table's headings fit a kind. */
export function fitHeadings(kind: Kind, headings: readonly WrittenCell[], language: Language): HeadingFit {
  const columns: (ColumnKind | null)[] = []
  const unknown: number[] = []
  const repeated: number[] = []
  const found = headings.map(({ text }) => findColumn(kind, text, language))
  const whens = headings.map(({ text }) => {
    const { date, year } = readHeading(text, language)
    return date ?? year ?? ''
  })
  headings.forEach((_, index) => {
    const column = earlierColumn(index) ?? found[index]!
    if (column && columns.includes(column)) {
      repeated.push(index)
      columns.push(null)
    } else {
      if (!column && !kind.extraColumns) unknown.push(index)
      columns.push(column)
    }
  })
  const missing = kind.columns.filter((column) => column.required && !columns.includes(column))
  return { columns, missing, unknown, repeated }

  /** `Utfall 2023 | Utfall 2024`: the earlier is the previous year's, where the kind has a column for that. */
  function earlierColumn(index: number): ColumnKind | null {
    const column = found[index]
    const earlier = column && kind.columns.find(({ earlierOf }) => earlierOf === column.id)
    if (!earlier || found.includes(earlier)) return null
    const isEarlier = found.some(
      (other, at) => other === column && whens[index] !== '' && whens[index]! < whens[at]!,
    )
    return isEarlier ? earlier : null
  }
}

export const fits = ({ missing, unknown, repeated }: HeadingFit): boolean =>
  missing.length === 0 && unknown.length === 0 && repeated.length === 0
