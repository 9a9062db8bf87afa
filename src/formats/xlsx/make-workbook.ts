/** A report's tables as a workbook: what it is, a sheet for each, every check, and what tells programs which is which. */

import { checksOf } from '../../checks/figure-checks.ts'
import { printedFigures } from '../../checks/printed-figures.ts'
import { createLocator } from '../../diagnostics/locate.ts'
import type { Report } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'
import type { NumberedReport } from '../../numbering/number-report.ts'
import { nameOfTable } from '../../tables/between/name-of-table.ts'
import { reportFacts } from '../../wording/report-facts.ts'
import { words } from '../../wording/words.ts'
import type { FormatInput } from '../format.ts'
import { dateOf } from '../report-date.ts'
import { aboutSheet } from './about-sheet.ts'
import { checksSheet } from './checks-sheet.ts'
import type { FindCell } from './live-formula.ts'
import { liveFormulas } from './live-formulas.ts'
import { marksName, marksSheet, markProperties, rangeNameOf } from './marks-sheet.ts'
import type { Properties, Workbook } from './package/workbook.ts'
import { createSheetNames } from './sheet-names.ts'
import { tableNotes } from './table-notes.ts'
import { firstRow, rangeOf, tableSheet, type TableToShow } from './table-sheet.ts'
import { workbookTexts } from './texts.ts'

export function makeWorkbook({ numbered, texts }: Pick<FormatInput, 'numbered' | 'texts'>): Workbook {
  const { report } = numbered
  const { id, meta } = report
  const { language } = meta
  const printed = printedFigures(report)
  const sheets = sheetsOf(numbered)
  const find: FindCell = ({ table, row, column }) => ({
    sheet: sheets.get(table)!.sheet,
    row: firstRow + row,
    column,
  })
  const tables = { ...printed, find }
  const formulas = liveFormulas(tables)
  const notes = tableNotes(report)
  const shown = report.tables.map((table, index): TableToShow => ({
    data: printed.tables.get(table.id)!,
    ...sheets.get(table.id)!,
    name: `delrapport_table_${index + 1}`,
    notes: notes.get(table.id) ?? [],
    formulaAt: (row, column) => formulas.at({ table: table.id, row, column }),
  }))
  const checks = checksOf({ numbered, locate: createLocator(texts) }, tables)
  return {
    sheets: [
      aboutSheet(meta, shown),
      ...shown.map((table) => tableSheet(table, language)),
      ...(shown.length > 0 ? [checksSheet(checks, tables, find, language)] : []),
      marksSheet(id, shown, language),
    ],
    names: shown.map((table, index) => ({ name: rangeNameOf(index), range: rangeOf(table) })),
    properties: propertiesOf(report),
  }
}

/** By table, what its sheet is called, and what stands at the head of it. */
function sheetsOf({
  report: { tables, meta },
  targets,
}: NumberedReport): ReadonlyMap<string, Pick<TableToShow, 'sheet' | 'title'>> {
  const { about, checks } = workbookTexts[meta.language]
  const sheetName = createSheetNames([about, checks, marksName])
  const word = words[meta.language].table
  return new Map(
    tables.map((table: Table) => {
      const number = targets.get(table.id)?.number ?? null
      const name = nameOfTable(table)
      return [
        table.id,
        {
          sheet: sheetName(number === null ? name : `${number} ${name}`),
          title: number === null ? name : `${word} ${number} ${name}`,
        },
      ]
    }),
  )
}

function propertiesOf(report: Report): Properties {
  const { id, meta } = report
  return {
    title: meta.title,
    subject: reportFacts(meta).description,
    creator: meta.author ?? meta.organisation,
    keywords: meta.keywords.join(', '),
    language: meta.language,
    date: dateOf(report),
    custom: markProperties(id),
  }
}
