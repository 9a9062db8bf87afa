/** The words that the program itself prints in a report. */

import type { Localized } from '../model/language.ts'

export interface Words {
  readonly type: Readonly<Record<'interim' | 'forecast' | 'annual' | 'other', string>>
  readonly contents: string
  readonly toContents: string
  /** The same where there is little room. */
  readonly contentsLink: string
  readonly listOf: Readonly<Record<'tables' | 'figures', string>>
  readonly skip: string
  readonly page: string
  readonly of: string
  readonly period: string
  readonly cutoff: string
  readonly date: string
  readonly registration: string
  /** Heads the chapters of what is not the whole report. */
  readonly excerpt: string
  readonly author: string
  readonly decision: string
  readonly draft: string
  readonly amountsIn: string
  readonly rounded: string
  /** Stands before where a table or a figure comes from. */
  readonly source: string
  readonly notes: string
  /** Heads the words that a chapter explains. */
  readonly terms: string
  readonly backToText: string
  readonly problems: string
  readonly problemsIntro: string
  /** Where a draft has more problems than its list shows. */
  readonly moreProblems: (shown: number, all: number) => string
  readonly imageMissing: string
  /** Of a task in a list. */
  readonly done: string
  readonly notDone: string
  readonly yes: string
  readonly no: string
  readonly table: string
  /** Behind the number of a table that goes on over a page. */
  readonly goesOn: string
  readonly figure: string
  readonly chart: {
    /** Stands before a link to the chart's table. */
    readonly figuresIn: string
    /** Stands before “figur 3”, above the figures of a chart as a table. */
    readonly figuresOf: string
    /** Stands in the place of one that cannot be drawn. */
    readonly missing: string
  }
}

export const words: Localized<Words> = {
  sv: {
    type: {
      interim: 'Delårsrapport',
      forecast: 'Prognosrapport',
      annual: 'Årsredovisning',
      other: 'Rapport',
    },
    contents: 'Innehållsförteckning',
    toContents: 'Till innehållsförteckningen',
    contentsLink: 'Innehåll',
    listOf: { tables: 'Tabeller', figures: 'Figurer' },
    skip: 'Hoppa till innehållet',
    page: 'Sida',
    of: 'av',
    period: 'Period',
    cutoff: 'Utfall till och med',
    date: 'Datum',
    registration: 'Diarienummer',
    excerpt: 'Utdraget innehåller',
    author: 'Handläggare',
    decision: 'Beslut',
    draft: 'Utkast',
    amountsIn: 'Belopp i',
    rounded: 'Talen är avrundade var för sig. Summor och avvikelser kan därför skilja sig på sista siffran.',
    source: 'Källa',
    notes: 'Noter',
    terms: 'Ord som förklaras i kapitlet',
    backToText: 'Tillbaka till texten',
    problems: 'Att rätta innan rapporten är klar',
    problemsIntro: 'Siffrorna inom hakparentes står vid respektive ställe i texten.',
    moreProblems: (shown, all) => `Här visas ${shown} av ${all} problem. Alla visas av npx delrapport check.`,
    imageMissing: 'Bilden saknas',
    done: 'Klart',
    notDone: 'Inte klart',
    yes: 'Ja',
    no: 'Nej',
    table: 'Tabell',
    goesOn: 'forts.',
    figure: 'Figur',
    chart: {
      figuresIn: 'Siffrorna finns i',
      figuresOf: 'Siffrorna i',
      missing: 'Diagrammet kan inte ritas',
    },
  },
  en: {
    type: {
      interim: 'Interim report',
      forecast: 'Forecast report',
      annual: 'Annual report',
      other: 'Report',
    },
    contents: 'Contents',
    toContents: 'Back to the contents',
    contentsLink: 'Contents',
    listOf: { tables: 'Tables', figures: 'Figures' },
    skip: 'Skip to content',
    page: 'Page',
    of: 'of',
    period: 'Period',
    cutoff: 'Outcomes as at',
    date: 'Date',
    registration: 'Registration number',
    excerpt: 'The excerpt holds',
    author: 'Author',
    decision: 'Decision',
    draft: 'Draft',
    amountsIn: 'Amounts in',
    rounded: 'Figures are rounded one by one. Totals and deviations may therefore differ in the last digit.',
    source: 'Source',
    notes: 'Notes',
    terms: 'Words explained in this chapter',
    backToText: 'Back to the text',
    problems: 'To fix before the report is finished',
    problemsIntro: 'The numbers in brackets stand at each place in the text.',
    moreProblems: (shown, all) =>
      `${shown} of ${all} problems are shown here. npx delrapport check shows all of them.`,
    imageMissing: 'The image is missing',
    done: 'Done',
    notDone: 'Not done',
    yes: 'Yes',
    no: 'No',
    table: 'Table',
    goesOn: 'cont.',
    figure: 'Figure',
    chart: {
      figuresIn: 'The figures are in',
      figuresOf: 'Figures of',
      missing: 'The chart cannot be drawn',
    },
  },
}
