/** What is said of checks of a report's figures, wherever they are listed. */

import type { Localized } from '../model/language.ts'

export type CheckResult = 'agrees' | 'computed' | 'rounded' | 'wrong' | 'opposite'

interface CheckTexts {
  readonly results: Readonly<Record<CheckResult, string>>
  readonly sameAs: (table: string, row: string, column: string) => string
  readonly parts: (made: string, of: string) => string
}

export const checkTexts: Localized<CheckTexts> = {
  sv: {
    results: {
      agrees: 'Stämmer',
      computed: 'Uträknat av programmet',
      rounded: 'Stämmer inom avrundningen',
      wrong: 'Stämmer inte',
      opposite: 'Stämmer, med omvänt tecken',
    },
    sameAs: (table, row, column) => `Samma tal som i ${table}: ${[row, column].filter(Boolean).join(', ')}`,
    parts: (made, of) => `”${made}” är ${of}`,
  },
  en: {
    results: {
      agrees: 'Agrees',
      computed: 'Computed by the program',
      rounded: 'Agrees within rounding',
      wrong: 'Does not agree',
      opposite: 'Agrees, with the opposite sign',
    },
    sameAs: (table, row, column) =>
      `The same figure as in ${table}: ${[row, column].filter(Boolean).join(', ')}`,
    parts: (made, of) => `“${made}” is ${of}`,
  },
}
