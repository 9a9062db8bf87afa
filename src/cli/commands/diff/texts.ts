import type { Localized } from '../../../model/language.ts'

export interface DiffTexts {
  readonly about: string
  readonly since: string
  readonly variants: string
  readonly format: string
  readonly out: string
  readonly needsTwo: string
  readonly sameReport: (id: string) => string
  readonly sinceTakesOne: string
  readonly variantsTakeOne: string
  readonly needsVariants: (names: readonly string[]) => string
  readonly notAtRevision: (id: string, revision: string) => string
}

export const diffTexts: Localized<DiffTexts> = {
  sv: {
    about: 'visa vad som har ändrats mellan två rapporter, i siffror',
    since: 'jämför rapporten med hur den var i Git: en gren, tagg eller commit, som HEAD~1',
    variants: 'jämför två varianter av en rapport: --variants lekeberg,laxa',
    format: 'hur jämförelsen visas: terminal, md, json eller html',
    out: 'fil att skriva till (annars visas jämförelsen)',
    needsTwo: 'Ange två rapporter att jämföra, den äldre först, eller en rapport med --since <version>.',
    sameReport: (id) =>
      `”${id}” jämförd med sig själv är ingen skillnad. Vill du se vad som har ändrats sedan en tidigare version: npx delrapport diff ${id} --since HEAD~1.`,
    sinceTakesOne: 'Med --since jämförs en rapport med sig själv. Ange bara en.',
    variantsTakeOne: 'Med --variants jämförs två varianter av en enda rapport, utan --since.',
    needsVariants: (names) =>
      `Vilka två varianter? Skriv --variants med två av ${names.join(', ')}, med komma emellan.`,
    notAtRevision: (id, revision) => `Rapporten ”${id}” fanns inte vid ${revision}.`,
  },
  en: {
    about: 'show what changed between two reports, in figures',
    since: 'compare the report with how it was in Git: a branch, tag or commit, such as HEAD~1',
    variants: 'compare two variants of a report: --variants lekeberg,laxa',
    format: 'how the comparison is shown: terminal, md, json or html',
    out: 'file to write to (otherwise the comparison is shown)',
    needsTwo: 'Name two reports to compare, the older first, or one report with --since <version>.',
    sameReport: (id) =>
      `“${id}” compared with itself is no difference. To see what changed since an earlier version: npx delrapport diff ${id} --since HEAD~1.`,
    sinceTakesOne: 'With --since a report is compared with itself. Name only one.',
    variantsTakeOne: 'With --variants two variants of a single report are compared, without --since.',
    needsVariants: (names) =>
      `Which two variants? Write --variants with two of ${names.join(', ')}, separated by a comma.`,
    notAtRevision: (id, revision) => `There was no report “${id}” at ${revision}.`,
  },
}
