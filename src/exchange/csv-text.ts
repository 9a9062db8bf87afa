/**
 * A table as CSV: as a spreadsheet of the report's language opens it with a double click, and so that no cell is taken for a
 * formula. Swedish programs expect semicolons, since the comma is their decimal sign.
 */

import { toDecimalString } from '../model/amount.ts'
import type { Language, Localized } from '../model/language.ts'
import { numberText } from '../model/number-text.ts'
import { csvField } from '../source/data/csv.ts'
import { guarded } from '../source/data/formula-guard.ts'
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
    line(columns.map(({ nameWithUnit }) => guarded(nameWithUnit))) +
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
        ? guarded(numberText(cell.amount, language) + cell.look.behind)
        : plainNumber(toDecimalString(cell.exact), language)
    case 'text':
      return guarded(cell.text)
  }
}
