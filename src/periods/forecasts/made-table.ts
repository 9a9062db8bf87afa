/** A table of figures that come of other reports, as an author would have written it. */

import type { Kind } from '../../kinds/kind.ts'
import type { Amount } from '../../model/amount.ts'
import type { Language } from '../../model/language.ts'
import { lookUp } from '../../model/look-up.ts'
import { numberText } from '../../model/number-text.ts'
import type { Arithmetic, CellSource, Reckoning, WrittenCell, WrittenTable } from '../../model/table.ts'

/** What stands in a cell, by the id of its column; blank where nothing does. */
export type MadeRow = Readonly<Record<string, MadeCell | undefined>>

export interface MadeCell {
  readonly text: string
  readonly sources?: readonly CellSource[]
  readonly reckoned?: Reckoned
}

/** Arithmetic of other cells of the table, each by its row and the id of its column. */
export interface Reckoned {
  readonly of: readonly { readonly row: number; readonly column: string }[]
  readonly arithmetic: Arithmetic
  readonly result: Amount
}

export const figureCell = (amount: Amount, language: Language, sources: readonly CellSource[]): MadeCell => ({
  text: numberText(amount, language),
  sources,
})

/** What nothing is known of. */
export const unknownCell: MadeCell = { text: '..' }

/** `headings` replaces what the kind calls its columns, by their ids. */
export function madeTable(
  table: WrittenTable,
  kind: Kind,
  columns: readonly string[],
  rows: readonly MadeRow[],
  language: Language,
  headings: Readonly<Record<string, string>> = {},
): WrittenTable {
  const { id, span } = table
  const shown = kind.columns.filter((column) => columns.includes(column.id))
  const plain = (text: string): WrittenCell => ({
    text,
    content: text === '' ? [] : [{ type: 'text', value: text }],
    span,
  })
  const cellOf = ({ text, sources, reckoned }: MadeCell): WrittenCell => ({
    ...plain(text),
    isMade: true,
    ...(sources && { sources }),
    ...(reckoned && {
      sources: reckoned.of.map(({ row, column }) => ({
        table: id,
        row,
        column: shown.findIndex((one) => one.id === column),
        span,
      })),
      reckoning: reckoningOf(reckoned),
    }),
  })
  return {
    ...table,
    kind: { id: kind.id, span },
    relations: table.relations ?? 'off',
    headings: shown.map((column) => plain(lookUp(headings, column.id) ?? column.headings[language][0])),
    toTheRight: shown.map(({ type }) => type !== 'text'),
    rows: rows.map((row) => ({
      cells: shown.map((column) => cellOf(lookUp(row, column.id) ?? { text: '' })),
      span,
    })),
  }
}

const reckoningOf = ({ arithmetic, result }: Reckoned): Reckoning => ({
  arithmetic,
  agreement: 'same',
  result,
  tolerance: { units: 0n, decimals: result.decimals },
})
