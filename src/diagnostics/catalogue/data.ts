import { didYouMean, entry, listed } from '../entry.ts'
import { valueProblem, type ValueProblem } from './yaml-value.ts'

/** Why a file cannot be read. */
export type UnreadableProblem =
  | 'encoding'
  | 'document'
  | 'reserved'
  | 'permission'
  | 'size'
  | 'folder'
  | 'gone'
  | 'format'
  | 'text'
  | 'renamed'
  | 'webPage'
  | 'workbook'
  | 'encrypted'
  | 'empty'

/** What parts the cells of a file: a delimiter, or the commas of lists in YAML and JSON. */
export type Separator = ';' | '\t' | ',' | '|' | 'list'

export const dataCodes = {
  'data/missing': entry<{
    file: string | null
    id?: string | null
    nearest?: string | null
    known?: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ file, id }) =>
        file !== null
          ? `Filen ${file} finns inte.`
          : id
            ? `Det finns ingen tabell ”${id}” under tables överst i kapitlet.`
            : '::table säger inte var tabellens rader finns.',
      hint: ({ file, id, nearest = null, known = [] }) =>
        file !== null
          ? didYouMean.sv(
              nearest,
              known.length > 0
                ? `I mappen finns: ${listed(known)}.`
                : 'Sökvägen räknas från kapitlets mapp, till exempel data/resultat.csv.',
            )
          : id
            ? `Skriv src=data/filen.csv, eller lägg raderna under ”tables: { ${id}: … }” överst i kapitlet.`
            : 'Skriv src=data/filen.csv, eller ge tabellen ett id och lägg raderna under tables överst i kapitlet.',
    },
    en: {
      message: ({ file, id }) =>
        file !== null
          ? `There is no file ${file}.`
          : id
            ? `There is no table “${id}” under tables at the top of the chapter.`
            : '::table does not say where the table’s rows are.',
      hint: ({ file, id, nearest = null, known = [] }) =>
        file !== null
          ? didYouMean.en(
              nearest,
              known.length > 0
                ? `The folder holds: ${listed(known)}.`
                : 'The path is counted from the chapter’s folder, for instance data/result.csv.',
            )
          : id
            ? `Write src=data/file.csv, or put the rows under “tables: { ${id}: … }” at the top of the chapter.`
            : 'Write src=data/file.csv, or give the table an id and put the rows under tables at the top of the chapter.',
    },
  }),

  'data/encoding': entry<{ file: string; encoding: string; sample: string }>({
    severity: 'warning',
    sv: {
      message: ({ file, encoding, sample }) =>
        `${file} är inte sparad som UTF-8. Den har lästs som ${encoding}${sample === '' ? '' : `, så att det står ”${sample}”`}.`,
      hint: ({ encoding }) =>
        `Ser å, ä och ö rätt ut, skriv encoding=${encoding} vid tabellen. Annars, spara om filen som ”CSV UTF-8”.`,
    },
    en: {
      message: ({ file, encoding, sample }) =>
        `${file} is not saved as UTF-8. It has been read as ${encoding}${sample === '' ? '' : `, so that it says “${sample}”`}.`,
      hint: ({ encoding }) =>
        `If its letters look right, write encoding=${encoding} at the table. Otherwise save the file anew as “CSV UTF-8”.`,
    },
  }),

  'data/sheet': entry<{
    file: string
    sheet: string
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ file, sheet }) => `Arbetsboken ${file} har inget blad som heter ”${sheet}”.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Blad som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ file, sheet }) => `The workbook ${file} has no sheet called “${sheet}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Sheets that exist: ${listed(known)}.`),
    },
  }),

  'data/range': entry<{ range: string; onlyFor?: 'sheet' | 'range' }>({
    severity: 'error',
    sv: {
      message: ({ range, onlyFor }) =>
        onlyFor ? `${onlyFor} gäller bara arbetsböcker (.xlsx).` : `”${range}” är inget område i ett blad.`,
      hint: ({ onlyFor }) =>
        onlyFor
          ? 'Ta bort egenskapen, eller ange en arbetsbok i src.'
          : 'Skriv första och sista cellen med kolon emellan: range=A4:F16. Bladet skrivs i sheet=…',
    },
    en: {
      message: ({ range, onlyFor }) =>
        onlyFor ? `${onlyFor} is for workbooks (.xlsx) only.` : `“${range}” is no range of a sheet.`,
      hint: ({ onlyFor }) =>
        onlyFor
          ? 'Remove the attribute, or name a workbook in src.'
          : 'Write the first and the last cell with a colon between: range=A4:F16. The sheet goes into sheet=…',
    },
  }),

  'data/headings': entry<{ text: string; range: string | null }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ text }) => `Första raden ser inte ut som en rubrikrad: där står ”${text}”.`,
      hint: ({ range }) =>
        range === null
          ? 'Första raden ska ha kolumnernas rubriker. Ta bort raderna ovanför dem, eller ange området för en arbetsbok: range=A4:F16.'
          : `Första raden ska ha kolumnernas rubriker. Skriv var tabellen står: range=${range}.`,
    },
    en: {
      message: ({ text }) => `The first row does not look like headings: it says “${text}”.`,
      hint: ({ range }) =>
        range === null
          ? 'The first row must hold the columns’ headings. Remove the rows above them, or give a workbook’s range: range=A4:F16.'
          : `The first row must hold the columns’ headings. Say where the table is: range=${range}.`,
    },
  }),

  'data/two-tables': entry<{ side: 'right' | 'below'; ranges: readonly string[] }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ side }) =>
        side === 'right'
          ? 'Här börjar en tabell till, bredvid den första.'
          : 'Rubrikraden kommer en gång till: här börjar en tabell till, under den första.',
      hint: ({ ranges }) =>
        ranges.length > 0
          ? `Välj den ena med ${ranges.map((range) => `range=${range}`).join(' eller ')}, och hämta den andra med en egen ::table.`
          : 'Lägg varje tabell i en egen fil, och hämta dem med var sin ::table. Är det samma tabell, ta bort den andra rubrikraden.',
    },
    en: {
      message: ({ side }) =>
        side === 'right'
          ? 'Another table begins here, beside the first.'
          : 'The row of headings comes again: another table begins here, below the first.',
      hint: ({ ranges }) =>
        ranges.length > 0
          ? `Choose one of them with ${ranges.map((range) => `range=${range}`).join(' or ')}, and take the other with a ::table of its own.`
          : 'Put each table into a file of its own, and take them with a ::table each. If it is the same table, remove the second row of headings.',
    },
  }),

  'data/hidden': entry<{
    rows: readonly number[]
    columns: readonly { readonly name: string; readonly heading: string }[]
  }>({
    severity: 'warning',
    sv: {
      message: ({ rows, columns }) =>
        `Det som är dolt i bladet är inte med i tabellen: ${[...hiddenColumns.sv(columns), ...hiddenRows.sv(rows)].join(' och ')}.`,
      hint: () =>
        'Ska det vara med, eller är det med i en summa som inte är dold: markera hela bladet i Excel, välj Ta fram, rensa filtret och spara. Annars är det inget att göra.',
    },
    en: {
      message: ({ rows, columns }) =>
        `What is hidden in the sheet is not in the table: ${[...hiddenColumns.en(columns), ...hiddenRows.en(rows)].join(' and ')}.`,
      hint: () =>
        'If it should be, or is part of a total that is not hidden: select the whole sheet in Excel, choose Unhide, clear the filter and save. Otherwise there is nothing to do.',
    },
  }),

  'data/outside-range': entry<{ side: 'below' | 'right'; name: string; count: number; range: string }>({
    severity: 'warning',
    sv: {
      message: ({ side, name, count }) =>
        side === 'below'
          ? `${count === 1 ? 'Raden' : `${count} rader`} strax under området är inte med i tabellen: här står ”${name}”.`
          : `${count === 1 ? 'Kolumnen' : `${count} kolumner`} strax till höger om området är inte med i tabellen: här står ”${name}”.`,
      hint: ({ range, count }) => `Ska ${count === 1 ? 'den' : 'de'} vara med, skriv range=${range}.`,
    },
    en: {
      message: ({ side, name, count }) =>
        side === 'below'
          ? `The ${count === 1 ? 'row' : `${count} rows`} right below the range ${count === 1 ? 'is' : 'are'} not in the table: it says “${name}” here.`
          : `The ${count === 1 ? 'column' : `${count} columns`} right beside the range ${count === 1 ? 'is' : 'are'} not in the table: it says “${name}” here.`,
      hint: ({ range, count }) => `If ${count === 1 ? 'it' : 'they'} should be, write range=${range}.`,
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

  'data/unit': entry<{ count: number; written: string; unit: string; expected: string }>({
    severity: 'error',
    sv: {
      message: ({ count, written, unit, expected }) =>
        `${count} belopp är i ${unit}, som här ”${written}”, men tabellen är i ${expected}.`,
      hint: ({ unit, expected }) =>
        `Skriv from=${unit} i tabellens block, så räknas de om till ${expected}. Ska tabellen visas i ${unit}, skriv unit=${unit}.`,
    },
    en: {
      message: ({ count, written, unit, expected }) =>
        `${count} amounts are in ${unit}, like “${written}” here, but the table is in ${expected}.`,
      hint: ({ unit, expected }) =>
        `Write from=${unit} in the table’s block, and they are converted to ${expected}. To show the table in ${unit}, write unit=${unit}.`,
    },
  }),

  'data/from': entry<{ problem: 'none' | 'alone'; unit: string }>({
    severity: 'error',
    sv: {
      message: ({ problem, unit }) =>
        problem === 'none'
          ? `Tabellen har inga belopp i ${unit} att räkna om.`
          : 'decimals säger hur många decimaler omräknade belopp får, men tabellen räknas inte om.',
      hint: ({ problem }) =>
        problem === 'none'
          ? 'Bara belopp räknas om: kolumner som tabellens sort (kind=…) har för belopp, och tal med enheten efter sig, som 500 kr. Ta annars bort from=….'
          : 'Skriv också from=kr, eller den enhet som filen har. Ta annars bort decimals=….',
    },
    en: {
      message: ({ problem, unit }) =>
        problem === 'none'
          ? `The table has no amounts in ${unit} to convert.`
          : 'decimals says how many decimals converted amounts have, but nothing is converted.',
      hint: ({ problem }) =>
        problem === 'none'
          ? 'Only amounts are converted: columns that the table’s kind (kind=…) has for amounts, and figures with the unit behind them, such as 500 kr. Otherwise remove from=….'
          : 'Write from=kr too, or whichever unit the file has. Otherwise remove decimals=….',
    },
  }),

  'data/long-row': entry<{ cells: number; columns: number; separator: Separator }>({
    severity: 'error',
    sv: {
      message: ({ cells, columns }) =>
        `Raden har ${cells} celler men tabellen har ${columns} ${columns === 1 ? 'kolumn' : 'kolumner'}.`,
      hint: ({ separator }) =>
        separator === 'list'
          ? 'Ta bort cellerna som är för många. Ett tal eller en text med komma ska stå inom citattecken: "1,5".'
          : `Ta bort ${separators.sv[separator]} som är för många. En cell som själv innehåller ett sådant ska stå inom citattecken: "${separator === ',' ? '1,5' : `A${separator} B`}".`,
    },
    en: {
      message: ({ cells, columns }) =>
        `The row has ${cells} cells but the table has ${columns} ${columns === 1 ? 'column' : 'columns'}.`,
      hint: ({ separator }) =>
        separator === 'list'
          ? 'Remove the cells that are too many. A number or a text with a comma goes in quotation marks: "1,5".'
          : `Remove the ${separators.en[separator]} that are too many. A cell that holds one itself goes in quotation marks: "${separator === ',' ? '1,5' : `A${separator} B`}".`,
    },
  }),

  'data/quote': entry<Record<never, never>>({
    severity: 'error',
    sv: {
      message: () => 'Ett citattecken i filen avslutas inte där det ska.',
      hint: () =>
        'En cell som börjar med " ska sluta med ". Ett citattecken inne i cellen skrivs dubbelt: "".',
    },
    en: {
      message: () => 'A quotation mark in the file is not closed where it should be.',
      hint: () => 'A cell that begins with " must end with ". A quotation mark inside is doubled: "".',
    },
  }),

  'data/invalid': entry<{ key: string; problem: ValueProblem }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ key, problem }) => valueProblem.sv.message({ key: key || 'Innehållet', problem }),
      hint: valueProblem.sv.hint,
    },
    en: {
      message: ({ key, problem }) => valueProblem.en.message({ key: key || 'Its content', problem }),
      hint: valueProblem.en.hint,
    },
  }),

  'data/unreadable': entry<{ file: string; problem: UnreadableProblem }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ file, problem }) =>
        ({
          encoding: `${file} är inte sparad som UTF-8, så å, ä och ö går inte att läsa säkert.`,
          document: `${file} är ett Word-dokument eller en PDF, ingen textfil, vad den än heter.`,
          reserved: `${file} kan inte användas: Windows har det namnet för annat.`,
          permission: `${file} får inte läsas av den här användaren.`,
          size: `${file} är för stor för att läsas.`,
          folder: `${file} är en mapp, inte en fil.`,
          gone: `${file} är en länk till en fil som inte finns.`,
          format: `${file} är ingen tabellfil som går att läsa.`,
          text: `${file} är ingen textfil, eller har en annan teckenkodning än den som står vid tabellen.`,
          renamed: `${file} är en arbetsbok och ingen textfil.`,
          webPage: `${file} är en webbsida och ingen tabellfil.`,
          workbook: `${file} går inte att läsa som en arbetsbok.`,
          encrypted: `${file} är skyddad med lösenord.`,
          empty: `${file} har inga rader.`,
        })[problem],
      hint: ({ problem }) =>
        ({
          encoding: 'Öppna filen i en textredigerare och spara den igen med teckenkodningen UTF-8.',
          document: 'Öppna den i sitt program, kopiera texten till en ny textfil och spara den i stället.',
          reserved: 'Byt namn. CON, PRN, AUX, NUL, COM1 till COM9 och LPT1 till LPT9 går inte på Windows.',
          permission: 'Ändra filens rättigheter, eller fråga den som äger den.',
          size: 'Dela upp den i flera filer.',
          folder: 'Byt namn på mappen.',
          gone: 'Lägg filen själv i rapportens mapp, eller ta bort länken.',
          format:
            'Tabeller läses från .csv, .tsv, .xlsx, .yaml och .json. Öppna .xls och .ods i Excel och spara som .xlsx.',
          text: 'Spara den från Excel som ”CSV UTF-8”, eller rätta encoding=….',
          renamed: 'Byt filändelsen till .xlsx, eller spara den från Excel som ”CSV UTF-8”.',
          webPage: 'Öppna den i Excel och spara den som .xlsx eller ”CSV UTF-8”.',
          workbook: 'Öppna den i Excel och spara den igen som .xlsx.',
          encrypted: 'Ta bort lösenordet i Excel och spara den igen.',
          empty: 'Fyll i den, eller ta bort tabellen. För ett kalkylblad, kontrollera sheet och range.',
        })[problem],
    },
    en: {
      message: ({ file, problem }) =>
        ({
          encoding: `${file} is not saved as UTF-8, so its letters cannot be read with certainty.`,
          document: `${file} is a Word document or a PDF, not a text file, whatever its name.`,
          reserved: `${file} cannot be used: Windows keeps that name for something else.`,
          permission: `${file} may not be read by this user.`,
          size: `${file} is too large to be read.`,
          folder: `${file} is a folder, not a file.`,
          gone: `${file} is a link to a file that does not exist.`,
          format: `${file} is no table file that can be read.`,
          text: `${file} is no text file, or has another encoding than the one at the table.`,
          renamed: `${file} is a workbook, not a text file.`,
          webPage: `${file} is a web page, not a table file.`,
          workbook: `${file} cannot be read as a workbook.`,
          encrypted: `${file} is protected by a password.`,
          empty: `${file} has no rows.`,
        })[problem],
      hint: ({ problem }) =>
        ({
          encoding: 'Open the file in a text editor and save it again with the encoding UTF-8.',
          document: 'Open it in its program, copy the text into a new text file and save that instead.',
          reserved: 'Rename it. CON, PRN, AUX, NUL, COM1 to COM9 and LPT1 to LPT9 do not work on Windows.',
          permission: 'Change the file’s permissions, or ask its owner.',
          size: 'Split it into several files.',
          folder: 'Rename the folder.',
          gone: 'Put the file itself into the report’s folder, or remove the link.',
          format:
            'Tables are read from .csv, .tsv, .xlsx, .yaml and .json. Open .xls and .ods in Excel and save as .xlsx.',
          text: 'Save it from Excel as “CSV UTF-8”, or correct encoding=….',
          renamed: 'Change its ending to .xlsx, or save it from Excel as “CSV UTF-8”.',
          webPage: 'Open it in Excel and save it as .xlsx or “CSV UTF-8”.',
          workbook: 'Open it in Excel and save it again as .xlsx.',
          encrypted: 'Remove the password in Excel and save it again.',
          empty: 'Fill it in, or remove the table. For a worksheet, check sheet and range.',
        })[problem],
    },
  }),

  'path/outside': entry<{ path: string }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ path }) => `Sökvägen ”${path}” pekar utanför rapporternas mapp.`,
      hint: () => 'Lägg filen i rapportens mapp och skriv sökvägen därifrån, till exempel images/karta.png.',
    },
    en: {
      message: ({ path }) => `The path “${path}” points outside the reports’ folder.`,
      hint: () =>
        'Put the file into the report’s folder and write the path from there, for instance images/map.png.',
    },
  }),
}

const separators = {
  sv: { ';': 'semikolon', ',': 'komman', '\t': 'tabbar', '|': 'streck' },
  en: { ';': 'semicolons', ',': 'commas', '\t': 'tabs', '|': 'bars' },
} as const

/** `rad 4 och 7–9`, each run of rows as one. */
function runsOf(rows: readonly number[]): string {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && last[1] === row - 1) last[1] = row
    else runs.push([row, row])
  }
  const shown = runs.slice(0, 5).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
  return listed(shown) + (runs.length > 5 ? ' …' : '')
}

type HiddenColumns = readonly { readonly name: string; readonly heading: string }[]

const columnNames = (columns: HiddenColumns, quoted: (heading: string) => string): string =>
  listed(columns.map(({ name, heading }) => (heading === '' ? name : `${name} (${quoted(heading)})`)))

const hiddenColumns = {
  sv: (columns: HiddenColumns) =>
    columns.length === 0
      ? []
      : [
          `${columns.length === 1 ? 'kolumn' : 'kolumnerna'} ${columnNames(columns, (heading) => `”${heading}”`)}`,
        ],
  en: (columns: HiddenColumns) =>
    columns.length === 0
      ? []
      : [`column${columns.length === 1 ? '' : 's'} ${columnNames(columns, (heading) => `“${heading}”`)}`],
}

const hiddenRows = {
  sv: (rows: readonly number[]) =>
    rows.length === 0 ? [] : [`${rows.length === 1 ? 'rad' : 'raderna'} ${runsOf(rows)}`],
  en: (rows: readonly number[]) =>
    rows.length === 0 ? [] : [`row${rows.length === 1 ? '' : 's'} ${runsOf(rows)}`],
}
