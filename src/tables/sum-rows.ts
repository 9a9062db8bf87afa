/** Which rows and columns of a table are sums of others, whether its kind says so, its words or its figures. */

import type { Language } from '../model/language.ts'
import type { FoundRelation } from '../model/relation.ts'
import type { Table } from '../model/table.ts'
import { isApartRow } from './apart-rows.ts'
import { isApartName, isMadeColumnName, isMeasureName, isSumName, nameOf } from './name-words.ts'
import { labelColumn, rowLabel } from './row-names.ts'

/** Whether no kind declares its columns, so that words and figures are all that tell what its rows are. */
export const isFree = ({ columns }: Pick<Table, 'columns'>): boolean =>
  columns.every(({ id, role }) => id === null && role !== 'group')

export const isRowSum = ({ over, form }: FoundRelation): boolean => over === 'rows' && form === 'sum'

/** Indexes of the rows of a free table that bear the name of a sum, or are found to be one; none of any other table. */
export function freeSums(table: Table, language: Language): ReadonlySet<number> {
  if (!isFree(table)) return new Set()
  const found = new Set(table.relations.filter(isRowSum).map(({ at }) => at.made))
  return new Set(
    table.rows.flatMap((_, row) => {
      const name = nameOf(rowLabel(table, row))
      const isNamed = row > 0 && isSumName(name, language) && !isMeasureName(name, language)
      return isNamed || found.has(row) ? [row] : []
    }),
  )
}

/** By row, whether it only tells apart what another row holds. */
export function apartRows({ columns, rows }: Table, language: Language): boolean[] {
  const key = labelColumn(columns)
  const texts = rows.map(({ cells }) => cells.map(({ written }) => written.text))
  return texts.map((row, at) => isApartRow(row, texts[at - 1] ?? null, key, language))
}

/** Indexes of the rows that are no sum of others and no part of another. */
export function singleRows(table: Table, language: Language): number[] {
  const sums = freeSums(table, language)
  const apart = isFree(table) ? apartRows(table, language) : []
  return table.rows.flatMap(({ role }, row) =>
    role !== 'body' || sums.has(row) || apart[row] === true ? [] : [row],
  )
}

/** Of a table's columns, by their indexes, those that are no sum of others and no part of another; all, where none is left. */
export function singleColumns(
  columns: readonly number[],
  table: Table,
  language: Language,
): readonly number[] {
  const found = new Set(table.relations.flatMap((one) => sumColumn(one, table, language)))
  const singles = columns.filter((column, index) => {
    const name = nameOf(table.columns[column]!.heading.text)
    const isNamed = index > 0 && isSumName(name, language) && !isMeasureName(name, language)
    return !isNamed && !found.has(column) && !isApartName(name, language)
  })
  return singles.length > 0 ? singles : columns
}

/**
 * The column that a relation makes a sum of others, if any: `Totalt` of women and men, not `Avvikelse` of budget and outcome.
 * `Flickor` that are found to be `Elever` less `Pojkar`, without a word of differences, say that `Elever` are the sum.
 */
function sumColumn(
  { over, form, parts, at }: FoundRelation,
  { columns }: Table,
  language: Language,
): number[] {
  if (over !== 'columns' || form !== 'sum') return []
  const added = at.parts.filter((_, index) => parts[index]!.sign === 1)
  if (added.length === parts.length) return [at.made]
  const isCalled = [at.made, ...at.parts].some((column) =>
    isMadeColumnName(nameOf(columns[column]!.heading.text), language),
  )
  return added.length === 1 && !isCalled ? added : []
}
