/** The first sheet: what report it is, its tables with links, and how the workbook is read. */

import { dateText } from '../../model/calendar.ts'
import type { ReportMeta } from '../../model/report.ts'
import { reportFacts } from '../../wording/report-facts.ts'
import { words } from '../../wording/words.ts'
import type { CellStyle, Sheet, SheetCell } from './package/workbook.ts'
import { textCell, type TableToShow } from './table-sheet.ts'
import { workbookTexts } from './texts.ts'

const usual: CellStyle = { format: null }
const bold: CellStyle = { format: null, isBold: true }

export function aboutSheet(meta: ReportMeta, tables: readonly TableToShow[]): Sheet {
  const say = workbookTexts[meta.language]
  const rows = [
    [textCell(meta.title, { format: null, isTitle: true })],
    [],
    ...factsOf(meta).map(([label, value]) => [textCell(label, bold), textCell(value, usual)]),
    [],
    ...(tables.length > 0 ? [[textCell(say.tables, bold)]] : []),
    ...tables.map(({ sheet, title, data }) => [link(title, sheet), textCell(data.table.unit ?? '', usual)]),
    ...(tables.length > 0 ? [[link(say.checks, say.checks)], []] : []),
    [textCell(say.reading, bold)],
    ...[say.signs[meta.signs], ...say.notes].map((text) => [textCell(text, usual)]),
  ]
  return {
    name: say.about,
    isHidden: false,
    rows,
    widths: [44, 60],
    frozen: { rows: 0, columns: 0 },
    table: null,
    repeated: null,
  }
}

const link = (text: string, sheet: string): SheetCell => ({
  ...textCell(text, { format: null, isLink: true }),
  link: { sheet, row: 0, column: 0 },
})

function factsOf(meta: ReportMeta): (readonly [label: string, value: string])[] {
  const say = workbookTexts[meta.language]
  const { type, labelled } = reportFacts(meta)
  const facts: (readonly [string, string | null])[] = [
    [say.organisation, meta.organisation],
    [say.report, type],
    [words[meta.language].cutoff, meta.cutoff && dateText(meta.cutoff, meta.language)],
    ...labelled.map(({ label, value }) => [label, value] as const),
    [say.status, say.statuses[meta.status]],
    [say.variant, meta.variant],
  ]
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}
