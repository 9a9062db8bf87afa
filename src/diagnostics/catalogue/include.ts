/** What is said of the reports that one includes. */

import { didYouMean, entry, listed } from '../entry.ts'

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

  'include/not-admitted': entry<{ folder: string; nearest: string | null; named: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ folder }) =>
        `Rapporter i ”${folder}” får inte räknas in: delrapport.config.yaml nämner inte den mappen.`,
      hint: ({ folder, nearest }) =>
        didYouMean.sv(
          nearest,
          `En rapport bredvid den här skrivs med bara sitt id. Är det en annan mapp som rapporter får hämtas ur, skriv workspaces: [${folder}] i delrapport.config.yaml.`,
        ),
    },
    en: {
      message: ({ folder }) =>
        `Reports in “${folder}” may not be counted in: delrapport.config.yaml does not name that folder.`,
      hint: ({ folder, nearest }) =>
        didYouMean.en(
          nearest,
          `A report beside this one is written by its id alone. If this is another folder that reports may be taken from, write workspaces: [${folder}] in delrapport.config.yaml.`,
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

  'include/chapter-deep': entry<{ chapter: string }>({
    severity: 'warning',
    sv: {
      message: ({ chapter }) =>
        `Kapitlet ”${chapter}” har fler rubriknivåer än som får plats under ett annat kapitel: de lägsta ser lika ut.`,
      hint: () => 'Ta med kapitlet utan den understa nivån, eller hänvisa till nämndens rapport i stället.',
    },
    en: {
      message: ({ chapter }) =>
        `The chapter “${chapter}” has more levels of headings than there is room for below another chapter: the lowest look alike.`,
      hint: () => 'Leave out the lowest level there, or refer to the board’s own report instead.',
    },
  }),
}
