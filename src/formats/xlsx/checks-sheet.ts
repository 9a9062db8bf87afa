/** The sheet that shows every check of the report's figures, each with a link to its cell. */

import type { FigureCheck } from '../../checks/figure-checks.ts'
import { figureAt } from '../../checks/printed-figures.ts'
import { checkTexts, type CheckResult } from '../../checks/texts.ts'
import type { NumberCell } from '../../exchange/data-cell.ts'
import type { Amount } from '../../model/amount.ts'
import type { Language } from '../../model/language.ts'
import { rowLabel, unlabelledTotal } from '../../tables/row-names.ts'
import type { FindCell, ReportTables } from './live-formula.ts'
import { cellName } from './package/references.ts'
import type { CellStyle, Sheet, SheetCell } from './package/workbook.ts'
import { numberLook, textCell, valueOf } from './table-sheet.ts'
import { workbookTexts } from './texts.ts'

const usual: CellStyle = { format: null }
const wrapped: CellStyle = { format: null, wraps: true }

const headRow = 2
/** What stands in the report, and what it would be. */
const figureColumns: ReadonlySet<number> = new Set([5, 6])

/** Nobody reads more, and Excel takes few more links in a sheet. */
const mostShown = 60_000

export function checksSheet(
  checks: readonly FigureCheck[],
  report: ReportTables,
  find: FindCell,
  language: Language,
): Sheet {
  const say = workbookTexts[language]
  const rows = checks.slice(0, mostShown).map((check) => checkRow(check, report, find, language))
  return {
    name: say.checks,
    isHidden: false,
    rows: [
      [textCell(say.checks, { format: null, isTitle: true })],
      [textCell(summary(checks, language), { format: null, isFaint: true })],
      say.heads.map((head, column) =>
        textCell(head, {
          format: null,
          isBold: true,
          fill: 'heading',
          line: 'below',
          ...(figureColumns.has(column) && { isToTheRight: true }),
        }),
      ),
      ...rows,
    ],
    widths: [28, 30, 20, 8, 60, 14, 14, 28],
    frozen: { rows: headRow + 1, columns: 0 },
    table:
      rows.length === 0
        ? null
        : {
            name: 'delrapport_checks',
            range: {
              sheet: say.checks,
              from: { row: headRow, column: 0 },
              to: { row: headRow + rows.length, column: say.heads.length - 1 },
            },
            columns: say.heads,
          },
    repeated: { from: headRow, to: headRow },
  }
}

function checkRow(
  { at, what, computed, result }: FigureCheck,
  report: ReportTables,
  find: FindCell,
  language: Language,
): SheetCell[] {
  const { table, columns } = report.tables.get(at.table)!
  const place = find(at)
  const figure = figureAt(at, report)
  const number = (amount: Amount | null): SheetCell => {
    if (!amount || !figure) return textCell('', usual)
    const cell: NumberCell = { ...figure, amount, exact: amount }
    return { value: valueOf(cell, null), style: numberLook(cell) }
  }
  return [
    textCell(place.sheet, usual),
    textCell(rowLabel(table, at.row) || unlabelledTotal[language], wrapped),
    textCell(columns[at.column]!.name, wrapped),
    { ...textCell(cellName(place), { format: null, isLink: true }), link: place },
    textCell(what, wrapped),
    number(figure?.amount ?? null),
    number(computed),
    textCell(checkTexts[language].results[result], { format: null, ...fillOf(result) }),
  ]
}

const fillOf = (result: CheckResult): Pick<CellStyle, 'fill'> =>
  result === 'wrong' ? { fill: 'wrong' } : result === 'rounded' ? { fill: 'rounded' } : {}

function summary(checks: readonly FigureCheck[], language: Language): string {
  const { counted, shown } = workbookTexts[language]
  const { results } = checkTexts[language]
  const order: readonly CheckResult[] = ['agrees', 'computed', 'opposite', 'rounded', 'wrong']
  const counts = order.flatMap((one) => {
    const count = checks.filter(({ result }) => result === one).length
    return count > 0 ? [[results[one], count] as const] : []
  })
  if (counts.length === 0) return ''
  const all = counted(checks.length, counts)
  return checks.length > mostShown ? `${all} ${shown(mostShown)}` : all
}
