/** A table of a report beside the figures of its source → the edits that make it say the same, and what they change. */

import type { Edit } from '../fixes/edit.ts'
import { styled, styleOfNumbers, type NumberStyle } from '../fixes/number-style.ts'
import type { TableText } from '../fixes/table-text.ts'
import { isFigure, type FedCell, type FedFigure, type FedRow, type FedTable } from '../feeds/feed.ts'
import { isZero, type Amount } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { compare, ratioOf } from '../model/ratio.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { Cell, Row, Table } from '../model/table.ts'
import { evenSpaces, isDash, isProblem, readQuantity } from '../tables/number-grammar.ts'
import { labelColumn, rowLabel } from '../tables/row-names.ts'
import { scaleFor, type FigureScale } from './fed-amount.ts'
import { pairColumn, rowPairer, type EmitUpdate } from './pair-table.ts'
import { replacedNumber } from './replaced-number.ts'

/** A cell that gets another text. */
export interface CellChange {
  readonly row: string
  readonly column: string
  /** Empty where the cell was blank. */
  readonly before: string
  readonly after: string
}

/** What the source says of a cell that the table computes. */
export interface Held {
  readonly row: number
  readonly column: number
  readonly amount: Amount
  readonly from: Span
}

export interface TableUpdate {
  readonly edits: readonly Edit[]
  readonly changes: readonly CellChange[]
  readonly added: readonly { readonly row: string; readonly cells: readonly CellChange[] }[]
  /** Rows that the source lacks. */
  readonly absent: readonly string[]
  readonly removed: readonly string[]
  /** Cells that say what the source says. */
  readonly unchanged: number
  /** All cells that the source has something for. */
  readonly said: readonly Pick<CellChange, 'row' | 'column'>[]
  /** Filled cells of rows and columns that the source has, of which it says nothing. */
  readonly silent: readonly Pick<CellChange, 'row' | 'column'>[]
  readonly held: readonly Held[]
}

export interface UpdateSetting {
  readonly source: SourceText
  readonly text: TableText
  readonly scale: FigureScale
  readonly language: Language
  /** Whether rows that the source lacks are taken out. */
  readonly isRemoving: boolean
  readonly emit: EmitUpdate
}

/** A column of the source and the table's own. */
interface Pair {
  readonly fed: number
  readonly own: number
  readonly amountOf: (amount: Amount) => Amount
  readonly style: NumberStyle
}

export function updateTable(table: Table, fed: FedTable, setting: UpdateSetting): TableUpdate {
  const { text, isRemoving, language, emit } = setting
  const pairs = pairColumns(table, fed, setting)
  const pairRow = rowPairer(table, language, emit)
  const rows = fed.rows.map((row) => ({ row, own: pairRow(row) }))
  const matched = new Set(rows.map(({ own }) => own))
  const update = {
    edits: [] as Edit[],
    changes: [] as CellChange[],
    silent: [] as Pick<CellChange, 'row' | 'column'>[],
  }
  const held: Held[] = []
  const same: Pick<CellChange, 'row' | 'column'>[] = []
  for (const { row, own } of rows)
    if (typeof own === 'number')
      for (const pair of pairs) {
        const done = updateCell(table, own, pair, row.cells[pair.fed]!, setting)
        if (done === 'same') same.push(placeOf(table, own, pair.own))
        else if (done === 'silent') update.silent.push(placeOf(table, own, pair.own))
        else if (done !== null && 'amount' in done) held.push(done)
        else if (done !== null) {
          update.edits.push(done.edit)
          update.changes.push(done.change)
        }
      }
  const added = addRows(table, rows, pairs, setting)
  const lacking = table.rows.flatMap(({ role }, index) =>
    (role === 'body' || role === 'apart') && !matched.has(index) ? [index] : [],
  )
  const without = isRemoving ? lacking.flatMap((index) => text.withoutRow(table.rows[index]!) ?? []) : []
  return {
    ...update,
    edits: [...update.edits, ...added.map(({ edit }) => edit), ...without],
    added: added.map(({ row, cells }) => ({ row, cells })),
    absent: isRemoving ? [] : lacking.map((index) => rowLabel(table, index)),
    removed: isRemoving ? lacking.map((index) => rowLabel(table, index)) : [],
    unchanged: same.length,
    said: [...same, ...update.changes, ...added.flatMap(({ cells }) => cells)],
    held,
  }
}

const placeOf = (table: Table, row: number, column: number): Pick<CellChange, 'row' | 'column'> => ({
  row: rowLabel(table, row),
  column: table.columns[column]!.heading.text,
})

function pairColumns(table: Table, fed: FedTable, { source, scale, language, emit }: UpdateSetting): Pair[] {
  const numbers = table.columns.map((_, column) =>
    table.rows.map(({ cells }) => numberIn(cells[column]!, language)),
  )
  const written = (column: number): string[] =>
    table.rows.flatMap(({ cells }, row) => {
      const { start, end } = cells[column]!.written.span
      return numbers[column]![row] === null ? [] : [source.text.slice(start, end)]
    })
  return fed.columns.flatMap((column, index): Pair[] => {
    const own = pairColumn(column, table, language, emit)
    if (own === null) return []
    const target = table.columns[own]!
    const typed = numbers[own]!.filter((amount) => amount !== null)
    const alike = table.columns.flatMap(({ type }, at) =>
      type === target.type && at !== own ? written(at) : [],
    )
    const style = styleOfNumbers([...written(own), ...alike])
    return [{ fed: index, own, amountOf: scaleFor(scale, target, typed, language), style }]
  })
}

