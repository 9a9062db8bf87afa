/** What the rows of a table are called: as it is printed and told, as it is compared, and as it is looked up. */

import type { Language } from '../model/language.ts'
import type { Cell, Column, Row } from '../model/table.ts'
import { visibleText } from '../model/visible-text.ts'
import { nameKey } from '../source/slug.ts'
import { evenSpaces } from './number-grammar.ts'

/** What is asked for the names of its rows: a table, typed or still being typed. */
export interface Labelled {
  readonly columns: readonly Pick<Column, 'role'>[]
  readonly rows: readonly { readonly cells: readonly Pick<Cell, 'written' | 'origin'>[] }[]
}

/** The column that names the rows: the one that is declared to, else the first that groups none. */
export function labelColumn(columns: Labelled['columns']): number {
  const key = columns.findIndex(({ role }) => role === 'key')
  return key === -1
    ? Math.max(
        0,
        columns.findIndex(({ role }) => role !== 'group'),
      )
    : key
}

/** As its author wrote it: of a row that has a group's label alone, that one; empty where nothing names the row. */
export function rowLabel({ columns, rows }: Labelled, row: number): string {
  const { cells } = rows[row]!
  const label = keyText(columns, cells)
  if (label !== '') return label
  const group = columns.findLastIndex(
    ({ role }, column) =>
      role === 'group' && cells[column]?.origin !== 'inherited' && textOf(cells[column]) !== '',
  )
  return group === -1 ? '' : textOf(cells[group])
}

/** Of several columns that name rows, all: each alone may stand in many. */
function keyText(columns: Labelled['columns'], cells: Labelled['rows'][number]['cells']): string {
  const first = labelColumn(columns)
  let text = textOf(cells[first])
  for (let at = first + 1; at < columns.length; at++)
    if (columns[at]!.role === 'key') text = `${text} ${textOf(cells[at])}`.trim()
  return text
}

/** By row, the labels of the groups that it stands in, from the outermost; an empty one where it stands in none. */
export function groupLabels(table: Labelled): string[][] {
  const labels = table.columns.flatMap(({ role }, column) =>
    role === 'group' ? [labelsDown(table, column)] : [],
  )
  return table.rows.map((_, row) => labels.map((down) => down[row]!))
}

/** What stands in a column, row by row: of an inherited cell, what it says further up. */
export const labelsDown = (table: Labelled, column: number): string[] =>
  labelRows(table, column).map((row) => textOf(table.rows[row]!.cells[column]))

/** By row, the row in which its label in a column was written: its own, but where it inherits. */
export function labelRows({ rows }: Pick<Labelled, 'rows'>, column: number): number[] {
  let at = 0
  return rows.map(({ cells }, row) => {
    if (cells[column]?.origin !== 'inherited') at = row
    return at
  })
}

const textOf = (cell: Pick<Cell, 'written'> | undefined): string => cell?.written.text ?? ''

/**
 * A label as it is compared: case, blanks and a colon make no other row of it. The dash that sets a row in may, as in
 * `Lärare` and `– lärare`, and so may the mark of a note, as in `Övrigt 1)` and `Övrigt 2)`.
 */
export const comparedLabel = (label: string): string =>
  evenSpaces(visibleText(label)).toLowerCase().replace(/ ?:$/u, '')

/** What a total without a label is called where it has to be called something. */
export const unlabelledTotal: Readonly<Record<Language, string>> = { sv: 'Summa', en: 'Total' }

/** The name by which a row is looked up, as in `{{resultat.personalkostnader.utfall}}`; empty where nothing names it. */
export function rowSlug(
  table: Labelled & { readonly rows: readonly Pick<Row, 'role' | 'cells'>[] },
  row: number,
  language: Language,
): string {
  const { role, cells } = table.rows[row]!
  const other = role === 'total' ? unlabelledTotal[language] : rowLabel(table, row)
  return nameKey(keyText(table.columns, cells), nameKey(other, ''))
}
