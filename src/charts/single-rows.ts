/** The rows of a table that are no sum of others, whether its kind says so, its words or its figures. */

import type { Language } from '../model/language.ts'
import type { Table } from '../model/table.ts'
import { isMeasureName, isSumName, nameOf } from '../tables/name-words.ts'
import { rowLabel } from '../tables/row-names.ts'

/** Indexes. A table of figures without a kind knows of no totals: a row that bears the name of one, or that is found to be one, is one. */
export function singleRows(table: Table, language: Language): number[] {
  const isFree = table.columns.every(({ id, role }) => id === null && role !== 'group')
  const found = new Set(
    table.relations.flatMap(({ over, form, at }) => (over === 'rows' && form === 'sum' ? [at.made] : [])),
  )
  return table.rows.flatMap(({ role }, row) => {
    if (role !== 'body' || (isFree && found.has(row))) return []
    const name = nameOf(rowLabel(table, row))
    const isNamedSum = isFree && row > 0 && isSumName(name, language) && !isMeasureName(name, language)
    return isNamedSum ? [] : [row]
  })
}
