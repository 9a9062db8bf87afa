import { statusWords, type FigureFormat } from './figure-row.ts'

const headings = {
  sv: ['Tal', 'Status', 'Plats', 'Referens'],
  en: ['Figure', 'Status', 'Place', 'Reference'],
} as const

/** A table for a comment on a pull request. */
export const md: FigureFormat = (rows, language) => {
  const lines = rows.map(({ figure, status, place, references, expected }) => [
    figure,
    statusWords[language][status] + (expected === null ? '' : `: ${expected}`),
    place,
    references[0] ? `\`{{${references[0]}}}\`` : '',
  ])
  return [headings[language], ['---:', '---', '---', '---'], ...lines]
    .map((cells, index) => `| ${cells.map((cell) => (index < 2 ? cell : escaped(cell))).join(' | ')} |\n`)
    .join('')
}

const escaped = (text: string): string =>
  text.startsWith('`')
    ? text.replaceAll('|', '\\|')
    : text.replace(/[\\|<>*_[\]&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
