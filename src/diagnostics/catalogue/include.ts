/** What is said of the reports that one includes. */

import { didYouMean, entry, listed } from '../entry.ts'

export interface Period {
  readonly start: string
  readonly end: string
}

/** A report of another workspace is checked from there. */
export const checkedBy = {
  sv: (address: string) => address.replace(/^(.*)\/([^/]+)$/, '$2 i mappen $1'),
  en: (address: string) => address.replace(/^(.*)\/([^/]+)$/, '$2 in the folder $1'),
}

/** A folder is named from where the configuration lies; any other way to write one would be refused there. */
const proposed = (folder: string): string =>
  /^(?:\.\.\/)*[^./\\:][^\\:]*$/.test(folder) ? folder : '../it-namnden'

export const includeCodes = {
  'include/missing': entry<{ id: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ id }) => `Rapporten ska räkna in ”${id}”, men den rapporten finns inte.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Rapporter som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ id }) => `The report is to count in “${id}”, but there is no such report.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Reports that exist: ${listed(known)}.`),
    },
  }),

  'include/circle': entry<{ id: string }>({
    severity: 'error',
    sv: {
      message: ({ id }) => `”${id}” räknas in i sig själv.`,
      hint: () => 'Ta bort raden under ”include” i den ena av rapporterna.',
    },
    en: {
      message: ({ id }) => `“${id}” is counted into itself.`,
      hint: () => 'Remove the line under “include” in one of the reports.',
    },
  }),

  'include/not-admitted': entry<{ folder: string; nearest: string | null }>({
    severity: 'error',
    sv: {
      message: ({ folder }) =>
        `Rapporter i ”${folder}” får inte räknas in: delrapport.config.yaml nämner inte den mappen.`,
      hint: ({ folder, nearest }) =>
        didYouMean.sv(
          nearest,
          `En rapport bredvid den här skrivs med bara sitt id. Är det en annan mapp som rapporter får hämtas ur, skriv workspaces: [${proposed(folder)}] i delrapport.config.yaml.`,
        ),
    },
    en: {
      message: ({ folder }) =>
        `Reports in “${folder}” may not be counted in: delrapport.config.yaml does not name that folder.`,
      hint: ({ folder, nearest }) =>
        didYouMean.en(
          nearest,
          `A report beside this one is written by its id alone. If this is another folder that reports may be taken from, write workspaces: [${proposed(folder)}] in delrapport.config.yaml.`,
        ),
    },
  }),

  'include/no-workspace': entry<{ folder: string }>({
    severity: 'error',
    sv: {
      message: ({ folder }) => `I mappen ”${folder}” finns ingen mapp reports att hämta rapporter ur.`,
      hint: () =>
        'Rätta sökvägen under workspaces i delrapport.config.yaml: den räknas från den filen och leder till mappen ovanför reports.',
    },
    en: {
      message: ({ folder }) => `The folder “${folder}” holds no folder reports to take reports from.`,
      hint: () =>
        'Correct the path under workspaces in delrapport.config.yaml: it is counted from that file and leads to the folder above reports.',
    },
  }),

  'include/twice': entry<{ id: string }>({
    severity: 'error',
    sv: {
      message: ({ id }) => `”${id}” står två gånger under include, men räknas in en gång.`,
      hint: () => 'Ta bort den ena raden.',
    },
    en: {
      message: ({ id }) => `“${id}” stands twice under include, but is counted in once.`,
      hint: () => 'Remove one of the lines.',
    },
  }),

  'include/period': entry<{ id: string; own: Period; other: Period; isSummed: boolean }>({
    severity: ({ isSummed }) => (isSummed ? 'error' : 'warning'),
    sv: {
      message: ({ id, own, other, isSummed }) =>
        `”${id}” gäller ${other.start}–${other.end}, men den här rapporten gäller ${own.start}–${own.end}${isSummed ? ', så talen går inte att lägga ihop' : ''}.`,
      hint: ({ id }) =>
        `Räkna in rapporten för samma period, eller rätta period i den av rapporterna som är fel (${id}).`,
    },
    en: {
      message: ({ id, own, other, isSummed }) =>
        `“${id}” is for ${other.start}–${other.end}, but this report is for ${own.start}–${own.end}${isSummed ? ', so the figures cannot be added up' : ''}.`,
      hint: ({ id }) =>
        `Include the report of the same period, or correct period in whichever report is wrong (${id}).`,
    },
  }),

  'include/cutoff': entry<{ id: string; own: string; other: string; isSummed: boolean }>({
    severity: ({ isSummed }) => (isSummed ? 'error' : 'warning'),
    sv: {
      message: ({ id, own, other, isSummed }) =>
        `”${id}” har utfall till och med ${other}, men den här rapporten till och med ${own}${isSummed ? ', så utfallen går inte att lägga ihop' : ''}.`,
      hint: ({ id }) =>
        `Räkna in rapporten för samma dag, eller rätta cutoff i den av rapporterna som är fel (${id}).`,
    },
    en: {
      message: ({ id, own, other, isSummed }) =>
        `“${id}” has outcomes as at ${other}, but this report as at ${own}${isSummed ? ', so the outcomes cannot be added up' : ''}.`,
      hint: ({ id }) =>
        `Include the report as at the same day, or correct cutoff in whichever report is wrong (${id}).`,
    },
  }),

  'include/draft': entry<{ id: string }>({
    severity: 'warning',
    sv: {
      message: ({ id }) => `”${id}” är ett utkast, men den här rapporten är slutlig.`,
      hint: ({ id }) => `Vänta tills nämnden är klar, och skriv då status: slutlig i ${id}.`,
    },
    en: {
      message: ({ id }) => `“${id}” is a draft, but this report is final.`,
      hint: ({ id }) => `Wait until the board has finished, and then write status: final in ${id}.`,
    },
  }),

  'include/errors': entry<{ id: string; count: number }>({
    severity: 'warning',
    sv: {
      message: ({ id, count }) => `”${id}” har egna fel: ${count} i text och tabeller.`,
      hint: ({ id }) => `Kör npx delrapport check ${checkedBy.sv(id)} för att se dem.`,
    },
    en: {
      message: ({ id, count }) => `“${id}” has errors of its own: ${count} in its text and tables.`,
      hint: ({ id }) => `Run npx delrapport check ${checkedBy.en(id)} to see them.`,
    },
  }),

  'include/unused': entry<{ id: string }>({
    severity: 'info',
    sv: {
      message: ({ id }) => `”${id}” räknas in, men inget hämtas ur den.`,
      hint: () => 'Hämta dess tabeller med ::rollup eller ta med ett kapitel ur den. Annars, ta bort raden.',
    },
    en: {
      message: ({ id }) => `“${id}” is included, but nothing is taken from it.`,
      hint: () => 'Gather its tables with ::rollup or take a chapter of it. Otherwise, remove the line.',
    },
  }),

  'include/same-organisation': entry<{ id: string; other: string; organisation: string }>({
    severity: 'warning',
    sv: {
      message: ({ id, other, organisation }) =>
        `”${id}” och ”${other}” är båda rapporter från ${organisation}, så dess tal räknas två gånger.`,
      hint: () => 'Ta bort den ena raden, eller rätta organisation i den rapport som är fel.',
      related: () => 'Den andra rapporten.',
    },
    en: {
      message: ({ id, other, organisation }) =>
        `“${id}” and “${other}” are both reports of ${organisation}, so its figures are counted twice.`,
      hint: () => 'Remove one of the lines, or correct organisation in whichever report is wrong.',
      related: () => 'The other report.',
    },
  }),

  'include/own-workspaces': entry({
    severity: 'error',
    sv: {
      message: () => 'Mappar med andras rapporter anges inte i en rapport: raden används inte.',
      hint: () => 'Flytta raden till delrapport.config.yaml, som gäller för alla rapporter.',
    },
    en: {
      message: () => 'Folders with reports of others are not named in a report: the line is ignored.',
      hint: () => 'Move the line to delrapport.config.yaml, which is for all reports.',
    },
  }),

  'include/chapter-address': entry<{ written: string; example: string }>({
    severity: 'error',
    sv: {
      message: ({ written }) => `”${written}” säger inte vilken rapport kapitlet ska tas ur.`,
      hint: ({ example }) => `Skriv rapportens id, ett snedstreck och kapitlets id: ${example}.`,
    },
    en: {
      message: ({ written }) => `“${written}” does not say which report the chapter is taken from.`,
      hint: ({ example }) => `Write the report’s id, a slash and the chapter’s id: ${example}.`,
    },
  }),

  'include/chapter-report': entry<{ report: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ report }) => `Kapitlet ska tas ur ”${report}”, men den rapporten räknas inte in.`,
      hint: ({ report, nearest, known }) =>
        didYouMean.sv(
          nearest,
          `Lägg till ${report} under include i report.yaml${known.length > 0 ? `. Där står: ${listed(known)}.` : '.'}`,
        ),
    },
    en: {
      message: ({ report }) =>
        `The chapter is to be taken from “${report}”, but that report is not counted in.`,
      hint: ({ report, nearest, known }) =>
        didYouMean.en(
          nearest,
          `Add ${report} under include in report.yaml${known.length > 0 ? `. There stand: ${listed(known)}.` : '.'}`,
        ),
    },
  }),

  'include/chapter-missing': entry<{
    report: string
    chapter: string
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ report, chapter }) => `Rapporten ”${report}” har inget kapitel ”${chapter}”.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Kapitel som finns där: ${listed(known)}.`),
    },
    en: {
      message: ({ report, chapter }) => `The report “${report}” has no chapter “${chapter}”.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Chapters that exist there: ${listed(known)}.`),
    },
  }),

  'include/chapter-twice': entry<{ chapter: string }>({
    severity: 'error',
    sv: {
      message: ({ chapter }) => `Kapitlet ”${chapter}” tas med två gånger, men trycks en gång.`,
      hint: () => 'Ta bort det ena.',
    },
    en: {
      message: ({ chapter }) => `The chapter “${chapter}” is taken twice, but printed once.`,
      hint: () => 'Remove one of the two.',
    },
  }),

  'include/chapter-within': entry<{ chapter: string; within: readonly string[] }>({
    severity: 'warning',
    sv: {
      message: ({ chapter, within }) =>
        `Kapitlet ”${chapter}” tar i sin tur med kapitel ur andra rapporter, och de kommer inte med här: ${listed(within)}.`,
      hint: () =>
        'Ska de vara med, räkna in deras rapporter under include i report.yaml här också, och skriv kapitlen i listan här.',
      related: () => 'Kapitlen som inte kommer med.',
    },
    en: {
      message: ({ chapter, within }) =>
        `The chapter “${chapter}” takes chapters of other reports in turn, and those are not taken along: ${listed(within)}.`,
      hint: () =>
        'If they are wanted, list their reports under include in report.yaml here too, and write the chapters in the list here.',
      related: () => 'The chapters that are not taken along.',
    },
  }),

  'include/chapter-deep': entry<{ chapter: string }>({
    severity: 'warning',
    sv: {
      message: ({ chapter }) =>
        `Kapitlet ”${chapter}” har fler rubriknivåer än som får plats under ett annat kapitel: de lägsta ser lika ut.`,
      hint: () => 'Ta med kapitlet utan den understa nivån, eller hänvisa till nämndens rapport i stället.',
      related: () => 'Rubriken på den lägsta nivån.',
    },
    en: {
      message: ({ chapter }) =>
        `The chapter “${chapter}” has more levels of headings than there is room for below another chapter: the lowest look alike.`,
      hint: () => 'Leave out the lowest level there, or refer to the board’s own report instead.',
      related: () => 'The heading of the lowest level.',
    },
  }),
}
