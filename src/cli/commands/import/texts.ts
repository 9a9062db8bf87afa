import type { IsoDate } from '../../../model/calendar.ts'
import { dateText } from '../../../model/calendar.ts'
import type { Localized } from '../../../model/language.ts'

export interface ImportTexts {
  readonly about: string
  readonly file: string
  readonly to: string
  readonly title: string
  readonly organisation: string
  readonly cutoff: string
  readonly withoutFile: string
  readonly withoutTo: (file: string, id: string) => string
  readonly notAReport: (written: string) => string
  readonly badCutoff: (written: string) => string
  readonly reportExists: (id: string) => string
  readonly made: (id: string, chapters: number, tables: number, images: number) => string
  readonly isTitle: (title: string) => string
  readonly noOrganisation: string
  readonly isOrganisation: (name: string) => string
  readonly noCutoff: string
  readonly isCutoff: (day: IsoDate) => string
  readonly kinds: (tables: string) => string
  readonly front: string
  readonly lost: string
  readonly found: (id: string, errors: number, warnings: number) => string
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const importTexts: Localized<ImportTexts> = {
  sv: {
    about:
      'gör en rapport av en som är skriven någon annanstans: Word, Excel, webbsida eller PDF; eller hämta tal till en som finns, ur en tabellfil eller ur dess egen arbetsbok',
    file: 'filen: .docx, .xlsx, .html eller .pdf; med --table .xlsx eller .csv',
    to: 'mappen som rapporten läggs i, till exempel reports/2026-08',
    title: 'rapportens titel, om den inte ska tas ur filen',
    organisation: 'vems rapporten är, om det inte ska tas ur filen',
    cutoff: 'dagen som utfallen är till och med, till exempel 2026-08-31',
    withoutFile:
      'Skriv vilken fil som ska bli en rapport: npx delrapport import rapport.docx --to reports/2026-08',
    withoutTo: (file, id) =>
      `Skriv var rapporten ska läggas: npx delrapport import ${file} --to reports/${id}`,
    notAReport: (written) =>
      `En rapport ligger direkt i mappen reports, inte i ${written}. Skriv till exempel --to reports/2026-08.`,
    badCutoff: (written) => `”${written}” är ingen dag. Skriv till exempel --cutoff 2026-08-31.`,
    reportExists: (id) =>
      `Det finns redan en rapport ${id}, och den skrivs inte över. Välj ett annat namn, eller uppdatera en av dess tabeller med --table.`,
    made: (id, chapters, tables, images) =>
      `Rapporten ${id} är gjord: ${counted(chapters, 'kapitel', 'kapitel')}, ${counted(tables, 'tabell', 'tabeller')}, ${counted(images, 'bild', 'bilder')}. Kontrollera det som är hämtat ur filen, i report.yaml:`,
    isTitle: (title) => `Titel: ${title}`,
    noOrganisation: 'Organisation: hittades inte, skriv den',
    isOrganisation: (name) => `Organisation: ${name}`,
    noCutoff: 'Till och med vilken dag utfallen gäller hittades inte: skriv cutoff och period',
    isCutoff: (day) => `Utfall till och med: ${dateText(day, 'sv')}`,
    kinds: (tables) => `Tabellerna kontrolleras som: ${tables}`,
    front: 'Titelsidan görs av report.yaml; lägg in det som saknas där.',
    lost: 'Det här följde inte med:',
    found: (id, errors, warnings) =>
      errors + warnings === 0
        ? `Inga problem hittades. Se rapporten: npx delrapport preview ${id} --open`
        : `${counted(errors, 'fel', 'fel')} och ${counted(warnings, 'varning', 'varningar')} att gå igenom: npx delrapport check ${id}`,
  },
  en: {
    about:
      'make a report of one that was written elsewhere: Word, Excel, web page or PDF; or take figures into one that is there, from a table file or its own workbook',
    file: 'the file: .docx, .xlsx, .html or .pdf; with --table .xlsx or .csv',
    to: 'the folder to put the report in, such as reports/2026-08',
    title: 'the report’s title, where it should not be taken from the file',
    organisation: 'whose report it is, where that should not be taken from the file',
    cutoff: 'the day that outcomes are as at, such as 2026-08-31',
    withoutFile:
      'Say which file should become a report: npx delrapport import report.docx --to reports/2026-08',
    withoutTo: (file, id) => `Say where to put the report: npx delrapport import ${file} --to reports/${id}`,
    notAReport: (written) =>
      `A report lies directly in the folder reports, not in ${written}. Write for example --to reports/2026-08.`,
    badCutoff: (written) => `“${written}” is no day. Write for example --cutoff 2026-08-31.`,
    reportExists: (id) =>
      `There is a report ${id} already, and it is not written over. Choose another name, or update one of its tables with --table.`,
    made: (id, chapters, tables, images) =>
      `The report ${id} was made: ${counted(chapters, 'chapter', 'chapters')}, ${counted(tables, 'table', 'tables')}, ${counted(images, 'image', 'images')}. Check what was taken from the file, in report.yaml:`,
    isTitle: (title) => `Title: ${title}`,
    noOrganisation: 'Organisation: not found, write it',
    isOrganisation: (name) => `Organisation: ${name}`,
    noCutoff: 'The day that outcomes are as at was not found: write cutoff and period',
    isCutoff: (day) => `Outcomes as at: ${dateText(day, 'en')}`,
    kinds: (tables) => `Tables are checked as: ${tables}`,
    front: 'The title page is made of report.yaml; add there what is missing.',
    lost: 'This did not come along:',
    found: (id, errors, warnings) =>
      errors + warnings === 0
        ? `No problems were found. See the report: npx delrapport preview ${id} --open`
        : `${counted(errors, 'error', 'errors')} and ${counted(warnings, 'warning', 'warnings')} to go through: npx delrapport check ${id}`,
  },
}
