/** A table under the id that it has where it is taken to; figures that it comes from are named with their report where they stayed. */

import type { CellSource, Table, WrittenCell } from '../model/table.ts'
import { readCell } from '../source/note-marks.ts'
import type { Rename } from './renamed-content.ts'
import type { Names } from './unique-names.ts'

/** `report` is the id of the report that it is from. */
export function tableAs(
  table: Table,
  { report, names, rename }: { readonly report: string; readonly names: Names; readonly rename: Rename },
): Table {
  const written = (cell: WrittenCell): WrittenCell => {
    const content = rename(cell.content)
    const sources = cell.sources && cell.sources.map(source)
    const text = content === cell.content ? cell.text : readCell(content).text
    return { ...cell, content, text, ...(sources && { sources }) }
  }
  /** What its figures come from may have stayed in its report. */
  const source = (cell: CellSource): CellSource => {
    if (cell.report !== undefined) return cell
    const name = names.get(cell.table)
    return name === undefined ? { ...cell, report } : { ...cell, table: name }
  }
  return {
    ...table,
    id: names.get(table.id)!,
    caption: table.caption && rename(table.caption),
    columns: table.columns.map((column) => ({ ...column, heading: written(column.heading) })),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        written: written(cell.written),
        ...(cell.sources && { sources: cell.sources.map(source) }),
      })),
    })),
  }
}
