/** A place in a document made elsewhere, in the words that lead a person there. */

import type { Language, Localized } from '../model/language.ts'
import type { DraftTable } from './draft.ts'
import type { AdoptedPlace } from './places.ts'

interface Words {
  readonly table: string
  readonly row: string
  readonly column: string
  readonly page: string
  readonly under: (heading: string) => string
  readonly quoted: (name: string) => string
}

const words: Localized<Words> = {
  sv: {
    table: 'tabell',
    row: 'rad',
    column: 'kolumn',
    page: 'sidan',
    under: (heading) => `under rubriken ”${heading}”`,
    quoted: (name) => `”${name}”`,
  },
  en: {
    table: 'table',
    row: 'row',
    column: 'column',
    page: 'page',
    under: (heading) => `under the heading “${heading}”`,
    quoted: (name) => `“${name}”`,
  },
}

/**
 * Of a cell of the table that is spoken of already, `beside`, its row and column are enough.
 * `sidan 4, tabell 3 (Driftredovisning), rad ”Äldreomsorg”, kolumn ”Kostnader”`, `Resultat!C7`.
 */
export function describePlace(
  { at, table, row, column, under }: AdoptedPlace,
  language: Language,
  beside: AdoptedPlace | null = null,
): string {
  const say = words[language]
  if (at.sheet !== null && at.cell !== null) return `${at.sheet}!${at.cell}`
  const ofTable = [
    ...(row === null ? [] : [`${say.row} ${say.quoted(cut(row))}`]),
    ...(column === null ? [] : [`${say.column} ${say.quoted(cut(column))}`]),
  ]
  if (table && table === beside?.table && ofTable.length > 0) return ofTable.join(', ')
  return [
    ...(at.page === null ? [] : [`${say.page} ${at.page}`]),
    ...(at.sheet === null ? [] : [at.sheet]),
    ...(table ? [nameOf(table, say), ...ofTable] : under === '' ? [] : [say.under(cut(under))]),
  ].join(', ')
}

/** `tabell 3 (Drift)`; among tables with numbers one that has none goes by its name alone. */
const nameOf = ({ number, name }: DraftTable, { table, quoted }: Words): string =>
  number === null
    ? `${table} ${quoted(cut(name))}`
    : `${table} ${number}${name === '' ? '' : ` (${cut(name)})`}`

const cut = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`)
