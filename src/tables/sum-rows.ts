/** Which rows of a table are sums of others, whether its kind says so, its words or its figures. */

import type { Language } from '../model/language.ts'
import type { FoundRelation } from '../model/relation.ts'
import type { Table } from '../model/table.ts'
import { isApartRow } from './apart-rows.ts'
import { isMeasureName, isSumName, nameOf } from './name-words.ts'
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