/** What is typed in a cell, be its column one of numbers or not. */
function numberIn({ value, origin, written }: Cell, language: Language): Amount | null {
  if (origin !== 'written' || written.text === '') return null
  if (value.type === 'number') return value.amount
  const read = readQuantity(written.text, language)
  return isProblem(read) ? null : read.amount
}

type Done = { readonly edit: Edit; readonly change: CellChange } | Held | 'same' | 'silent' | null

/** Null for what is told, and for what neither has. */
function updateCell(table: Table, row: number, pair: Pair, fed: FedCell, setting: UpdateSetting): Done {
  const cell = table.rows[row]!.cells[pair.own]!
  const { written } = cell
  if (fed === null) return written.text === '' || cell.origin === 'computed' ? null : 'silent'
  const isMade = cell.origin === 'computed' || written.content.some(({ type }) => type === 'value')
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
  const edit = hasPlace(table.rows[row]!, written.span, source) ? text.put(written, put) : null
  if (!edit) {
    emit('source/no-place', { row: rowLabel(table, row) }, written.span)
    return null
  }
  return { edit, change: { ...placeOf(table, row, pair.own), before: written.text, after: put } }
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

/** The cell's new text as it is written; null where words stand for a number, which is told. */
function textFor(
  table: Table,
  pair: Pair,
  fed: FedFigure | Exclude<FedCell, FedFigure | null>,
  raw: string,
  { text, language, emit }: UpdateSetting,
): string | null {
  const { type, heading } = table.columns[pair.own]!
  if (!isFigure(fed)) {
    const isNumeric = ['money', 'number', 'integer', 'percent'].includes(type)
    if (!isNumeric) return text.write(evenSpaces(fed.text))
    emit('source/words', { written: fed.text.slice(0, 40), column: heading.text }, fed.from[0]!)
    return null
  }
  const amount = pair.amountOf(fed.amount)
  const whole = styled(amount, pair.style, language)
  const bare = styled(amount, { ...pair.style, unit: '' }, language)
  const inner = raw.replace(/^(["'])([\s\S]*)\1$/, '$2')
  return text.figure(inner.trim() === '' ? whole : replacedNumber(inner, bare, whole), raw)
}

interface Added {
  readonly row: string
  readonly cells: readonly CellChange[]
  readonly edit: Edit
}

/** Rows that the table lacks, each behind the one that it follows in the source. */
function addRows(
  table: Table,
  rows: readonly { readonly row: FedRow; readonly own: number | null | 'many' }[],
  pairs: readonly Pair[],
  setting: UpdateSetting,
): Added[] {
  const { text, emit } = setting
  const label = labelColumn(table.columns)
  const hasGroups = table.columns.some(({ role }) => role === 'group')
  return rows.flatMap(({ row, own }, index): Added[] => {
    if (own !== null || pairs.every(({ fed }) => row.cells[fed] === null)) return []
    if (hasGroups) {
      emit('source/new-row', { row: row.label }, row.span)
      return []
    }
    const beside = neighbour(table, rows, index)
    const reference = beside && table.rows[beside.row]
    const texts = table.columns.map((_, column) => {
      const pair = pairs.find((one) => one.own === column)
      const cell = pair ? row.cells[pair.fed]! : null
      if (column === label) return text.write(evenSpaces(row.label))
      return cell === null ? '' : textFor(table, pair!, cell, likeIn(table, column, text), setting)
    })
    if (texts.includes(null)) return []
    const edit = reference ? text.rowBeside(reference, beside.isBefore, texts as string[]) : null
    if (!edit) {
      emit('source/no-place', { row: row.label }, row.span)
      return []
    }
    const cells = pairs.flatMap(({ own: column, fed }) =>
      row.cells[fed] === null
        ? []
        : [
            {
              row: row.label,
              column: table.columns[column]!.heading.text,
              before: '',
              after: texts[column]!,
            },
          ],
    )
    return [{ row: row.label, cells, edit }]
  })
}

/** Quotation marks that a cell of the column has, with nothing between them. */
function likeIn({ rows }: Table, column: number, text: TableText): string {
  const quote = rows.map(({ cells }) => /^["']/.exec(text.read(cells[column]!.written))?.[0]).find(Boolean)
  return quote === undefined ? '' : quote + quote
}

/** The row that a new one goes behind, or before; null in a table without any. */
function neighbour(
  { rows: own }: Table,
  rows: readonly { readonly own: number | null | 'many' }[],
  index: number,
): { row: number; isBefore: boolean } | null {
  const before = rows.slice(0, index).findLast(({ own }) => typeof own === 'number')
  if (before) return { row: before.own as number, isBefore: false }
  const after = rows.slice(index).find(({ own }) => typeof own === 'number')
  if (after) return { row: after.own as number, isBefore: true }
  const last = own.findLastIndex(({ role }) => role !== 'total' && role !== 'subtotal')
  if (last !== -1) return { row: last, isBefore: false }
  return own.length > 0 ? { row: 0, isBefore: true } : null
}
