/** How formulas, links and names write places: `B4`, `'3 Resultat'!$A$3:$E$14`. */

import type { CellPlace, Range } from './workbook.ts'

/** `AB` for 27. */
function columnLetters(column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

export const cellName = ({ row, column }: Omit<CellPlace, 'sheet'>): string =>
  `${columnLetters(column)}${row + 1}`

export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`

export const rangeName = ({ from, to }: Omit<Range, 'sheet'>): string => `${cellName(from)}:${cellName(to)}`

const fixed = ({ row, column }: Omit<CellPlace, 'sheet'>): string => `$${columnLetters(column)}$${row + 1}`

export const fixedRange = ({ sheet, from, to }: Range): string =>
  `${sheetPrefix(sheet)}${fixed(from)}:${fixed(to)}`
