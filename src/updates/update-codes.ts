/** What can keep figures of a source from being written into the table that they are for. */

import { didYouMean, entry, listed } from '../diagnostics/entry.ts'

export const updateCodes = {
  'source/no-table': entry<{
    table: string
    isStated: boolean
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ table }) => `Rapporten har ingen tabell med id ”${table}”.`,
      hint: ({ isStated, nearest, known }) =>
        didYouMean.sv(
          nearest,
          isStated
            ? `${known.length > 0 ? `Tabeller som finns: ${listed(known)}. ` : ''}Ta bort raden med table för att få en ny fil.`
            : 'Döp om filen efter tabellens id, eller till något som inte liknar det för att få en ny tabell.',
        ),
    },
    en: {
      message: ({ table }) => `The report has no table with the id “${table}”.`,
      hint: ({ isStated, nearest, known }) =>
        didYouMean.en(
          nearest,
          isStated
            ? `${known.length > 0 ? `Tables that there are: ${listed(known)}. ` : ''}Remove the line with table to have a new file.`
            : 'Name the file after the table’s id, or otherwise, unlike it, to have a new table.',
        ),
    },
  }),

  'source/misplaced': entry<{ file: string }>({
    severity: 'error',
    sv: {
      message: ({ file }) => `${file} ligger inte i rapportens mapp data, och används inte.`,
      hint: () => 'Flytta filen till data, och skriv källans sökväg därifrån.',
    },
    en: {
      message: ({ file }) => `${file} does not lie in the report’s folder data, and is not used.`,
      hint: () => 'Move the file to data, and write the source’s path from there.',
    },
  }),

  'source/no-column': entry<{
    heading: string
    isOptional: boolean
    nearest: string | null
    known: readonly string[]
  }>({
    severity: ({ isOptional }) => (isOptional ? 'warning' : 'error'),
    sv: {
      message: ({ heading, isOptional }) =>
        `Tabellen har ingen kolumn ”${heading}”${isOptional ? ', så den hoppas över' : ''}.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Kolumner i tabellen: ${listed(known)}.`),
    },
    en: {
      message: ({ heading, isOptional }) =>
        `The table has no column “${heading}”${isOptional ? '; it is passed over' : ''}.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Columns of the table: ${listed(known)}.`),
    },
  }),

  'source/no-columns': entry<{ known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: () => 'Ingen kolumn i källan heter som någon i tabellen, så inget hämtas.',
      hint: ({ known }) =>
        `Kolumner i tabellen: ${listed(known)}. Se efter att det är rätt blad och celler, med rubrikraden överst.`,
    },
    en: {
      message: () => 'No column of the source is called as one of the table is, so nothing is taken.',
      hint: ({ known }) =>
        `Columns of the table: ${listed(known)}. See that these are the right sheet and cells, with the headings first.`,
    },
  }),

  'source/many-rows': entry<{ row: string; column: boolean }>({
    severity: 'error',
    sv: {
      message: ({ row, column }) => `Tabellen har flera ${column ? 'kolumner' : 'rader'} som heter ”${row}”.`,
      hint: ({ column }) =>
        column
          ? 'Skriv hela rubriken, med datum eller enhet.'
          : 'Skriv gruppen framför, som ”Vård / Personal”, eller ge raderna olika namn.',
      related: () => 'Här är en av dem.',
    },
    en: {
      message: ({ row, column }) => `The table has several ${column ? 'columns' : 'rows'} called “${row}”.`,
      hint: ({ column }) =>
        column
          ? 'Write the whole heading, with its date or unit.'
          : 'Write the group before it, as in “Care / Staff”, or give the rows different names.',
      related: () => 'Here is one of them.',
    },
  }),

  'source/new-row': entry<{ row: string }>({
    severity: 'error',
    sv: {
      message: ({ row }) => `Raden ”${row}” finns inte i tabellen, som har sina rader i grupper.`,
      hint: () => 'Lägg till raden i tabellen, i den grupp där den hör hemma, och hämta igen.',
    },
    en: {
      message: ({ row }) => `The row “${row}” is not in the table, whose rows stand in groups.`,
      hint: () => 'Add the row to the table, in the group where it belongs, and pull again.',
    },
  }),

  'source/no-place': entry<{ row: string }>({
    severity: 'error',
    sv: {
      message: ({ row }) => `Det finns ingen plats att skriva på i raden ”${row}”.`,
      hint: () => 'Ge raden en cell i varje kolumn, och hämta igen.',
    },
    en: {
      message: ({ row }) => `There is no place to write in the row “${row}”.`,
      hint: () => 'Give the row a cell in each column, and pull again.',
    },
  }),

  'source/not-text': entry<{ file: string; problem: 'workbook' | 'made' | 'quotes' | 'unit' | 'changed' }>({
    severity: 'error',
    sv: {
      message: ({ file, problem }) =>
        ({
          workbook: `Tabellen läses ur arbetsboken ${file}, och där skrivs inget in.`,
          made: `Tabellen ”${file}” görs av andra tabeller, så det finns inget att skriva in.`,
          quotes: `Citattecknen i ${file} går inte ihop, så ingen vet var en cell slutar.`,
          unit: `Tabellen trycks i en annan enhet än ${file} har, och där skrivs inget in.`,
          changed: `${file} har ändrats medan talen hämtades.`,
        })[problem],
      hint: ({ problem }) =>
        ({
          workbook: 'Spara bladet som CSV och peka ut den filen i tabellens src.',
          made: 'Ändra i den tabell som talen kommer ur, så följer den här med.',
          quotes: 'Kör npx delrapport check, och rätta det som sägs om citattecken.',
          unit: 'Skriv talen i tabellens enhet i filen, och ta bort enheten vid src.',
          changed: 'Hämta igen.',
        })[problem],
    },
    en: {
      message: ({ file, problem }) =>
        ({
          workbook: `The table is read from the workbook ${file}, where nothing is written.`,
          made: `The table “${file}” is made of other tables, so there is nothing to write.`,
          quotes: `The quotation marks of ${file} do not pair, so nobody knows where a cell ends.`,
          unit: `The table is printed in another unit than ${file} has, where nothing is written.`,
          changed: `${file} has changed while the figures were pulled.`,
        })[problem],
      hint: ({ problem }) =>
        ({
          workbook: 'Save the sheet as CSV and name that file in the table’s src.',
          made: 'Change the table that the figures come from, and this one follows.',
          quotes: 'Run npx delrapport check, and mend what is said of quotation marks.',
          unit: 'Write the figures in the table’s unit in the file, and remove the unit at src.',
          changed: 'Pull again.',
        })[problem],
    },
  }),

  'source/words': entry<{ written: string; column: string; others: number }>({
    severity: 'error',
    sv: {
      message: ({ written, column, others }) =>
        `”${written}” är inget tal, och kolumnen ”${column}” har tal.${others > 0 ? ` Så är det i ${others} ${others === 1 ? 'cell' : 'celler'} till i kolumnen.` : ''}`,
      hint: ({ others }) =>
        others > 0
          ? 'Rätta cellerna i källan, eller ta inte med de raderna eller kolumnen.'
          : 'Rätta cellen i källan, eller ta inte med den raden.',
    },
    en: {
      message: ({ written, column, others }) =>
        `“${written}” is no number, and the column “${column}” has numbers.${others > 0 ? ` So it is in ${others} more ${others === 1 ? 'cell' : 'cells'} of the column.` : ''}`,
      hint: ({ others }) =>
        others > 0
          ? 'Correct the cells in the source, or leave out those rows or the column.'
          : 'Correct the cell in the source, or leave the row out.',
    },
  }),

  'source/letters': entry<{ written: string; file: string }>({
    severity: 'error',
    sv: {
      message: ({ written, file }) => `${file} har en teckenkodning där ”${written}” inte går att skriva.`,
      hint: () => 'Spara om filen som UTF-8, och hämta igen.',
    },
    en: {
      message: ({ written, file }) => `${file} is in an encoding that “${written}” cannot be written in.`,
      hint: () => 'Save the file as UTF-8, and pull again.',
    },
  }),

  'source/claimed': entry<{ row: string; column: string; others: number }>({
    severity: 'error',
    sv: {
      message: ({ row, column, others }) =>
        `En annan källa ger raden ”${row}” ett annat tal i kolumnen ”${column}”${others > 0 ? `, och så är det i ${others} ${others === 1 ? 'cell' : 'celler'} till` : ''}.`,
      hint: ({ others }) => `Låt bara den ena källan ge tal till ${others > 0 ? 'de cellerna' : 'cellen'}.`,
      related: () => 'Den andra källan är bunden här.',
    },
    en: {
      message: ({ row, column, others }) =>
        `Another source gives the row “${row}” another number in the column “${column}”${others > 0 ? `, and so it is in ${others} more ${others === 1 ? 'cell' : 'cells'}` : ''}.`,
      hint: ({ others }) =>
        `Let only one of the sources give ${others > 0 ? 'those cells' : 'the cell'} a number.`,
      related: () => 'The other source is bound here.',
    },
  }),

  'source/computed': entry<{ row: string; column: string; computed: string; given: string }>({
    severity: 'warning',
    sv: {
      message: ({ row, column, computed, given }) =>
        `Tabellen räknar ut ${computed} i raden ”${row}”, kolumnen ”${column}”; källan har ${given}.`,
      hint: () =>
        'Se efter vilka rader som skiljer, eller vilka koder som saknas. Cellen lämnas tom, så att den räknas ut.',
      related: () => 'Källans tal står här.',
    },
    en: {
      message: ({ row, column, computed, given }) =>
        `The table computes ${computed} in the row “${row}”, column “${column}”; the source has ${given}.`,
      hint: () =>
        'Look for rows that differ, or codes that are missing. The cell is left blank, so that it is computed.',
      related: () => 'The source’s number stands here.',
    },
  }),

  'source/note': entry<{ note: string }>({
    severity: 'warning',
    sv: {
      message: ({ note }) => `Källan vill bli nämnd vid tabellen: ”${note}”.`,
      hint: () => 'Skriv det på en rad under tabellen.',
    },
    en: {
      message: ({ note }) => `The source asks to be named at the table: “${note}”.`,
      hint: () => 'Write that on a line below the table.',
    },
  }),
}
