/** Numbers of tables whose kind says nothing of them: what stands in a column set to the right is read as figures. */

import type { Language } from '../model/language.ts'
import type { Cell, Column, Table } from '../model/table.ts'
import { isProblem, readQuantity } from '../tables/number-grammar.ts'

export function withFigures(table: Table, language: Language): Table {
  const isFigures = table.columns.map((column, index) => isSetAsFigures(column) && index > 0)
  if (!isFigures.includes(true)) return table
  return {
    ...table,
    columns: table.columns.map((column, index) =>
      isFigures[index] ? { ...column, type: 'measure' } : column,
    ),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => (isFigures[index] ? asFigure(cell, language) : cell)),
    })),
  }
}

const isSetAsFigures = ({ type, role, toTheRight }: Column): boolean =>
  type === 'text' && role === 'value' && toTheRight

function asFigure(cell: Cell, language: Language): Cell {
  if (cell.value.type !== 'text') return cell
  const read = readQuantity(cell.written.text, language)
  return isProblem(read) ? cell : { ...cell, value: { type: 'number', ...read } }
}
