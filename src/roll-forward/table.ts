/** A table → what the next report leaves out of it, empties and moves, as its kind declares. */

import type { Edit } from '../fixes/edit.ts'
import type { ColumnKind, Kind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { Amount } from '../model/amount.ts'
import { noBreakSpace, numberText } from '../model/number-text.ts'
import type { Cell, Column, Row, Table } from '../model/table.ts'
import { nextHeading } from './heading.ts'
import type { NextPeriod } from './next-period.ts'
import type { TableText } from '../fixes/table-text.ts'

export interface RolledTable {
  readonly edits: readonly Edit[]
  /** Cells that want a figure. */
  readonly emptied: number
  readonly leftOut: number
  /** The column that now has the last outcome, or null. */
  readonly compared: string | null
  /** Headings of the columns that still have the last report's figures. */
  readonly kept: readonly string[]
}

export function rollTable(
  table: Table,
  kind: Kind,
  text: TableText,
  period: NextPeriod,
  language: Language,
): RolledTable {
  const kinds = table.columns.map(({ id }) => kind.columns.find((column) => column.id === id) ?? null)
  const edits: Edit[] = []
  let [emptied, leftOut] = [0, 0]
  let compared: string | null = null
  const kept = new Set<number>()
  const put = (cell: Cell, written: string) => {
    const edit = text.put(cell.written, written)
    if (edit) edits.push(edit)
    return edit !== null
  }
  table.columns.forEach((column, index) => {
    const { heading, id } = column
    const rewritten = (written: string) => nextHeading(written, column, kinds[index]!, period, language)
    if (id === null || rewritten(heading.text) === heading.text) return
    for (const edit of text.headings(heading.span, index, rewritten)) edits.push(edit)
  })
  table.rows.forEach((row, index) => {
    const without = isFinished(row, kinds) && !isGroupLabel(table, index) ? text.withoutRow(row) : null
    if (without) {
      edits.push(without)
      leftOut++
    } else if (row.role !== 'heading') rollRow(row)
  })
  return {
    edits,
    emptied,
    leftOut,
    compared,
    kept: [...kept].map((at) => headingOf(table.columns[at]!, kinds[at]!)),
  }

  function headingOf(column: Column, kind: ColumnKind | null): string {
    return column.id === null
      ? column.heading.text
      : nextHeading(column.heading.text, column, kind, period, language)
  }

  function rollRow(row: Row): void {
    const isSum = row.role === 'total' || row.role === 'subtotal'
    const isUnlabelled =
      isSum && row.cells.every(({ written }, at) => !isLabel(table.columns[at]!) || written.text === '')
    const isNamed = row.cells.some(
      ({ written }, at) => table.columns[at]!.role === 'key' && written.text !== '',
    )
    row.cells.forEach((cell, at) => {
      const column = kinds[at]
      if (!column || isLabel(column) || text.read(cell.written).includes('{{')) return
      const last = comparedWith(column)
      if (last !== -1) {
        const moved = textOf(row.cells[last]!, isSum)
        if (put(cell, moved) && moved !== '') compared = table.columns[at]!.heading.text
        return
      }
      const isEmptied = column.rollForward === 'empty' || (isSum && !isUnlabelled && isSummed(column, row))
      const isFilled = cell.origin === 'written' && cell.value.type !== 'missing'
      if (!isEmptied) {
        if (isFilled && !isSum && holdsFigure(cell)) kept.add(at)
        return
      }
      if (isFilled) put(cell, '')
      const isWanted = isFilled || ((column.required || column.filled) && isNamed)
      if (isWanted && !isSum && isFigure(column)) emptied++
    })
    // Without a label or figures the row would not be known for a total.
    const isKept = row.cells.some(
      ({ written }, at) => kinds[at]?.rollForward === 'keep' && written.text !== '',
    )
    const label = kind.total?.labels[language][0]
    const key = row.cells[table.columns.findIndex(({ role }) => role === 'key')]
    if (isUnlabelled && !isKept && label && key) put(key, text.write(label))
  }

  /** The column whose last figures go into this one, in a new year; -1 for none. */
  function comparedWith({ earlierOf }: ColumnKind): number {
    return earlierOf === null || period.years <= 0
      ? -1
      : kinds.findIndex((column) => column?.id === earlierOf)
  }

  /** Sums of rounded figures need not be the sums that were decided: those stay. */
  function isSummed({ summed, formula }: ColumnKind, { id }: Row): boolean {
    const isComputed = kind.rows.some((known) => known.id === id && known.formula !== null)
    return !table.rounded && (summed || formula !== null || isComputed)
  }

  /** What was computed for a sum is computed there too. */
  function textOf({ value, origin, written }: Cell, isSum: boolean): string {
    if (value.type === 'missing') return ''
    if (origin === 'written') return text.read(written)
    return value.type === 'number' && !isSum ? text.write(toDecimalText(value.amount)) : ''
  }

  /** Signs that every encoding has. */
  function toDecimalText(amount: Amount): string {
    return numberText(amount, language).replace('\u2212', '-').replaceAll(noBreakSpace, ' ')
  }
}

const holdsFigure = ({ value }: Cell): boolean => value.type === 'number' || value.type === 'target'

/** Whether someone has to fill it in: figures that nothing computes. */
const isFigure = ({ role, type, formula }: ColumnKind): boolean =>
  role === 'value' && type !== 'text' && type !== 'choice' && formula === null

const isLabel = ({ role }: Pick<Column, 'role'>): boolean => role === 'key' || role === 'group'

const isFinished = ({ cells }: Row, kinds: readonly (ColumnKind | null)[]): boolean =>
  cells.some(
    ({ value }, index) =>
      value.type === 'choice' &&
      kinds[index]?.choices.some(({ id, finished }) => finished && id === value.choice),
  )

/** Whether rows below stand under a label that this row bears. */
const isGroupLabel = ({ columns, rows }: Table, index: number): boolean =>
  columns.some(
    ({ role }, at) =>
      role === 'group' &&
      rows[index]!.cells[at]!.origin === 'written' &&
      rows[index + 1]?.cells[at]!.origin === 'inherited',
  )
