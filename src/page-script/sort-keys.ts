/** The cells of a column, in the order of what they say: figures by value, days by date, all else as words. */

import { isBlank, readFigure } from './figure-text.ts'
import type { language } from './words.ts'

export type Order = 'ascending' | 'descending'

export interface SortedColumn {
  readonly holds: 'figures' | 'words' | 'dates'
  /** Compares two rows of the column by their indexes. Blanks stand last either way. */
  readonly compare: (one: number, other: number, order: Order) => number
}

const months = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec']
const inWords = months.map((month) => new RegExp(`^(?:(\\d{1,2}) )?${month}[a-z]*\\.? (\\d{4})$`, 'i'))

/** `2021-08-31`, `2021-08`, `31 augusti 2021` or `aug. 2021` as what its order follows from; null for what is no day. */
function dayKey(text: string): string | null {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return text
  const month = inWords.findIndex((pattern) => pattern.test(text))
  if (month === -1) return null
  const [, day = '', year = ''] = inWords[month]!.exec(text)!
  return [year, String(month + 1).padStart(2, '0'), day.padStart(2, '0')].join('-')
}

/** `texts` is what each row says in the column. */
export function sortedColumn(texts: readonly string[], spoken: typeof language): SortedColumn {
  const figures = texts.map((text) => readFigure(text, spoken)?.value ?? null)
  const days = texts.map((text) => dayKey(text.replace(/\s/g, ' ')))
  const filled = texts.filter((text) => !isBlank(text)).length
  const holds =
    filled === 0 || figures.filter((figure) => figure !== null).length * 2 > filled
      ? 'figures'
      : texts.every((text, index) => isBlank(text) || days[index] !== null)
        ? 'dates'
        : 'words'
  // In English too, names are those of a Swedish municipality.
  const { compare } = new Intl.Collator('sv', { numeric: true })
  const words = (one: number, other: number) => compare(texts[one]!, texts[other]!)
  return {
    holds,
    compare(one, other, order) {
      const turn = order === 'ascending' ? 1 : -1
      const [isOneBlank, isOtherBlank] = [isBlank(texts[one]!), isBlank(texts[other]!)]
      if (isOneBlank || isOtherBlank) return Number(isOneBlank) - Number(isOtherBlank)
      if (holds === 'dates')
        return turn * (days[one]! < days[other]! ? -1 : Number(days[one]! > days[other]!))
      if (holds !== 'figures') return turn * words(one, other)
      const [first, second] = [figures[one]!, figures[other]!]
      // Words among figures stand after them.
      if (first === null || second === null)
        return Number(first === null) - Number(second === null) || words(one, other)
      return turn * (first - second)
    },
  }
}
