/** What is larger than anything that a report holds, and so is not read: taking it in could take without end. */

import type { Language, Localized } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { cellLimit, columnLimit, type TableSize } from '../../model/table-size.ts'
import { entry, type Texts } from '../entry.ts'

export const count = (number: number, language: Language): string =>
  numberText({ units: BigInt(number), decimals: 0 }, language)

/** Shared with tables that stand in YAML, which are told as values are. */
export const tableSize: Localized<Texts<TableSize>> = {
  sv: {
    message: ({ columns, rows }) =>
      columns > columnLimit
        ? `har ${count(columns, 'sv')} kolumner. En tabell kan ha högst ${columnLimit}.`
        : `har ${count(columns * rows, 'sv')} celler. En tabell kan ha högst ${count(cellLimit, 'sv')}.`,
    hint: () => 'Dela upp tabellen i flera, eller ta bara med det som ska visas.',
  },
  en: {
    message: ({ columns, rows }) =>
      columns > columnLimit
        ? `has ${count(columns, 'en')} columns. A table can have at most ${columnLimit}.`
        : `has ${count(columns * rows, 'en')} cells. A table can have at most ${count(cellLimit, 'en')}.`,
    hint: () => 'Split the table into several, or take only what is to be shown.',
  },
}

export const limitCodes = {
  'table/too-large': entry<TableSize>({
    essential: true,
    severity: 'error',
    sv: { message: (size) => `Tabellen ${tableSize.sv.message(size)}`, hint: tableSize.sv.hint },
    en: { message: (size) => `The table ${tableSize.en.message(size)}`, hint: tableSize.en.hint },
  }),

  'table/too-many-sums': entry<{ sums: number; terms: number; limit: number }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ sums, terms, limit }) =>
        `Tabellens ${count(sums, 'sv')} summor räknar tillsammans ihop ${count(terms, 'sv')} celler. I en tabell av den storleken kan de räkna ihop högst ${count(limit, 'sv')}.`,
      hint: () => 'Ta bort summor som räknar samma rader om igen, eller dela upp tabellen i flera.',
    },
    en: {
      message: ({ sums, terms, limit }) =>
        `The table’s ${count(sums, 'en')} sums add up ${count(terms, 'en')} cells together. In a table of that size they can add up at most ${count(limit, 'en')}.`,
      hint: () => 'Remove sums that add up the same rows again, or split the table into several.',
    },
  }),

  'text/too-long': entry<{ what: 'lines' | 'line' | 'marks' | 'allMarks'; limit: number }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ what, limit }) =>
        ({
          lines: `Kapitlet har fler än ${count(limit, 'sv')} rader och kan inte läsas.`,
          line: `Raden har fler än ${count(limit, 'sv')} tecken, så kapitlet kan inte läsas.`,
          allMarks: `Kapitlet har fler än ${count(limit, 'sv')} tecken som *, _ och [ och kan inte läsas.`,
          marks: `Stycket har fler än ${count(limit, 'sv')} tecken som *, _ och [, så kapitlet kan inte läsas.`,
        })[what],
      hint: ({ what }) =>
        ({
          lines: 'Dela upp det i flera filer.',
          line: 'Dela upp den i flera stycken, med en tom rad emellan.',
          allMarks: 'Dela upp det i flera filer, eller ta bort de tecken som inte behövs.',
          marks: 'Dela upp det med tomma rader, eller ta bort de tecken som inte behövs.',
        })[what],
    },
    en: {
      message: ({ what, limit }) =>
        ({
          lines: `The chapter has more than ${count(limit, 'en')} lines and cannot be read.`,
          line: `The line has more than ${count(limit, 'en')} characters, so the chapter cannot be read.`,
          allMarks: `The chapter has more than ${count(limit, 'en')} signs such as *, _ and [ and cannot be read.`,
          marks: `The paragraph has more than ${count(limit, 'en')} signs such as *, _ and [, so the chapter cannot be read.`,
        })[what],
      hint: ({ what }) =>
        ({
          lines: 'Split it into several files.',
          line: 'Split it into several paragraphs, with an empty line between.',
          allMarks: 'Split it into several files, or remove the signs that are not needed.',
          marks: 'Split it with empty lines, or remove the signs that are not needed.',
        })[what],
    },
  }),
}
