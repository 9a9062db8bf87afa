/** What can be wrong with the binding of a table to its source, whatever the source is. */

import { didYouMean, entry, listed } from '../diagnostics/entry.ts'
import {
  unknownKey,
  valueProblem,
  type UnknownKey,
  type ValueProblem,
} from '../diagnostics/catalogue/yaml-value.ts'

/** Whether a mapping's codes are those of rows or of columns. */
export type Side = 'row' | 'column'

const sides = {
  sv: { row: 'rad', column: 'kolumn' },
  en: { row: 'row', column: 'column' },
} as const

export const bindingCodes = {
  'source/invalid': entry<{ key: string; problem: ValueProblem }>({
    severity: 'error',
    sv: valueProblem.sv,
    en: valueProblem.en,
  }),

  'source/unknown-key': entry<UnknownKey>({ severity: 'error', sv: unknownKey.sv, en: unknownKey.en }),

  'source/no-feed': entry<{ found: readonly string[]; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ found }) =>
        found.length === 0
          ? 'Filen säger inte hur källan ska läsas.'
          : `Filen säger att källan ska läsas på flera sätt: ${listed(found)}.`,
      hint: ({ found, known }) =>
        found.length === 0
          ? `Lägg till en av ${listed(known)}, med vad som ska till vilken rad och kolumn.`
          : 'Behåll en av dem, och skriv en egen fil för den andra.',
    },
    en: {
      message: ({ found }) =>
        found.length === 0
          ? 'The file does not say how the source is to be read.'
          : `The file says that the source is to be read in several ways: ${listed(found)}.`,
      hint: ({ found, known }) =>
        found.length === 0
          ? `Add one of ${listed(known)}, with what belongs to which row and column.`
          : 'Keep one of them, and write a file of its own for the other.',
    },
  }),

  'source/empty-feed': entry<{ feed: string }>({
    severity: 'error',
    sv: {
      message: ({ feed }) => `Under ”${feed}” står inget.`,
      hint: () => 'Skriv under den, indraget, vad som hör till vilken rad (rows) och kolumn (columns).',
    },
    en: {
      message: ({ feed }) => `Nothing stands under “${feed}”.`,
      hint: () => 'Write under it, indented, what belongs to which row (rows) and column (columns).',
    },
  }),

  'source/unmapped': entry<{ side: Side; code: string; column: string; times: number; others: number }>({
    severity: 'warning',
    sv: {
      message: ({ side, code, column, times, others }) =>
        `”${code}” i ${column} hör inte till någon ${sides.sv[side]}${times > 1 ? ` (${times} rader i filen)` : ''}${others > 0 ? `, och inte ${others} andra koder` : ''}.`,
      hint: ({ side }) =>
        `Skriv in den under ${side === 'row' ? 'rows' : 'columns'} vid den ${sides.sv[side]} som den hör till, eller under ignore om den inte ska med.`,
    },
    en: {
      message: ({ side, code, column, times, others }) =>
        `“${code}” in ${column} belongs to no ${sides.en[side]}${times > 1 ? ` (${times} lines of the file)` : ''}${others > 0 ? `, nor do ${others} other codes` : ''}.`,
      hint: ({ side }) =>
        `Write it under ${side === 'row' ? 'rows' : 'columns'}, at the ${sides.en[side]} that it belongs to, or under ignore if it is to be left out.`,
    },
  }),

  'source/mapped-twice': entry<{ code: string; first: string; second: string }>({
    severity: 'warning',
    sv: {
      message: ({ code, first, second }) =>
        first === second
          ? `”${code}” står två gånger vid ”${first}”.`
          : `”${code}” räknas både i ”${first}” och i ”${second}”.`,
      hint: ({ first, second }) =>
        first === second
          ? 'Ta bort den på det ena stället: den räknas en gång.'
          : 'Ta bort den på det ena stället, om den inte ska räknas två gånger.',
      related: ({ first }) => `Här räknas den i ”${first}”.`,
    },
    en: {
      message: ({ code, first, second }) =>
        first === second
          ? `“${code}” stands twice at “${first}”.`
          : `“${code}” is counted both in “${first}” and in “${second}”.`,
      hint: ({ first, second }) =>
        first === second
          ? 'Remove it in one place: it is counted once.'
          : 'Remove it in one place, unless it is to be counted twice.',
      related: ({ first }) => `Here it is counted in “${first}”.`,
    },
  }),

  'source/not-found': entry<{
    code: string
    name: string
    file: string
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'warning',
    sv: {
      message: ({ code, name, file }) => `”${code}”, som hör till ”${name}”, finns inte i ${file}.`,
      hint: ({ nearest, known }) =>
        didYouMean.sv(
          nearest,
          known.length > 0 ? `Där finns: ${listed(known)}.` : 'Kontrollera koden, eller ta bort den.',
        ),
    },
    en: {
      message: ({ code, name, file }) => `“${code}”, which belongs to “${name}”, is not in ${file}.`,
      hint: ({ nearest, known }) =>
        didYouMean.en(
          nearest,
          known.length > 0 ? `There is: ${listed(known)}.` : 'Check the code, or remove it.',
        ),
    },
  }),

  'source/number': entry<{ written: string; column: string; isAmbiguous: boolean; others: number }>({
    severity: 'error',
    sv: {
      message: ({ written, column, isAmbiguous, others }) =>
        isAmbiguous
          ? `”${written}” i ${column}${others > 0 ? `, och ${others} tal till där,` : ''} kan läsas på två sätt: med tusental eller med decimaler.`
          : `”${written}” i ${column} är inget tal${others > 0 ? `, och inte heller ${others} till i kolumnen` : ''}.`,
      hint: ({ isAmbiguous }) =>
        isAmbiguous
          ? 'Exportera filen med decimalkomma.'
          : 'Rätta talet i källan och hämta ut filen på nytt, eller peka ut en annan kolumn.',
    },
    en: {
      message: ({ written, column, isAmbiguous, others }) =>
        isAmbiguous
          ? `“${written}” in ${column}${others > 0 ? `, and ${others} more ${others === 1 ? 'number' : 'numbers'} there,` : ''} can be read in two ways: with thousands or with decimals.`
          : `“${written}” in ${column} is no number${others > 0 ? `, nor are ${others} more in the column` : ''}.`,
      hint: ({ isAmbiguous }) =>
        isAmbiguous
          ? 'Export the file with other decimal signs.'
          : 'Correct the number in the source and export the file again, or name another column.',
    },
  }),
}
