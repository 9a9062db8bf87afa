import type { Localized } from '../../../model/language.ts'

export interface FiguresTexts {
  readonly about: string
  readonly format: string
  readonly fix: string
}

export const figuresTexts: Localized<FiguresTexts> = {
  sv: {
    about: 'visa varje tal i texten och cellen som det stämmer med',
    format: 'hur talen visas: table, json, csv eller md',
    fix: 'skriv in referenser där en enda cell stämmer och texten trycks likadant',
  },
  en: {
    about: 'show every figure in the text and the cell that it agrees with',
    format: 'how figures are shown: table, json, csv or md',
    fix: 'write references where a single cell agrees and the text prints the same',
  },
}
