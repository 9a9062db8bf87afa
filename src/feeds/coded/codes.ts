/** What can be wrong with an export in codes, beside what can be wrong with every source. */

import { didYouMean, entry, listed } from '../../diagnostics/entry.ts'

export const codedCodes = {
  'coded/no-column': entry<{ name: string; file: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ name, file }) => `${file} har ingen kolumn ”${name}”.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Kolumner i filen: ${listed(known)}.`),
    },
    en: {
      message: ({ name, file }) => `${file} has no column “${name}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Columns of the file: ${listed(known)}.`),
    },
  }),

  'coded/no-codes': entry<{ name: string; hasColumn: boolean }>({
    severity: 'error',
    sv: {
      message: ({ name, hasColumn }) =>
        hasColumn
          ? `Kolumnen ”${name}” har varken koder eller filter.`
          : `Kolumnen ”${name}” har koder, men columnCodes säger inte vilken kolumn i exporten de står i.`,
      hint: ({ hasColumn }) =>
        hasColumn
          ? 'Skriv koderna efter kolumnens namn, eller ett filter: { filter: { Period: 2026-08 } }.'
          : 'Skriv columnCodes: och rubriken på den kolumnen.',
    },
    en: {
      message: ({ name, hasColumn }) =>
        hasColumn
          ? `The column “${name}” has neither codes nor a filter.`
          : `The column “${name}” has codes, but columnCodes does not say in which column of the export they stand.`,
      hint: ({ hasColumn }) =>
        hasColumn
          ? 'Write the codes behind the column’s name, or a filter: { filter: { Period: 2026-08 } }.'
          : 'Write columnCodes: and the heading of that column.',
    },
  }),

  'coded/filter': entry<{
    written: string
    column: string
    file: string
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ written, column, file }) => `Ingen rad i ${file} har ”${written}” i ${column}.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Där finns: ${listed(known)}.`),
    },
    en: {
      message: ({ written, column, file }) => `No line of ${file} has “${written}” in ${column}.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `There is: ${listed(known)}.`),
    },
  }),

  'coded/periods': entry<{ column: string; first: string; second: string; target: string }>({
    severity: 'error',
    sv: {
      message: ({ column, first, second, target }) =>
        `Kolumnen ”${target}” får tal från flera tider: ${column} är både ”${first}” och ”${second}”.`,
      hint: ({ column, second }) =>
        `Välj en med filter: { ${column}: ${second} }, eller skriv addUp: ja om talen ska läggas ihop.`,
      related: ({ first }) => `Här är det ”${first}”.`,
    },
    en: {
      message: ({ column, first, second, target }) =>
        `The column “${target}” is given numbers of several times: ${column} is both “${first}” and “${second}”.`,
      hint: ({ column, second }) =>
        `Choose one by filter: { ${column}: ${second} }, or write addUp: yes if the numbers are to be added up.`,
      related: ({ first }) => `Here it is “${first}”.`,
    },
  }),

  'coded/two-values': entry<{
    row: string
    column: string
    others: number
    differs: { readonly column: string; readonly first: string; readonly second: string } | null
  }>({
    severity: 'error',
    sv: {
      message: ({ row, column, others, differs }) =>
        `Raden ”${row}” får två tal i kolumnen ”${column}”${others > 0 ? ` (och ${others} celler till)` : ''}${
          differs ? `: ${differs.column} är ”${differs.first}” och ”${differs.second}”` : ''
        }.`,
      hint: ({ differs }) =>
        differs
          ? `Välj med filter: { ${differs.column}: ${differs.second} }, eller skriv addUp: ja om talen ska läggas ihop.`
          : 'Ta bort den ena raden ur exporten, eller skriv addUp: ja om talen ska läggas ihop.',
      related: () => 'Det första talet står här.',
    },
    en: {
      message: ({ row, column, others, differs }) =>
        `The row “${row}” is given two numbers in the column “${column}”${others > 0 ? ` (and ${others} more cells)` : ''}${
          differs ? `: ${differs.column} is “${differs.first}” and “${differs.second}”` : ''
        }.`,
      hint: ({ differs }) =>
        differs
          ? `Choose by filter: { ${differs.column}: ${differs.second} }, or write addUp: yes if the numbers are to be added up.`
          : 'Remove one of the lines from the export, or write addUp: yes if the numbers are to be added up.',
      related: () => 'The first number stands here.',
    },
  }),
}
