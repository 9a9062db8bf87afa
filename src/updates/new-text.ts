/** What a cell gets of its source: as it is written, and as it is read. */

import { styled } from '../fixes/number-style.ts'
import { isFigure, type FedFigure, type FedText } from '../feeds/feed.ts'
import type { Table } from '../model/table.ts'
import { evenSpaces } from '../tables/number-grammar.ts'
import type { Pair } from './paired-columns.ts'
import { replacedNumber } from './replaced-number.ts'
import type { CellSetting } from './table-update.ts'

export interface NewText {
  readonly text: string
  readonly shown: string
}

/** Null where words stand for a number, which is kept to be told of once for the column. */
export function textFor(
  table: Table,
  pair: Pair,
  fed: FedFigure | FedText,
  raw: string,
  { text, language, astray }: CellSetting,
): NewText | null {
  const { type, heading } = table.columns[pair.own]!
  if (!isFigure(fed)) {
    const isNumeric = ['money', 'number', 'integer', 'percent'].includes(type)
    const shown = evenSpaces(fed.text)
    if (!isNumeric) return { text: text.write(shown), shown }
    astray.push({ written: fed.text.slice(0, 40), column: heading.text, span: fed.from[0]! })
    return null
  }
  const amount = pair.amountOf(fed.amount)
  const whole = styled(amount, pair.style, language)
  const bare = styled(amount, { ...pair.style, unit: '' }, language)
  const inner = raw.replace(/^(["'])([\s\S]*)\1$/, '$2')
  const shown = inner.trim() === '' ? whole : replacedNumber(inner, bare, whole)
  return { text: text.figure(shown, raw), shown }
}
