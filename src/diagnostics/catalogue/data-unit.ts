/** What the amounts of a file are in. */

import { entry } from '../entry.ts'

export const dataUnitCodes = {
  'data/unit': entry<{ count: number; written: string; unit: string; expected: string }>({
    severity: 'error',
    sv: {
      message: ({ count, written, unit, expected }) =>
        `${count} belopp är i ${unit}, som här ”${written}”, men tabellen är i ${expected}.`,
      hint: ({ unit, expected }) =>
        `Skriv from=${unit} i tabellens block, så räknas de om till ${expected}. Ska tabellen visas i ${unit}, skriv unit=${unit}.`,
    },
    en: {
      message: ({ count, written, unit, expected }) =>
        `${count} amounts are in ${unit}, like “${written}” here, but the table is in ${expected}.`,
      hint: ({ unit, expected }) =>
        `Write from=${unit} in the table’s block, and they are converted to ${expected}. To show the table in ${unit}, write unit=${unit}.`,
    },
  }),

  'data/from': entry<{ problem: 'none' | 'alone'; unit: string }>({
    severity: 'error',
    sv: {
      message: ({ problem, unit }) =>
        problem === 'none'
          ? `Tabellen har inga belopp i ${unit} att räkna om.`
          : 'decimals säger hur många decimaler omräknade belopp får, men tabellen räknas inte om.',
      hint: ({ problem }) =>
        problem === 'none'
          ? 'Bara belopp räknas om: kolumner som tabellens sort (kind=…) har för belopp, och tal med enheten efter sig, som 500 kr. Ta annars bort from=….'
          : 'Skriv också from=kr, eller den enhet som filen har. Ta annars bort decimals=….',
    },
    en: {
      message: ({ problem, unit }) =>
        problem === 'none'
          ? `The table has no amounts in ${unit} to convert.`
          : 'decimals says how many decimals converted amounts have, but nothing is converted.',
      hint: ({ problem }) =>
        problem === 'none'
          ? 'Only amounts are converted: columns that the table’s kind (kind=…) has for amounts, and figures with the unit behind them, such as 500 kr. Otherwise remove from=….'
          : 'Write from=kr too, or whichever unit the file has. Otherwise remove decimals=….',
    },
  }),
}
