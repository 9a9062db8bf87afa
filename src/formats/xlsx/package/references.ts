/** How formulas, links and names write places: `B4`, `'3 Resultat'!$A$3:$E$14`. */

import { columnName } from '../../../source/data/xlsx/cell-reference.ts'
import type { CellPlace, Range } from './workbook.ts'

export const cellName = ({ row, column }: Omit<CellPlace, 'sheet'>): string =>
  `${columnName(column + 1)}${row + 1}`

export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`

export const rangeName = ({ from, to }: Omit<Range, 'sheet'>): string => `${cellName(from)}:${cellName(to)}`

const fixed = ({ row, column }: Omit<CellPlace, 'sheet'>): string => `$${columnName(column + 1)}$${row + 1}`

export const fixedRange = ({ sheet, from, to }: Range): string =>
  `${sheetPrefix(sheet)}${fixed(from)}:${fixed(to)}`
