import { builtIn } from '../define/define-kind.ts'

export const plain = builtIn({
  kind: 'plain',
  title: { sv: 'Tabell', en: 'Table' },
  about: {
    sv: 'Vilken tabell som helst: trycks som den står, och hålls mot det som siffrorna själva visar.',
    en: 'Any table: printed as it stands, and held to what its figures show.',
  },
  columns: [],
  extraColumns: true,
})
