import { builtIn } from './define-kind.ts'

export const plain = builtIn({
  kind: 'plain',
  title: { sv: 'Tabell', en: 'Table' },
  about: {
    sv: 'Vilken tabell som helst: trycks som den står, bara formen kontrolleras.',
    en: 'Any table: printed as it stands, checked for its shape alone.',
  },
  columns: [],
  extraColumns: true,
})
