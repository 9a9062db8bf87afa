/** What is said of boxes that sum up the report. */

import { didYouMean, entry, listed } from '../entry.ts'

export const summaryCodes = {
  'summary/empty': entry({
    severity: 'warning',
    sv: {
      message: () => 'Rutan har inget att sammanfatta: ingen tabell i rapporten säger det som efterfrågas.',
      hint: () =>
        'Den gör meningar av tabeller med resultat, mål eller åtgärder, med kind= vid tabellen. Skriv texten själv, eller ta bort rutan.',
    },
    en: {
      message: () => 'The box has nothing to sum up: no table of the report says what is asked for.',
      hint: () =>
        'It makes sentences of tables of results, goals or measures, with kind= at the table. Write the text yourself, or remove the box.',
    },
  }),

  'summary/table': entry<{
    written: string
    isThere: boolean
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ written, isThere }) =>
        isThere
          ? `Tabellen ”${written}” har ingen rad som säger hur det hela slutar.`
          : `Sammanfattningen hämtar resultatet ur ”${written}”, men den tabellen finns inte.`,
      hint: ({ nearest, known }) =>
        didYouMean.sv(
          nearest,
          known.length === 0 ? 'Ta bort table=.' : `Tabeller som har en: ${listed(known)}.`,
        ),
    },
    en: {
      message: ({ written, isThere }) =>
        isThere
          ? `The table “${written}” has no row that says how the whole ends.`
          : `The summary takes the result from “${written}”, but there is no such table.`,
      hint: ({ nearest, known }) =>
        didYouMean.en(
          nearest,
          known.length === 0 ? 'Remove table=.' : `Tables that have one: ${listed(known)}.`,
        ),
    },
  }),

  'summary/which-table': entry<{ known: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ known }) =>
        `Flera tabeller säger hur det går: ${listed(known)}. Sammanfattningen säger därför inget om resultatet.`,
      hint: ({ known }) =>
        `Skriv vilken som gäller för hela rapporten: table=${known[0] ?? ''} i blockets första rad.`,
    },
    en: {
      message: ({ known }) =>
        `Several tables say how it goes: ${listed(known)}. So the summary says nothing of the result.`,
      hint: ({ known }) =>
        `Write which one is for the whole report: table=${known[0] ?? ''} in the first line of the block.`,
    },
  }),
}
