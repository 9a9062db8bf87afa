import { entry } from '../entry.ts'

export const pastedCodes = {
  'table/pasted': entry<{
    from: 'tabs' | 'semicolons' | 'commas' | 'blanks' | 'grid' | 'html'
    rows: number
    /** The same rows with bars; empty where they stand among text that the table would tear apart. */
    table: string
  }>({
    severity: 'error',
    fix: ({ table }) => (table === '' ? null : table),
    sv: {
      message: ({ from, rows }) =>
        ({
          tabs: `Här är ${rows} rader inklistrade med tabb mellan cellerna, som ur Excel. De blir ingen tabell och kontrolleras inte.`,
          semicolons: `Här är ${rows} rader inklistrade med semikolon mellan cellerna, som ur en CSV-fil. De blir ingen tabell och kontrolleras inte.`,
          commas: `Här är ${rows} rader inklistrade med komma mellan cellerna, som ur en CSV-fil. De blir ingen tabell och kontrolleras inte.`,
          blanks: `Här är ${rows} rader inklistrade med blanksteg mellan cellerna. De blir ingen tabell och kontrolleras inte.`,
          grid: `Här är ${rows} rader ritade som ett rutnät med + och -. De blir ingen tabell och kontrolleras inte.`,
          html: 'Här är en tabell skriven i HTML. Den tas bort och kontrolleras inte.',
        })[from],
      hint: () =>
        'Skriv raderna med streck | mellan cellerna, eller kör check med --fix, som gör det. En hel fil hämtas med ::table[Rubrik]{src=data/fil.csv}.',
    },
    en: {
      message: ({ from, rows }) =>
        ({
          tabs: `These ${rows} rows were pasted with tabs between the cells, as from Excel. They make no table and are not checked.`,
          semicolons: `These ${rows} rows were pasted with semicolons between the cells, as from a CSV file. They make no table and are not checked.`,
          commas: `These ${rows} rows were pasted with commas between the cells, as from a CSV file. They make no table and are not checked.`,
          blanks: `These ${rows} rows were pasted with spaces between the cells. They make no table and are not checked.`,
          grid: `These ${rows} rows are drawn as a grid of + and -. They make no table and are not checked.`,
          html: 'This table is written in HTML. It is taken out and not checked.',
        })[from],
      hint: () =>
        'Write the rows with bars | between the cells, or run check with --fix, which does that. A whole file is read with ::table[Title]{src=data/file.csv}.',
    },
  }),

  'table/text-below': entry<{ text: string }>({
    severity: 'error',
    fix: ({ text }) => `\n${text}`,
    sv: {
      message: () => 'Texten står direkt under tabellen, så den läses som en rad i den.',
      hint: () => 'Sätt en tom rad efter tabellen. Hör raden till tabellen, skriv streck | mellan cellerna.',
    },
    en: {
      message: () => 'The text stands right below the table, so it is read as a row of it.',
      hint: () =>
        'Put a blank line after the table. If the row belongs to the table, write bars | between its cells.',
    },
  }),
}
