/** Headings to a kind's columns: case, spacing, a date or year behind the word and a bracket make no difference. */

import type { ColumnKind, Kind } from '../kinds/kind.ts'
import { readDate, type IsoDate } from '../model/calendar.ts'
import type { Language } from '../model/language.ts'
import { moneyUnits } from '../model/report.ts'
import type { WrittenCell } from '../model/table.ts'
import { evenSpaces } from './number-grammar.ts'

/** A heading taken apart: `Utfall 210731 (tkr)` is the word, a date and a unit. */
export interface Heading {
  /** Lower-case, for comparing. */
  readonly word: string
  readonly date: IsoDate | null
  readonly unit: string | null
}

export function readHeading(text: string, language: Language): Heading {
  let word = evenSpaces(text)
  let unit: string | null = null
  const bracket = /^(.*?) ?\(([^()]*)\)$/.exec(word)
  if (bracket) {
    word = bracket[1]!
    unit = moneyUnits.find((known) => known === bracket[2]!.toLowerCase()) ?? null
  }
  const dated = /^(.*?) ?(\d{4}-\d{2}-\d{2}|\d{8}|\d{6}|\d{1,2} \p{L}+ \d{4}|\d{4})$/u.exec(word)
  const date = dated ? readDate(dated[2]!, language) : null
  if (dated) word = dated[1]!
  return { word: word.toLowerCase(), date, unit }
}

function findColumn(kind: Kind, heading: Heading, language: Language): ColumnKind | null {
  return (
    kind.columns.find(({ headings, blankHeading }) =>
      heading.word === ''
        ? blankHeading === true
        : headings[language].some((known) => known.toLowerCase() === heading.word),
    ) ?? null
  )
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
  headings.forEach(({ text }, index) => {
    const column = findColumn(kind, readHeading(text, language), language)
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
}

export const fits = ({ missing, unknown, repeated }: HeadingFit): boolean =>
  missing.length === 0 && unknown.length === 0 && repeated.length === 0
