/** For a spreadsheet: a byte order mark and semicolons, as Swedish Excel wants them. */

import { csvField } from '../../source/data/csv.ts'
import { guarded } from '../../source/data/formula-guard.ts'
import { statusWords, type FigureFormat } from './figure-row.ts'

const headings = {
  sv: ['Rapport', 'Plats', 'Tal', 'Status', 'Referens', 'Källa', 'Tabellen säger', 'Mening'],
  en: ['Report', 'Place', 'Figure', 'Status', 'Reference', 'Source', 'The table says', 'Sentence'],
} as const

export const csv: FigureFormat = (rows, language) => {
  const lines = rows.map(({ report, place, figure, status, references, source, expected, sentence }) => [
    report,
    place,
    figure,
    statusWords[language][status],
    references.join(' '),
    source ?? '',
    expected ?? '',
    sentence,
  ])
  return `\ufeff${[headings[language], ...lines].map((line) => line.map(field).join(';')).join('\r\n')}\r\n`
}

const field = (text: string): string => csvField(guarded(text), ';')
