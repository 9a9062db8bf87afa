/** The files that hold tables: whether they can be read. */

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
  | 'special'
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

const isOnTheWeb = (file: string): boolean => /^https?:\/\//i.test(file)

export const dataFileCodes = {
  'data/missing': entry<{
    file: string | null
    id?: string | null
    nearest?: string | null
    known?: readonly string[]
    /** Whether it is named by the binding of a table to its source, which lies in the same folder. */
    isSource?: boolean
    /** Whether it is what a service has answered. */
    isFetched?: boolean
  }>({
    severity: 'error',
    sv: {
      message: ({ file, id }) =>
        file !== null
          ? `Filen ${file} finns inte.`
          : id
            ? `Det finns ingen tabell ”${id}” under tables överst i kapitlet.`
            : 'Blocket ::table säger inte var tabellens rader finns.',
      hint: ({ file, id, nearest = null, known = [], isSource = false, isFetched = false }) =>
        file !== null
          ? isFetched
            ? didYouMean.sv(nearest, 'Hämta den med npx delrapport pull --fetch.')
            : isOnTheWeb(file)
              ? 'Inget hämtas från den adressen. Spara filen i rapportens mapp data, och skriv dess namn.'
              : didYouMean.sv(
                  nearest,
                  known.length > 0
                    ? `I mappen finns: ${listed(known)}.`
                    : isSource
                      ? 'Sökvägen räknas från mappen där den här filen ligger. Lägg källan där, och skriv dess namn.'
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
            : 'The block ::table does not say where the table’s rows are.',
      hint: ({ file, id, nearest = null, known = [], isSource = false, isFetched = false }) =>
        file !== null
          ? isFetched
            ? didYouMean.en(nearest, 'Fetch it with npx delrapport pull --fetch.')
            : isOnTheWeb(file)
              ? 'Nothing is fetched from that address. Save the file in the report’s folder data, and write its name.'
              : didYouMean.en(
                  nearest,
                  known.length > 0
                    ? `The folder holds: ${listed(known)}.`
                    : isSource
                      ? 'The path is counted from the folder of this file. Put the source there, and write its name.'
                      : 'The path is counted from the chapter’s folder, for instance data/result.csv.',
                )
          : id
            ? `Write src=data/file.csv, or put the rows under “tables: { ${id}: … }” at the top of the chapter.`
            : 'Write src=data/file.csv, or give the table an id and put the rows under tables at the top of the chapter.',
    },
  }),

  'path/outside': entry<{ path: string; isSource?: boolean }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ path }) => `Sökvägen ”${path}” pekar utanför rapporternas mapp.`,
      hint: ({ isSource }) =>
        isSource
          ? 'Lägg filen i rapportens mapp data, och skriv bara dess namn.'
          : 'Lägg filen i rapportens mapp och skriv sökvägen därifrån, till exempel images/karta.png.',
    },
    en: {
      message: ({ path }) => `The path “${path}” points outside the reports’ folder.`,
      hint: ({ isSource }) =>
        isSource
          ? 'Put the file into the report’s folder data, and write its name alone.'
          : 'Put the file into the report’s folder and write the path from there, for instance images/map.png.',
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
          special: `${file} är ingen vanlig fil som går att läsa.`,
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
          special: 'Ta bort den ur mappen, eller byt namn på den.',
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
          special: `${file} is no ordinary file that can be read.`,
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
          special: 'Remove it from the folder, or rename it.',
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

  /** `more`: how many there are behind it that are not told by themselves. */
  'data/quote': entry<{ more: number }>({
    severity: 'error',
    sv: {
      message: ({ more }) =>
        more === 0
          ? 'Ett citattecken i filen avslutas inte där det ska.'
          : `Ett citattecken i filen avslutas inte där det ska, och inte heller ${more} efter det.`,
      hint: () =>
        'En cell som börjar med " ska sluta med ". Ett citattecken inne i cellen skrivs dubbelt: "".',
    },
    en: {
      message: ({ more }) =>
        more === 0
          ? 'A quotation mark in the file is not closed where it should be.'
          : `A quotation mark in the file is not closed where it should be, and neither are ${more} behind it.`,
      hint: () => 'A cell that begins with " must end with ". A quotation mark inside is doubled: "".',
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
}

const separators = {
  sv: { ';': 'semikolon', ',': 'komman', '\t': 'tabbar', '|': 'streck' },
  en: { ';': 'semicolons', ',': 'commas', '\t': 'tabs', '|': 'bars' },
} as const

/** `rad 4 och 7–9`, each run of rows as one. */
