/** Which columns the small curves of tables go through, by the names that their authors gave. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Table } from '../model/table.ts'
import { labelColumn } from '../tables/row-names.ts'
import { chosenColumns, quantityIn } from './chosen-cells.ts'

/** Stands for all columns of figures. */
const allWords = ['alla', 'all']

export const resolveCurves = (tables: readonly Table[], emit: Emit): readonly Table[] =>
  tables.map((table) => {
    if (table.sparkline.length === 0 || table.columns.length === 0) return table
    const curves = columnsOf(table, emit)
    return curves.length === 0 ? table : { ...table, curves }
  })

/** None, and reported, where there is nothing to draw a curve through. */
function columnsOf(table: Table, emit: Emit): readonly number[] {
  const { sparkline: names } = table
  const [first] = names
  const isAll = names.length === 1 && allWords.includes(first!.text.toLowerCase())
  const columns = isAll ? allColumns(table) : chosenColumns(names, { table, emit })
  if (!isAll && columns.length < names.length) return []
  const withFigures = columns.filter((column) => holdsFigures(table, column))
  if (withFigures.length >= 2) return columns
  emit('table/sparkline', { count: withFigures.length }, first!.span)
  return []
}

/** But deviations, which are no period. */
const allColumns = (table: Table): number[] =>
  table.columns.flatMap(({ isDeviation }, column) =>
    !isDeviation && column !== labelColumn(table.columns) && holdsFigures(table, column) ? [column] : [],
  )

const holdsFigures = ({ columns, rows, language }: Table, column: number): boolean =>
  rows.some(({ cells }) => quantityIn(cells[column]!, columns[column]!, language) !== null)
