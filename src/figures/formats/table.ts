/** The audit on a terminal: aligned columns, what needs a person first, and a count. */

import { printable } from '../../diagnostics/reporters/printable.ts'
import { largest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { statusWords, type FigureFormat, type FigureRow } from './figure-row.ts'

const order = ['contradicts', 'unsourced', 'matched', 'linked'] as const

const words = {
  sv: { none: 'Det finns inga tal med enhet i texten.', says: 'tabellen säger', others: 'fler' },
  en: { none: 'There are no figures with a unit in the text.', says: 'the table says', others: 'more' },
} as const

export const table: FigureFormat = (rows, language) => {
  if (rows.length === 0) return `${words[language].none}\n`
  const sorted = order.flatMap((status) => rows.filter((row) => row.status === status))
  const cells = sorted.map((row) =>
    [statusWords[language][row.status], row.figure, row.place, told(row, language)].map(printable),
  )
  const widths = [0, 1, 2].map((column) => largest(cells.map((row) => row[column]!.length)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column < 3 ? cell.padEnd(widths[column]!) : cell))
      .join('  ')
      .trimEnd(),
  )
  const counts = order.flatMap((status) => {
    const count = rows.filter((row) => row.status === status).length
    return count > 0 ? [`${count} ${statusWords[language][status]}`] : []
  })
  return `${lines.join('\n')}\n\n${counts.join(', ')}\n`
}

/** The reference that would print it, or what the table says instead. */
function told({ references, expected, status }: FigureRow, language: Language): string {
  const [first, ...others] = references
  if (first === undefined) return ''
  if (status === 'contradicts') return `${words[language].says} ${expected} (${first})`
  return others.length === 0 ? `{{${first}}}` : `{{${first}}} +${others.length} ${words[language].others}`
}
