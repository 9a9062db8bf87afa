/** Headings taken apart: case, spacing, marks of notes, a unit, a date or year behind the word make no other column of it. */

import { readDate, type IsoDate } from '../../model/calendar.ts'
import type { Language } from '../../model/language.ts'
import { moneyUnitOf, reportUnitOf } from '../../model/units.ts'
import { visibleText } from '../../model/visible-text.ts'
import { evenSpaces } from '../number-grammar.ts'
import { partOfYear } from './part-of-year.ts'

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
  /** `2025-08`, of a year and month: `Utfall 202508`, `Utfall aug 2025`, `Utfall T2 2025`. */
  readonly month: string | null
  /** `08`, where the heading names a part of the year: the month that it ends with. */
  readonly part: string | null
}

const ledgerMonth = /^((?:19|20)\d\d)-?(0[1-9]|1[0-2])$/
const dated = /^(.*?) ?(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{8}|\d{6}|\d{1,2} \p{L}+ \d{4}|\d{4})$/u
/** `12/31/2017`, `31.12.2019`, `01.01.-31.12.2019`: the year is what counts. */
const otherDates = /^(.*?) ?(?:[\d.]{1,10} ?[-\u2013] ?)?\d{1,2}[./]\d{1,2}[./](\d{4})$/u
/** Words that lead to a date: `t.o.m.`, `per`. */
const leading: Record<Language, RegExp> = {
  sv: / (?:t\.? ?o\.? ?m\.?|till och med|per|den|ack\.?|ackumulerat)$/,
  en: / (?:as at|to|until|at|ytd)$/,
}
/** What stands before a unit that is all that a heading says: `Belopp i mnkr`. */
const amounts: Record<Language, RegExp> = {
  sv: /^(?:(?:alla )?belopp(?:en)?(?: anges| redovisas)?|siffror|tal)?$/,
  en: /^(?:(?:all )?amounts?)?$/,
}

export function readHeading(text: string, language: Language): Heading {
  const { rest, unit } = withoutUnit(
    evenSpaces(visibleText(text)).replace(/(?:(?= )|(?<!\*)) ?\*+\)?$|(?<=\p{L}) ?\d\)$/u, ''),
  )
  const bare = rest.replace(/ ?\([^()]*\)$/, '')
  const other = otherDates.exec(bare)
  const [, word, written] = other ? [null, other[1], other[2]] : (dated.exec(bare) ?? [null, bare, null])
  const date = written ? readDate(written, language) : null
  const [, ledgerYear, ledger] = (!date && ledgerMonth.exec(written ?? '')) || []
  const year = date ? date.slice(0, 4) : (ledgerYear ?? (/^\d{4}$/.test(written ?? '') ? written! : null))
  const timed = (written ? word!.toLowerCase().replace(leading[language], '') : word!.toLowerCase()).replace(
    /[,;:]$/,
    '',
  )
  const named = partOfYear(timed, language)
  const part = ledger ?? named?.month ?? null
  // With nothing behind it, as in `Budget ack`, such a word may be part of a name.
  const lower = named ? named.rest.replace(leading[language], '').replace(/[,;:]$/, '') : timed
  return {
    word: unit !== null && amounts[language].test(lower) ? '' : lower,
    date,
    year,
    badDate: written && !date && year === null ? written : null,
    unit,
    month: !date && year !== null && part !== null ? `${year}-${part}` : null,
    part: date ? null : part,
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
