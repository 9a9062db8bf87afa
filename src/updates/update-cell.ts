/** One cell beside what its source says of it. */

import type { Edit } from '../fixes/edit.ts'
import { isFigure, type FedCell } from '../feeds/feed.ts'
import { isZero, type Amount } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { compare, ratioOf } from '../model/ratio.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { Cell, Row, Table } from '../model/table.ts'
import { evenSpaces, isDash } from '../tables/number-grammar.ts'
import { rowLabel } from '../tables/row-names.ts'
import { textFor } from './new-text.ts'
import { numberIn, type Pair } from './paired-columns.ts'
import { placeOf, type CellChange, type Held, type CellSetting } from './table-update.ts'

type Done = { readonly edit: Edit; readonly change: CellChange } | Held | 'same' | 'silent' | null

/** Null for what is told, and for what neither has. */
export function updateCell(table: Table, row: number, pair: Pair, fed: FedCell, setting: CellSetting): Done {
  const cell = table.rows[row]!.cells[pair.own]!
  const { written } = cell
  if (fed === null) return written.text === '' ? null : 'silent'
  const isMade = isComputed(table, row, pair.own) || written.content.some(({ type }) => type === 'value')
  if (isMade)
    return isFigure(fed)
      ? { row, column: pair.own, amount: pair.amountOf(fed.amount), from: fed.from[0]! }
      : null
  if (
    isFigure(fed)
      ? isSame(cell, pair.amountOf(fed.amount), setting.language)
      : evenSpaces(fed.text) === evenSpaces(written.text)
  )
    return 'same'
  const { source, text, emit } = setting
  const put = textFor(table, pair, fed, text.read(written), setting)
  if (put === null) return null
  const edit = hasPlace(table.rows[row]!, written.span, source) ? text.put(written, put.text) : null
  if (!edit) {
    emit('source/no-place', { row: rowLabel(table, row) }, written.span)
    return null
  }
  return { edit, change: { ...placeOf(table, row, pair.own), before: written.text, after: put.shown } }
}

/** Whether the table computes a blank cell, or would, if all that it follows from were there. */
function isComputed({ rows, columns }: Table, row: number, column: number): boolean {
  const { role, cells } = rows[row]!
  const { origin, written } = cells[column]!
  const { type, isDeviation } = columns[column]!
  const isFollowing = role === 'total' || role === 'subtotal' || isDeviation
  return origin === 'computed' || (written.text === '' && isFollowing && type !== 'text')
}

/** Where a row of a pipe table ends before the cell, its place is the row's last character, a bar or another cell's. */
function hasPlace({ cells }: Row, { start, end }: Span, { text }: SourceText): boolean {
  const holding = cells.filter(
    ({ written: { span } }) => span.start <= start && end <= span.end && start < end,
  )
  return holding.length < 2 && !(end === start + 1 && text[start] === '|')
}

function isSame(cell: Cell, amount: Amount, language: Language): boolean {
  if (isDash(cell.written.text)) return isZero(amount)
  const typed = numberIn(cell, language)
  return typed !== null && compare(ratioOf(typed), ratioOf(amount)) === 0
}
