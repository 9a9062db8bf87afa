/** The cells of a column, in the order of what they say: figures by value, days by date, all else as words. */

import { isBlank, readFigure } from './figure-text.ts'
import type { language } from './words.ts'

export type Order = 'ascending' | 'descending'

export interface SortedColumn {
  readonly holds: 'figures' | 'words' | 'dates'
  /** Compares two rows of the column by their indexes. Blanks stand last either way. */
  readonly compare: (one: number, other: number, order: Order) => number
}

const day = /^\d{4}-\d{2}(?:-\d{2})?$/

/** `texts` is what each row says in the column. */
export function sortedColumn(texts: readonly string[], spoken: typeof language): SortedColumn {
  const figures = texts.map((text) => readFigure(text, spoken)?.value ?? null)
  const filled = texts.filter((text) => !isBlank(text)).length
  const holds =
    filled === 0 || figures.filter((figure) => figure !== null).length * 2 > filled
      ? 'figures'
      : texts.every((text) => isBlank(text) || day.test(text))
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
      if (holds !== 'figures') return turn * words(one, other)
      const [first, second] = [figures[one]!, figures[other]!]
      // Words among figures stand after them.
      if (first === null || second === null)
        return Number(first === null) - Number(second === null) || words(one, other)
      return turn * (first - second)
    },
  }
}
