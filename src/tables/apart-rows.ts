/** Rows that only tell apart what another row holds already, as `varav löner`: no sum counts them. */

import type { Language } from '../model/language.ts'
import { isApartName, nameOf } from './name-words.ts'

/** What stands in the cells of a row. */
type Texts = readonly string[]

/**
 * By its name, or, where it stands below the row that it is part of without a name of its own, by the words beside it.
 * `key` is the column that names the rows; `above` is null for the first row.
 */
export function isApartRow(row: Texts, above: Texts | null, key: number, language: Language): boolean {
  const name = nameOf(row[key]!)
  if (isApartName(name, language)) return true
  const hasOwnName = above === null || (name !== '' && name !== nameOf(above[key]!))
  return !hasOwnName && wordsBeside(row, key).some((text) => isApartName(nameOf(text), language))
}

/** What stands before the first figure. */
function wordsBeside(row: Texts, key: number): Texts {
  const beside = row.slice(key + 1)
  const figure = beside.findIndex((text) => /^\P{L}*\d/u.test(text))
  return figure === -1 ? [] : beside.slice(0, figure)
}
