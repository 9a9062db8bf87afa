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
  | 'workbook'
  | 'encrypted'
  | 'empty'

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

  'data/headings': entry<{ text: string }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ text }) => `Första raden ser inte ut som en rubrikrad: där står ”${text}”.`,
      hint: () =>
        'Första raden ska ha kolumnernas rubriker. Ta bort raderna ovanför dem, eller ange området för en arbetsbok: range=A4:F16.',
    },
    en: {
      message: ({ text }) => `The first row does not look like headings: it says “${text}”.`,
      hint: () =>
        'The first row must hold the columns’ headings. Remove the rows above them, or give a workbook’s range: range=A4:F16.',
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
