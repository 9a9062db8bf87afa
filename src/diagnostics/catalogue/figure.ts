import { entry } from '../entry.ts'

/** One of two cells, by its column. */
export interface Side {
  readonly heading: string
  readonly amount: string
}

/** What a sentence says of a row that its table does not. */
export type FigureProblem =
  | { readonly kind: 'value' }
  /** The figure is that of another row or column. */
  | { readonly kind: 'elsewhere'; readonly other: string }
  | { readonly kind: 'sign'; readonly words: string }
  /** It rose from one to the other, and not the other way. */
  | { readonly kind: 'change'; readonly words: string; readonly from: Side; readonly to: Side }

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

  'figure/contradicts': entry<{
    written: string
    expected: string
    row: string
    reference: string
    problem: FigureProblem
  }>({
    severity: 'warning',
    sv: {
      message: ({ written, expected, row, problem }) => {
        switch (problem.kind) {
          case 'value':
            return `Texten säger ”${written}”, men i tabellen står det ${expected}.`
          case 'elsewhere':
            return `Texten säger ”${written}” om ”${row}”, men där står det ${expected} i tabellen. ${written} är vad som står för ”${problem.other}”.`
          case 'sign':
            return row === ''
              ? `Texten säger ”${problem.words}”, men i tabellen står det ${expected}.`
              : `Texten säger ”${problem.words}” om ”${row}”, men där står det ${expected} i tabellen.`
          case 'change':
            return `Texten säger ”${problem.words}” om ”${row}”, men i tabellen står det ${problem.from.amount} under ”${problem.from.heading}” och ${problem.to.amount} under ”${problem.to.heading}”.`
        }
      },
      hint: ({ reference, problem }) =>
        problem.kind === 'sign' || problem.kind === 'change'
          ? 'Rätta ordet i texten, eller siffran i tabellen om det är den som är fel.'
          : `Rätta den av dem som är fel.${reference === '' ? '' : ` Skriv gärna {{${reference}}} i texten, så kan de inte skilja sig åt.`}`,
      related: () => 'cellen står här',
    },
    en: {
      message: ({ written, expected, row, problem }) => {
        switch (problem.kind) {
          case 'value':
            return `The text says “${written}”, but the table says ${expected}.`
          case 'elsewhere':
            return `The text says “${written}” of “${row}”, but the table says ${expected} there. ${written} is what stands for “${problem.other}”.`
          case 'sign':
            return row === ''
              ? `The text says “${problem.words}”, but the table says ${expected}.`
              : `The text says “${problem.words}” of “${row}”, but the table says ${expected} there.`
          case 'change':
            return `The text says “${problem.words}” of “${row}”, but the table says ${problem.from.amount} under “${problem.from.heading}” and ${problem.to.amount} under “${problem.to.heading}”.`
        }
      },
      hint: ({ reference, problem }) =>
        problem.kind === 'sign' || problem.kind === 'change'
          ? 'Mend the word in the text, or the figure in the table if that is what is wrong.'
          : `Mend the one that is wrong.${reference === '' ? '' : ` With {{${reference}}} in the text they cannot differ.`}`,
      related: () => 'the cell is here',
    },
  }),
}
