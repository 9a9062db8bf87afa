/**
 * A table as CSV: as a spreadsheet of the report's language opens it with a double click, and so that no cell is taken for a
 * formula. Swedish programs expect semicolons, since the comma is their decimal sign.
 */

import { toDecimalString } from '../model/amount.ts'
import type { Language, Localized } from '../model/language.ts'
import { numberText } from '../model/number-text.ts'
import { csvField } from '../source/data/csv.ts'
import { plainNumber, type DataCell } from './data-cell.ts'
import type { DataTable, DataType } from './data-table.ts'

export const csvDialect: Localized<{ readonly delimiter: string; readonly decimalSign: string }> = {
  sv: { delimiter: ';', decimalSign: ',' },
  en: { delimiter: ',', decimalSign: '.' },
}

/** By it Excel knows that the text is UTF-8. */
const byteOrderMark = '\ufeff'

const lineEnd = '\r\n'

export function csvText({ columns, rows }: DataTable, language: Language): string {
  const { delimiter } = csvDialect[language]
  const line = (texts: readonly string[]): string =>
    texts.map((text) => csvField(text, delimiter)).join(delimiter) + lineEnd
  return (
    byteOrderMark +
    line(columns.map(({ nameWithUnit }) => withoutFormula(nameWithUnit))) +
    rows
      .map((row) => line(row.map((cell, index) => fieldText(cell, columns[index]!.type, language))))
      .join('')
  )
}

function fieldText(cell: DataCell, type: DataType, language: Language): string {
  switch (cell.type) {
    case 'empty':
      return ''
    case 'date':
      return cell.date
    case 'number':
      return type === 'mixed'
        ? withoutFormula(numberText(cell.amount, language) + cell.look.behind)
        : plainNumber(toDecimalString(cell.amount), language)
    case 'text':
      return withoutFormula(cell.text)
  }
}

/** What spreadsheets take for the beginning of a formula, the wide signs of East Asian keyboards among it. */
const beginsFormula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
/** A number is none, whatever sign stands before it. */
const isNumber = /^[+-]\d+(?:[.,]\d+)?$/

/** An apostrophe before it makes spreadsheets take it for the text that it is. */
const withoutFormula = (text: string): string =>
  beginsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text
