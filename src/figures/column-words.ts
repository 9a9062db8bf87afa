/** How sentences speak of columns of money and measures: budget, outcome, forecast, deviation and the year before. */

import type { Language } from '../model/language.ts'

export interface ColumnWords {
  /** What the heading of such a column holds. */
  readonly heading: RegExp
  /** What sentences about it say. */
  readonly said: RegExp
  /** What can be said of no other column. */
  readonly named: RegExp
  /** What is said of such a column and of it alone, wherever it stands in a text. */
  readonly everywhere: readonly RegExp[]
}

type Spoken = Omit<ColumnWords, 'everywhere'>

const words = (pattern: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'iu')
/** A budget that something is held against is not the figure's own. */
const ownBudget = (pattern: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L}|(?:över|under|mot|än|inom|enligt|med|over|below|under|than|against|within|to) )(?:${pattern})(?!\p{L})`,
    'iu',
  )

const budget = 'budget(?:en|ens|eras|eras|erat|erats|erad|erade|ed)?|årsbudget(?:en)?'
const forecast = String.raw`(?:hel)?(?:års)?prognos(?:en|ens|tiserar|tiseras|tiserat|tiserats|tiserad|tiserade|tiserades|tiserade)?`

const spoken: Readonly<Record<Language, readonly Spoken[]>> = {
  sv: [
    { heading: /budget/i, said: ownBudget(budget), named: ownBudget(budget) },
    {
      heading: /utfall|nuvärde|nettokostnad/i,
      said: words(String.raw`utfall(?:et|s)?|till och med|t\.?o\.?m|hittills|för perioden|är|var|blev`),
      named: words('utfall(?:et)?'),
    },
    {
      heading: /prognos/i,
      said: words(`${forecast}|beräknas|väntas|förväntas|räknar|hela året|helår(?:et)?`),
      named: words(forecast),
    },
    {
      heading: /avvik/i,
      said: words(
        'avvik[a-z]+|överskott(?:et)?|underskott(?:et)?|(?:över|under|inom|mot) budget(?:en)?|(?:bättre|sämre|lägre|högre|mer|mindre) än budget(?:en|erat)?',
      ),
      named: words('(?:budget)?avvikelsen?'),
    },
    {
      heading: /föregående|fg år|bokslut/i,
      said: words('föregående|förra|i fjol|fjolårets?|tidigare|bokslut(?:et)?'),
      named: words('bokslut(?:et)?'),
    },
    {
      heading: /förändring/i,
      said: words('förändr[a-z]+|ök(?:at|ar|ade|ning|ningen)|minsk(?:at|ar|ade|ning|ningen)'),
      named: words('förändringen?'),
    },
    { heading: /^mål|målvärde/i, said: words('mål(?:et|värde|värdet)?'), named: words('målvärdet?') },
  ],
  en: [
    { heading: /budget/i, said: ownBudget(budget), named: ownBudget(budget) },
    {
      heading: /outcome|actual/i,
      said: words('outcome|actual|to date|was|is|so far'),
      named: words('outcome'),
    },
    {
      heading: /forecast/i,
      said: words('forecast(?:s|ed)?|expected|full year'),
      named: words('forecast(?:s|ed)?'),
    },
    {
      heading: /deviation|variance/i,
      said: words('deviat[a-z]+|variance|surplus|deficit|(?:over|below|under) budget|than budget'),
      named: words('deviation|variance'),
    },
    {
      heading: /previous|last year/i,
      said: words('previous|last year|earlier'),
      named: words('previous year'),
    },
    { heading: /change/i, said: words('change|increased?|decreased?|fell|rose'), named: words('change') },
    { heading: /^target/i, said: words('targets?|goals?'), named: words('target') },
  ],
}

const withEverywhere = (words: Spoken): ColumnWords => ({
  ...words,
  everywhere: [words.said, words.named].map(({ source }) => new RegExp(source, 'giu')),
})

export const columnWords: Readonly<Record<Language, readonly ColumnWords[]>> = {
  sv: spoken.sv.map(withEverywhere),
  en: spoken.en.map(withEverywhere),
}

/** Words that say of a figure whether it is good or bad, more or less, so that no sign has to. */
export const direction =
  /över|under|överskott|ökning|ökat|ökar|ökade|minsk|lägre|högre|bättre|sämre|mer |mindre|dyrare|billigare|förlust|vinst|avvik|kostnad|kostar|utgift|intäkt|bespar|kvar|surplus|deficit|increas|decreas|lower|higher|better|worse|more |less|cost|expen|income|revenue|deviat|loss|over |below|remain/i

/** Words that tell of a whole: the rows of totals, whatever these are called. */
export const whole =
  /överskott|underskott|resultat|totalt|total|sammanlagt|summa|hela|surplus|deficit|result|altogether/i
