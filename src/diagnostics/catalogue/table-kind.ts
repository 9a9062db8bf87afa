/** What a table of a kind is, and has to have. */

import { didYouMean, entry, listed } from '../entry.ts'

export const tableKindCodes = {
  'table/unknown-kind': entry<{ kind: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ kind }) => `Tabellsorten ”${kind}” finns inte.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Sorter som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ kind }) => `There is no table kind “${kind}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Kinds that exist: ${listed(known)}.`),
    },
  }),

  'table/missing-column': entry<{ kind: string; column: string; aliases: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ kind, column }) => `Tabellen (${kind}) saknar kolumnen ”${column}”.`,
      hint: ({ column, aliases }) =>
        `Lägg till en kolumn med rubriken ${[column, ...aliases].join(' eller ')}.`,
    },
    en: {
      message: ({ kind, column }) => `The table (${kind}) has no column “${column}”.`,
      hint: ({ column, aliases }) => `Add a column headed ${[column, ...aliases].join(' or ')}.`,
    },
  }),

  'table/unknown-column': entry<{
    kind: string
    heading: string
    problem: 'unknown' | 'twice'
    /** For one that stands twice, the heading that has the column already. */
    other: string
    /** The name of a column that stands twice, where more columns than the kind's may stand in the table; else empty. */
    column: string
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ kind, heading, problem, other }) =>
        problem === 'twice'
          ? other === heading
            ? `Två kolumner heter ”${heading}”.`
            : `Rubrikerna ”${other}” och ”${heading}” är båda namn på samma kolumn i tabellen (${kind}).`
          : heading === ''
            ? `En kolumn saknar rubrik, och tabellen (${kind}) har ingen sådan kolumn.`
            : `Tabellen (${kind}) har ingen kolumn som heter ”${heading}”.`,
      hint: ({ nearest, known, problem, column }) =>
        problem === 'twice'
          ? column === ''
            ? 'Ta bort den ena, eller rätta rubriken.'
            : `Är de av olika år, skriv årtalet i båda rubrikerna: ${column} 2025 och ${column} 2026. Är den ena något annat, ge den en rubrik som säger vad. Ta annars bort den.`
          : didYouMean.sv(
              nearest,
              `Kolumner som kan läggas till: ${listed(known)}. Ska tabellen inte kontrolleras, skriv den i ett block som börjar :::table{kind=plain}.`,
            ),
    },
    en: {
      message: ({ kind, heading, problem, other }) =>
        problem === 'twice'
          ? other === heading
            ? `Two columns are called “${heading}”.`
            : `The headings “${other}” and “${heading}” both name the same column of the table (${kind}).`
          : heading === ''
            ? `A column has no heading, and the table (${kind}) has no such column.`
            : `The table (${kind}) has no column called “${heading}”.`,
      hint: ({ nearest, known, problem, column }) =>
        problem === 'twice'
          ? column === ''
            ? 'Remove one of the two, or correct the heading.'
            : `If they are of different years, write the year in both headings: ${column} 2025 and ${column} 2026. If one is something else, give it a heading that says what. Otherwise remove it.`
          : didYouMean.en(
              nearest,
              `Columns that can be added: ${listed(known)}. If the table is not to be checked, write it in a block that begins :::table{kind=plain}.`,
            ),
    },
  }),

  'table/missing-row': entry<{ kind: string; labels: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ kind, labels }) =>
        `Tabellen (${kind}) saknar ${labels.length === 1 ? 'raden' : 'raderna'} ${listed(labels.map((label) => `”${label}”`))}.`,
      hint: () =>
        'Lägg till det som saknas, med de namnen. Får ett värde inte visas, skriv två punkter (..) i cellen och förklara i texten.',
    },
    en: {
      message: ({ kind, labels }) =>
        `The table (${kind}) has no ${labels.length === 1 ? 'row' : 'rows'} ${listed(labels.map((label) => `“${label}”`))}.`,
      hint: () =>
        'Add what is missing, under those names. Where a value may not be shown, write two dots (..) in the cell and explain in the text.',
    },
  }),
}
