/**
 * What tells a program that reads the workbook back which report, tables, columns and rows it is of. It stands in a hidden
 * sheet, since that lives through being saved by Excel and by LibreOffice. Each line begins with what it is about:
 *
 *     report | id | version of this sheet | language
 *     sheet  | about or checks | name of a sheet that is no table of the report
 *     table  | id | name | kind | unit
 *     column | table | number | id | heading | type | unit
 *     row    | table | number | id | name by which values look it up
 *
 * A table's `name` is that of a range of the workbook, the heads its first row: it follows the table where rows are inserted
 * or the sheet is renamed. Numbers count from 1. Rows are known by their labels; their numbers are those that they were
 * written with. Empty is what the report has none of. The properties `delrapport.report` and `delrapport.version` of the
 * workbook say the same as the first line.
 */

import type { Language } from '../../model/language.ts'
import { rowSlug } from '../../tables/row-names.ts'
import type { Sheet } from './package/workbook.ts'
import { textCell, type TableToShow } from './table-sheet.ts'
import { workbookTexts } from './texts.ts'

export const marksName = 'delrapport'

/** Changes when a reader of the sheet would have to change. */
const version = '1'

/** The name of the range that a table stands in, by the table's place in the report. */
export const rangeNameOf = (index: number): string => `delrapport_${index + 1}`

export const markProperties = (report: string): readonly (readonly [string, string])[] => [
  ['delrapport.report', report],
  ['delrapport.version', version],
]

export function marksSheet(report: string, tables: readonly TableToShow[], language: Language): Sheet {
  const { about, checks } = workbookTexts[language]
  const lines: (readonly (string | null)[])[] = [
    ['report', report, version, language],
    ['sheet', 'about', about],
    ['sheet', 'checks', checks],
  ]
  tables.forEach(({ data }, index) => {
    const { table, columns } = data
    lines.push(['table', table.id, rangeNameOf(index), table.kind, table.unit])
    columns.forEach(({ column, name, unit }, at) =>
      lines.push(['column', table.id, String(at + 1), column.id, name, column.type, unit]),
    )
    table.rows.forEach(({ id }, at) =>
      lines.push(['row', table.id, String(at + 1), id, rowSlug(table, at, language)]),
    )
  })
  return {
    name: marksName,
    isHidden: true,
    rows: lines.map((line) => line.map((text) => textCell(text ?? '', { format: null }))),
    widths: [],
    frozen: { rows: 0, columns: 0 },
    table: null,
    repeated: null,
  }
}
