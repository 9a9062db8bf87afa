import type { NamedFigure } from '../diagnostics/catalogue/between.ts'
import { differingFigures } from '../tables/between/differing-figures.ts'
import { nameOfTable } from '../tables/between/name-of-table.ts'
import type { PrintedCell, PrintedRow } from '../tables/between/printed-rows.ts'
import type { Rule } from './rule.ts'

/** One figure that two tables of the report print differently. */
export const differingTables: Rule = ({ tables, meta }, emit) => {
  for (const found of differingFigures(tables, meta)) {
    const { here, there, hereRow, thereRow, agreeing, by, isChange, isCertain } = found
    emit(
      'table/differs',
      {
        here: named(here, hereRow),
        there: named(there, thereRow),
        isChange,
        by,
        agreeing,
        severity: isCertain ? 'error' : 'warning',
      },
      here.cell.written.span,
      [there.cell.written.span],
    )
  }
}

const named = ({ amount, unit, column }: PrintedCell, { table, label }: PrintedRow): NamedFigure => ({
  amount,
  unit,
  row: label,
  column: column.heading.text,
  table: nameOfTable(table),
})
