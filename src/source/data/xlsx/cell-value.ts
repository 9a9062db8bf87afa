/** What a cell shows: its stored value read by its type and format. */

import { readDate } from '../../../model/calendar.ts'
import type { Language } from '../../../model/language.ts'
import { cellText } from './cell-text.ts'
import { numberFormat, showsMoments, type NumberFormat } from './number-format.ts'
import { serialOf } from './serial-date.ts'
import { readStoredNumber } from './stored-number.ts'
import { refuse } from '../../office/office-fault.ts'

/** A formula whose value was never computed, or an error such as `#REF!`. */
export interface CellProblem {
  readonly problem: 'noValue' | 'error'
  readonly written: string
}

/** A text, '' for a blank cell. */
export type CellValue = string | CellProblem

/** A cell as the sheet stores it. */
export interface StoredCell {
  readonly type: string
  readonly style: number
  /** Null when there is no such element. */
  readonly value: string | null
  readonly formula: string | null
  readonly inline: string
}

export interface ValueContext {
  readonly strings: readonly string[]
  /** Codes of number formats by style. */
  readonly formats: readonly string[]
  readonly language: Language
  readonly from1904: boolean
}

const truth = { sv: ['Nej', 'Ja'], en: ['No', 'Yes'] } as const

/** A reader of cells that takes each format apart only once. */
export function valueReader(context: ValueContext): (cell: StoredCell) => CellValue {
  const { strings, formats, language, from1904 } = context
  const known = new Map<string, NumberFormat>()
  const formatFor = (code: string): NumberFormat => {
    const format = known.get(code) ?? numberFormat(code, language, from1904)
    known.set(code, format)
    return format
  }
  const formatOf = (style: number): NumberFormat => formatFor(formats[style] ?? 'General')
  const momentCode = (style: number, usual: string): string => {
    const code = formats[style] ?? 'General'
    return showsMoments(code) ? code : usual
  }

  return ({ type, style, value, formula, inline }) => {
    if (type === 'inlineStr') return cellText(inline)
    if (type === 'str' && value !== null) return cellText(value)
    const stored = (value ?? '').trim()
    if (stored === '') return formula === null ? '' : { problem: 'noValue', written: `=${formula.trim()}` }
    switch (type) {
      case 's':
        return (/^\d{1,7}$/.test(stored) ? strings[Number(stored)] : undefined) ?? unreadable()
      case 'b':
        return truth[language][stored === '1' || stored === 'true' ? 1 : 0]
      case 'e':
        return { problem: 'error', written: stored }
      case 'd':
        return isoMoment(stored, (usual) => formatFor(momentCode(style, usual)), from1904) ?? unreadable()
      case 'n': {
        const number = readStoredNumber(stored) ?? unreadable()
        return formatOf(style)(number)
      }
      default:
        return unreadable()
    }
  }
}

const momentLimit = 40

/** `2021-07-31T00:00:00`, `2021-07-31`, `T12:30`; null for anything else. Its style need not be one of moments. */
function isoMoment(
  stored: string,
  formatOr: (usual: string) => NumberFormat,
  from1904: boolean,
): string | null {
  if (stored.length > momentLimit) return null
  const found =
    /^(?:(\d{4}-\d\d-\d\d)(?:T([\d:.,]*)(?:[Z+-][\dZ:+-]*)?)?|T?(\d\d:\d\d[\d:.,]*)(?:[Z+-][\dZ:+-]*)?)$/.exec(
      stored,
    )
  if (!found) return null
  const [, date, time = '', alone = time] = found
  const day = date === undefined ? null : readDate(date, 'sv')
  if (date !== undefined && day === null) return null
  const [hours = 0, minutes = 0, seconds = 0] = alone.split(':').map((part) => Number.parseInt(part, 10) || 0)
  const ofDay = hours * 3600 + minutes * 60 + seconds
  if (day === null) return numberFormat('hh:mm', 'sv', from1904)(serialOf(null, ofDay, from1904))
  return formatOr(ofDay === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm')(serialOf(day, ofDay, from1904))
}

const unreadable = (): never => refuse({ fault: 'format' })
