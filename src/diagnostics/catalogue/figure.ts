import { entry } from '../entry.ts'

export const figureCodes = {
  'figure/unsourced': entry<{ written: string }>({
    onRequest: true,
    severity: 'info',
    sv: {
      message: ({ written }) => `”${written}” finns inte i någon av rapportens tabeller.`,
      hint: () =>
        'Kontrollera siffran mot underlaget. Kommer den från annat håll än tabellerna behöver inget ändras.',
    },
    en: {
      message: ({ written }) => `“${written}” is in none of the report’s tables.`,
      hint: () => 'Check the figure against its source. If that is not a table, nothing needs changing.',
    },
  }),

  'figure/unlinked': entry<{ written: string; reference: string; more: number }>({
    onRequest: true,
    severity: 'info',
    sv: {
      message: ({ written, more }) =>
        `”${written}” stämmer med en cell i en tabell${more > 0 ? ` (och med ${more} ${more === 1 ? 'annan' : 'andra'})` : ''}, men följer inte med om cellen ändras.`,
      hint: ({ reference }) =>
        `Om det är den cellen som menas, skriv {{${reference}}} i stället för siffran, så hämtas värdet ur tabellen.`,
      related: () => 'cellen står här',
    },
    en: {
      message: ({ written, more }) =>
        `“${written}” agrees with a cell of a table${more > 0 ? ` (and with ${more} ${more === 1 ? 'other' : 'others'})` : ''}, but does not change when the cell does.`,
      hint: ({ reference }) =>
        `If that is the cell it means, write {{${reference}}} instead of the figure, and the value is taken from the table.`,
      related: () => 'the cell is here',
    },
  }),

  'figure/contradicts': entry<{ written: string; expected: string; reference: string }>({
    severity: 'warning',
    sv: {
      message: ({ written, expected }) => `Texten säger ”${written}”, men i tabellen står det ${expected}.`,
      hint: ({ reference }) =>
        `Rätta den av dem som är fel.${reference === '' ? '' : ` Skriv gärna {{${reference}}} i texten, så kan de inte skilja sig åt.`}`,
      related: () => 'cellen står här',
    },
    en: {
      message: ({ written, expected }) => `The text says “${written}”, but the table says ${expected}.`,
      hint: ({ reference }) =>
        `Mend the one that is wrong.${reference === '' ? '' : ` With {{${reference}}} in the text they cannot differ.`}`,
      related: () => 'the cell is here',
    },
  }),
}
