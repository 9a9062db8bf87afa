/** What is said of tables' columns and of blocks. */

import type { Localized } from '../../model/language.ts'
import type { CellType } from '../../model/table.ts'

interface HoverTexts {
  /** What a column holds. */
  readonly holds: Readonly<Record<CellType, string>>
  readonly group: string
  readonly required: string
  readonly filled: string
  readonly choices: (words: readonly string[]) => string
  readonly rule: (calculation: string) => string
  readonly unknownColumn: (kind: string) => string
  readonly takes: (names: readonly string[]) => string
  readonly columns: (names: readonly string[]) => string
  readonly printsAs: (words: string) => string
}

export const hoverTexts: Localized<HoverTexts> = {
  sv: {
    holds: {
      text: 'text',
      money: 'belopp',
      number: 'tal',
      integer: 'heltal',
      percent: 'procent',
      date: 'datum',
      choice: 'ett av några ord',
      measure: 'tal med enhet, Ja, Nej eller –',
      target: 'målvärde',
    },
    group: 'grupp: en tom cell är samma som raden ovanför',
    required: 'Kolumnen måste finnas.',
    filled: 'Fylls i på varje rad.',
    choices: (words) => `Kan vara: ${words.join(', ')}.`,
    rule: (calculation) => `Kontrolleras, och räknas ut där cellen är tom: ${calculation}.`,
    unknownColumn: (kind) => `Kolumnen hör inte till tabellsorten ”${kind}”, och får stå bredvid dess egna.`,
    takes: (names) => `Tar: ${names.join(', ')}.`,
    columns: (names) => `Kolumner: ${names.join(', ')}.`,
    printsAs: (words) => `En hänvisning hit trycks som ”${words}”.`,
  },
  en: {
    holds: {
      text: 'text',
      money: 'amounts',
      number: 'numbers',
      integer: 'whole numbers',
      percent: 'per cent',
      date: 'dates',
      choice: 'one of a few words',
      measure: 'numbers with a unit, Yes, No or –',
      target: 'a target',
    },
    group: 'a group: an empty cell is the same as the row above',
    required: 'The column must be there.',
    filled: 'Filled in on every row.',
    choices: (words) => `May be: ${words.join(', ')}.`,
    rule: (calculation) => `Verified, and computed where the cell is empty: ${calculation}.`,
    unknownColumn: (kind) => `The column is none of the kind “${kind}”, and may stand beside its own.`,
    takes: (names) => `Takes: ${names.join(', ')}.`,
    columns: (names) => `Columns: ${names.join(', ')}.`,
    printsAs: (words) => `A reference to it prints “${words}”.`,
  },
}
