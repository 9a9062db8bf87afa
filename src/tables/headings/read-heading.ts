/** Headings taken apart: case, spacing, marks of notes, a unit, a date or year behind the word make no other column of it. */

import { readDate, type IsoDate } from '../../model/calendar.ts'
import type { Language } from '../../model/language.ts'
import { moneyUnitOf, reportUnitOf } from '../../model/units.ts'
import { visibleText } from '../../model/visible-text.ts'
import { evenSpaces } from '../number-grammar.ts'

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
