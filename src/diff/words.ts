/** The words of a comparison, in the reader's language. */

import type { Language, Localized } from '../model/language.ts'
import type { Fulfilment } from '../model/table.ts'

export interface DiffWords {
  readonly language: Language
  readonly title: string
  readonly summary: string
  readonly before: string
  readonly after: string
  readonly change: string
  readonly row: string
  readonly column: string
  readonly field: string
  readonly chapter: string
  readonly table: string
  readonly what: string
  readonly rewrittenShare: string
  readonly report: string
  readonly tables: string
  readonly chapters: string
  readonly added: string
  readonly removed: string
  readonly rewritten: string
  readonly figures: string
  readonly states: string
  readonly texts: string
  readonly rowsAdded: string
  readonly rowsRemoved: string
  readonly verdictsChanged: string
  readonly fulfilment: string
  readonly noLabel: string
  readonly none: string
  readonly sameChapters: (count: number) => string
  readonly wasCalled: (title: string) => string
  readonly amountsIn: (unit: string) => string
  readonly converted: (from: string, to: string) => string
  readonly columnAdded: (heading: string) => string
  readonly columnRenamed: (before: string, after: string) => string
  readonly columnRemoved: (heading: string) => string
  readonly percentagePoint: string
  readonly percentagePoints: string
  readonly underOnePercent: string
  readonly hasErrors: (id: string, count: number) => string
  readonly signsDiffer: string
  readonly at: (id: string, revision: string, commit: string) => string
  readonly asNow: (id: string) => string
  readonly nothing: string
  readonly verdicts: Readonly<Record<Fulfilment, string>>
}

export const words: Localized<DiffWords> = {
  sv: {
    language: 'sv',
    title: 'Vad som har ändrats',
    summary: 'Sammanfattning',
    before: 'Före',
    after: 'Efter',
    change: 'Förändring',
    row: 'Rad',
    column: 'Kolumn',
    field: 'Uppgift',
    chapter: 'Kapitel',
    table: 'Tabell',
    what: 'Vad',
    rewrittenShare: 'Ändrade ord',
    report: 'Uppgifter om rapporten',
    tables: 'Hela tabeller',
    chapters: 'Kapitel',
    added: 'Tillkommit',
    removed: 'Borttaget',
    rewritten: 'Ändrad text',
    figures: 'Ändrat: siffror',
    states: 'Ändrat: status, datum och mål',
    texts: 'Ändrat: text',
    rowsAdded: 'Tillkommit: rader',
    rowsRemoved: 'Borttaget: rader',
    verdictsChanged: 'Ändrat: måluppfyllelse',
    fulfilment: 'Måluppfyllelse',
    noLabel: '(rad utan namn)',
    none: '(tomt)',
    sameChapters: (count) => (count === 1 ? '1 kapitel är oförändrat.' : `${count} kapitel är oförändrade.`),
    wasCalled: (title) => `hette ”${title}”`,
    amountsIn: (unit) => `Belopp i ${unit}.`,
    converted: (from, to) => `Beloppen före stod i ${from} och är här omräknade till ${to}.`,
    columnAdded: (heading) => `Kolumnen ”${heading}” har tillkommit.`,
    columnRenamed: (before, after) => `Kolumnen ”${after}” hette ”${before}”.`,
    columnRemoved: (heading) => `Kolumnen ”${heading}” är borttagen.`,
    percentagePoint: 'procentenhet',
    percentagePoints: 'procentenheter',
    underOnePercent: 'under 1 %',
    hasErrors: (id, count) =>
      `${id} har ${count} fel. Jämförelsen är gjord ändå; det som inte går att läsa jämförs som text.`,
    signsDiffer:
      'Rapporterna skriver intäkter och kostnader med olika tecken. Förändringarna är räknade på talen som de står.',
    at: (id, revision, commit) => `${id} vid ${revision} (${commit})`,
    asNow: (id) => `${id} som den är nu`,
    nothing: 'Ingenting har ändrats.',
    verdicts: {
      met: 'Uppfyllt',
      partly: 'Delvis uppfyllt',
      notMet: 'Inte uppfyllt',
      notAssessed: 'Ej bedömt',
      notApplicable: 'Ej aktuellt',
    },
  },
  en: {
    language: 'en',
    title: 'What has changed',
    summary: 'Summary',
    before: 'Before',
    after: 'After',
    change: 'Change',
    row: 'Row',
    column: 'Column',
    field: 'Item',
    chapter: 'Chapter',
    table: 'Table',
    what: 'What',
    rewrittenShare: 'Changed words',
    report: 'About the report',
    tables: 'Whole tables',
    chapters: 'Chapters',
    added: 'Added',
    removed: 'Removed',
    rewritten: 'Changed text',
    figures: 'Changed: figures',
    states: 'Changed: status, dates and targets',
    texts: 'Changed: text',
    rowsAdded: 'Added: rows',
    rowsRemoved: 'Removed: rows',
    verdictsChanged: 'Changed: fulfilment',
    fulfilment: 'Fulfilment',
    noLabel: '(row without a name)',
    none: '(blank)',
    sameChapters: (count) => (count === 1 ? '1 chapter is unchanged.' : `${count} chapters are unchanged.`),
    wasCalled: (title) => `was called “${title}”`,
    amountsIn: (unit) => `Amounts in ${unit}.`,
    converted: (from, to) => `The amounts before were in ${from} and are converted to ${to} here.`,
    columnAdded: (heading) => `The column “${heading}” was added.`,
    columnRenamed: (before, after) => `The column “${after}” was called “${before}”.`,
    columnRemoved: (heading) => `The column “${heading}” was removed.`,
    percentagePoint: 'percentage point',
    percentagePoints: 'percentage points',
    underOnePercent: 'under 1%',
    hasErrors: (id, count) =>
      `${id} has ${count} ${count === 1 ? 'error' : 'errors'}. It is compared all the same; what cannot be read is compared as text.`,
    signsDiffer:
      'The reports sign income and costs in different ways. Changes are computed from the numbers as they stand.',
    at: (id, revision, commit) => `${id} at ${revision} (${commit})`,
    asNow: (id) => `${id} as it is now`,
    nothing: 'Nothing has changed.',
    verdicts: {
      met: 'Met',
      partly: 'Partly met',
      notMet: 'Not met',
      notAssessed: 'Not assessed',
      notApplicable: 'Not applicable',
    },
  },
}
