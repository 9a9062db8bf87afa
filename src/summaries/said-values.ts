/** What a summary prints of cells: values like those that authors write in braces, so that each leads to where it comes from. */

import type { PhrasingContent } from 'mdast'
import type { ValueNode } from '../model/content.ts'
import type { Language } from '../model/language.ts'
import { saidQuantity } from '../model/number-text.ts'
import type { Quantity, Table } from '../model/table.ts'
import { labelColumn, rowLabel } from '../tables/row-names.ts'
import { referenceTo } from '../values/find-cell.ts'

export const figureSaid = (
  table: Table,
  row: number,
  { column, quantity: { amount, unit } }: { readonly column: number; readonly quantity: Quantity },
  language: Language,
): ValueNode => said(table, row, column, saidQuantity(amount, unit, language))

/** The same without its sign, for a sentence that says which way it goes. */
export const sizeSaid = (
  table: Table,
  row: number,
  { column, quantity: { amount, unit } }: { readonly column: number; readonly quantity: Quantity },
  language: Language,
): ValueNode => {
  const size = { ...amount, units: amount.units < 0n ? -amount.units : amount.units }
  return said(table, row, column, saidQuantity(size, unit, language))
}

export const labelSaid = (table: Table, row: number): ValueNode =>
  said(table, row, labelColumn(table.columns), rowLabel(table, row))

/** A number of things that no cell holds. */
export const countSaid = (count: number): ValueNode => ({
  type: 'value',
  written: '',
  value: String(count),
  cell: null,
})

export const words = (value: string): PhrasingContent => ({ type: 'text', value })

/** It stands nowhere in the sources, so it has no place and nothing written. */
const said = (table: Table, row: number, column: number, value: string): ValueNode => ({
  type: 'value',
  written: '',
  value,
  cell: { table: table.id, row, column, reference: referenceTo({ table, row, column }) },
})

/** `A, B och C`. */
export const listSaid = (
  items: readonly (readonly PhrasingContent[])[],
  and: string,
): readonly PhrasingContent[] =>
  items.flatMap((item, index) => {
    if (index === 0) return [...item]
    return [words(index === items.length - 1 ? ` ${and} ` : ', '), ...item]
  })
