/** Which words of a sentence are accounted for by the rows that it can be about, and by where these stand. */

import { remembered } from '../model/remembered.ts'
import type { ReportMeta } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { plainText } from '../source/plain-text.ts'
import { labelColumn } from '../tables/row-names.ts'
import { labelOf } from './contradiction.ts'
import type { NamedRow } from './row-names.ts'
import type { FigureColumn } from './said-columns.ts'
import { indexWords, wordsOf } from './words.ts'

export interface Account {
  /** Words of the labels, of the tables' headings and captions, of the groups that the rows stand in, and of who reports. */
  readonly holds: (word: string) => boolean
  /** The text without what sentences say of the columns that the tables have. */
  readonly withoutColumns: (text: string) => string
}

/** An account for each list of rows, made once for it. */
export function createAccounts(
  { organisation }: Pick<ReportMeta, 'organisation'>,
  columns: (table: Table) => readonly FigureColumn[],
): (rows: readonly NamedRow[]) => Account {
  const tableWords = remembered((table: Table): readonly string[] => [
    ...columns(table).flatMap((column) => wordsOf(column.text)),
    ...wordsOf(table.columns[labelColumn(table.columns)]!.heading.text),
    ...(table.caption ? wordsOf(plainText(table.caption)) : []),
  ])
  return remembered((rows) => {
    const tables = [...new Set(rows.map(({ table }) => table))]
    const labels = indexWords(rows.flatMap((row) => wordsOf(labelOf(row))))
    const around = indexWords([
      ...tables.flatMap(tableWords),
      ...rows.flatMap(({ table, row }) => groupWords(table, row)),
      ...wordsOf(organisation),
    ])
    const spoken = new Set(tables.flatMap((table) => columns(table).flatMap((column) => column.spoken)))
    const patterns = [...spoken].flatMap(({ everywhere }) => everywhere)
    return {
      holds: remembered((word) => labels.hasSame(word) || around.hasSame(word) || around.hasPart(word)),
      withoutColumns: (text) =>
        patterns.reduce((left, pattern) => left.replace(pattern, (found) => ' '.repeat(found.length)), text),
    }
  })
}

/** The words of the groups that a row stands in, and of the heading above it. */
function groupWords({ columns, rows }: Table, at: number): string[] {
  const groups = columns.flatMap(({ role }, column) =>
    role === 'group' ? wordsOf(rows[at]!.cells[column]!.written.text) : [],
  )
  let heading = at
  while (heading >= 0 && rows[heading]!.role !== 'heading') heading--
  return [...groups, ...(rows[heading]?.cells.flatMap(({ written }) => wordsOf(written.text)) ?? [])]
}
