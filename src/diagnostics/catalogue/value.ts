import { didYouMean, entry, listed } from '../entry.ts'

export interface UnknownValue {
  problem: 'syntax' | 'table' | 'row' | 'column' | 'name' | 'helper' | 'option'
  written: string
  nearest: string | null
  known: readonly string[]
}

export const valueCodes = {
  'value/unknown': entry<UnknownValue>({
    severity: 'error',
    sv: {
      message: ({ problem, written }) =>
        written === '' && problem !== 'option'
          ? ({ table: 'Tabellens id saknas.', row: 'Radens namn saknas.', column: 'Kolumnens namn saknas.' }[
              problem as 'table'
            ] ?? 'Ett namn saknas.')
          : {
              syntax: `${written} går inte att läsa.`,
              table: `Det finns ingen tabell med id ”${written}”.`,
              row: `Tabellen har ingen rad som heter ”${written}”.`,
              column: `Tabellen har ingen kolumn som heter ”${written}”.`,
              name: `”${written}” finns inte.`,
              helper: `”${written}” är inget ord som kan stå före ett värde.`,
              option: `”${written}” går inte att använda för det här värdet.`,
            }[problem],
      hint: ({ problem, nearest, known }) =>
        problem === 'syntax'
          ? 'Skriv tabell, rad och kolumn med punkt emellan: {{resultat.summa.utfall}}. Ska klamrarna tryckas som de är, skriv \\{{.'
          : didYouMean.sv(nearest, known.length > 0 ? `Det som finns: ${listed(known)}.` : 'Ta bort det.'),
    },
    en: {
      message: ({ problem, written }) =>
        written === '' && problem !== 'option'
          ? ({
              table: 'The table’s id is missing.',
              row: 'The row’s name is missing.',
              column: 'The column’s name is missing.',
            }[problem as 'table'] ?? 'A name is missing.')
          : {
              syntax: `${written} cannot be read.`,
              table: `There is no table with the id “${written}”.`,
              row: `The table has no row called “${written}”.`,
              column: `The table has no column called “${written}”.`,
              name: `There is no “${written}”.`,
              helper: `“${written}” is no word that can stand before a value.`,
              option: `“${written}” cannot be used for this value.`,
            }[problem],
      hint: ({ problem, nearest, known }) =>
        problem === 'syntax'
          ? 'Write table, row and column with points between them: {{result.total.outcome}}. To print the braces as they are, write \\{{.'
          : didYouMean.en(nearest, known.length > 0 ? `There are: ${listed(known)}.` : 'Remove it.'),
    },
  }),

  'value/empty': entry<UnknownValue>({
    severity: 'error',
    sv: {
      message: () => 'Cellen som ska tryckas är tom.',
      hint: () => 'Fyll i cellen, eller ta bort värdet ur texten.',
      related: () => 'cellen står här',
    },
    en: {
      message: () => 'The cell to be printed is blank.',
      hint: () => 'Fill in the cell, or remove the value from the text.',
      related: () => 'the cell is here',
    },
  }),
}
