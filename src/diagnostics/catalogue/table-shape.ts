/** Whether there is a table to be read, and what is wrong with how it is written. */

import { didYouMean, entry, listed } from '../entry.ts'

export const tableShapeCodes = {
  'table/no-table': entry<{ found: 'none' | 'text' | 'tables'; block: string }>({
    severity: 'error',
    sv: {
      message: ({ found, block }) =>
        ({
          none: `Blocket :::${block} innehåller ingen tabell.`,
          text: `Texten står i blocket :::${block}, där bara en tabell får stå.`,
          tables: `Det här är tabell nummer två i samma block :::${block}.`,
        })[found],
      hint: ({ found, block }) =>
        ({
          none:
            block === 'table'
              ? 'Skriv en tabell med streck | mellan cellerna i blocket. Hämtas raderna från en fil, börja med ::table, två kolon.'
              : `Skriv en tabell med streck | mellan cellerna i blocket. Ska inga egna rader läggas till, börja med ::${block}, två kolon.`,
          text: `Flytta texten till före raden som börjar :::${block}, eller efter raden :::.`,
          tables: `Sätt en rad med bara ::: före tabellen, och en ny rad som börjar :::${block}.`,
        })[found],
    },
    en: {
      message: ({ found, block }) =>
        ({
          none: `The block :::${block} has no table in it.`,
          text: `The text stands in the block :::${block}, where only a table may stand.`,
          tables: `This is the second table in the same block :::${block}.`,
        })[found],
      hint: ({ found, block }) =>
        ({
          none:
            block === 'table'
              ? 'Write a table with bars | between its cells inside the block. If its rows are in a file, begin with ::table, two colons.'
              : `Write a table with bars | between its cells inside the block. If no rows of your own are added, begin with ::${block}, two colons.`,
          text: `Move the text before the line that begins :::${block}, or after the line :::.`,
          tables: `Put a line with only ::: before the table, and a new line that begins :::${block}.`,
        })[found],
    },
  }),

  'table/no-heading': entry({
    essential: true,
    severity: 'error',
    sv: {
      message: () => 'Kolumnen har innehåll men ingen rubrik, så den är inte med i tabellen.',
      hint: () => 'Skriv en rubrik överst i kolumnen, eller ta bort det som står i den.',
    },
    en: {
      message: () => 'The column has content but no heading, so it is not in the table.',
      hint: () => 'Write a heading at the top of the column, or remove what stands in it.',
    },
  }),

  'table/sparkline': entry<{ count: number }>({
    severity: 'error',
    sv: {
      message: ({ count }) =>
        count === 0
          ? 'Det finns inga tal att rita kurvor genom.'
          : 'En kurva behöver minst två kolumner med tal, och här finns bara en.',
      hint: () =>
        'Räkna upp kolumnerna i ordning, med blanksteg mellan: sparkline="2022 2023 2024". Eller skriv sparkline=alla.',
    },
    en: {
      message: ({ count }) =>
        count === 0
          ? 'There are no figures to draw curves through.'
          : 'A curve needs at least two columns of figures, and there is only one.',
      hint: () =>
        'List the columns in order, with blanks between: sparkline="2022 2023 2024". Or write sparkline=all.',
    },
  }),

  'table/empty': entry<Record<never, never>>({
    severity: 'warning',
    sv: {
      message: () => 'Tabellen har inga rader.',
      hint: () => 'Lägg till rader, eller ta bort tabellen.',
    },
    en: {
      message: () => 'The table has no rows.',
      hint: () => 'Add rows, or remove the table.',
    },
  }),

  'table/unit': entry<{ unit: string; kind: string | null }>({
    severity: 'warning',
    sv: {
      message: ({ unit, kind }) =>
        kind === null
          ? `”unit=${unit}” gör ingenting här: tabellen har ingen kolumn med belopp.`
          : `”unit=${unit}” gör ingenting här: tabeller av sorten ”${kind}” har inga belopp.`,
      hint: ({ kind }) =>
        kind === null
          ? 'Ta bort ”unit=…”, eller skriv enheten i rubriken till kolumnen med belopp, som ”Kostnad (tkr)”.'
          : 'Ta bort ”unit=…”.',
    },
    en: {
      message: ({ unit, kind }) =>
        kind === null
          ? `“unit=${unit}” does nothing here: the table has no column of amounts.`
          : `“unit=${unit}” does nothing here: tables of the kind “${kind}” have no amounts.`,
      hint: ({ kind }) =>
        kind === null
          ? 'Remove “unit=…”, or write the unit in the heading of the column of amounts, as in “Cost (tkr)”.'
          : 'Remove “unit=…”.',
    },
  }),

  'table/no-goals': entry<{ target: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ target }) => `Det finns ingen tabell med mål som har id ”${target}”.`,
      hint: ({ nearest, known }) =>
        known.length > 0
          ? didYouMean.sv(nearest, `Tabeller med mål: ${listed(known)}.`)
          : 'Ge tabellen med mål ett id: :::table{#mal kind=goals}.',
    },
    en: {
      message: ({ target }) => `There is no table of goals with the id “${target}”.`,
      hint: ({ nearest, known }) =>
        known.length > 0
          ? didYouMean.en(nearest, `Tables of goals: ${listed(known)}.`)
          : 'Give the table of goals an id: :::table{#goals kind=goals}.',
    },
  }),

  'table/separator': entry<{ columns: number; dashes: number | null }>({
    severity: 'error',
    sv: {
      message: ({ columns, dashes }) =>
        dashes === null || dashes === columns
          ? 'Det här ser ut som en tabell men går inte att läsa som en, så den trycks som text.'
          : `Tabellen går inte att läsa: rubrikraden har ${columns} celler men raden med streck har ${dashes}.`,
      hint: () =>
        'Under rubrikraden ska en rad med lika många celler stå: | --- | ---: |. Raderna ska börja längst till vänster, och ett streck i texten skrivs \\|',
    },
    en: {
      message: ({ columns, dashes }) =>
        dashes === null || dashes === columns
          ? 'This looks like a table but cannot be read as one, so it is printed as text.'
          : `The table cannot be read: its heading row has ${columns} cells but the row of dashes has ${dashes}.`,
      hint: () =>
        'Below the heading row there must be a row with as many cells: | --- | ---: |. Rows begin at the left edge, and a bar in the text is written \\|',
    },
  }),

  'table/ragged-row': entry<{ cells: number; columns: number }>({
    severity: 'error',
    sv: {
      message: ({ cells, columns }) =>
        `Raden har ${cells} ${cells === 1 ? 'cell' : 'celler'} men tabellen har ${columns} ${columns === 1 ? 'kolumn' : 'kolumner'}.`,
      hint: ({ cells, columns }) =>
        cells > columns
          ? 'Ta bort överflödiga streck |. Ett streck i texten skrivs \\|'
          : 'Lägg till de celler som saknas; en tom cell skrivs som blanksteg mellan två streck: |  |',
    },
    en: {
      message: ({ cells, columns }) =>
        `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'} but the table has ${columns} ${columns === 1 ? 'column' : 'columns'}.`,
      hint: ({ cells, columns }) =>
        cells > columns
          ? 'Remove the extra bars |. A bar in the text is written \\|'
          : 'Add the cells that are missing; an empty cell is written as spaces between two bars: |  |',
    },
  }),

  'table/duplicate-id': entry<{ id: string }>({
    severity: 'error',
    sv: {
      message: ({ id }) => `Två tabeller har samma id, ”${id}”.`,
      hint: () => 'Ge den ena ett annat id.',
      related: () => 'den första står här',
    },
    en: {
      message: ({ id }) => `Two tables have the same id, “${id}”.`,
      hint: () => 'Give one of them another id.',
      related: () => 'the first one is here',
    },
  }),
}
