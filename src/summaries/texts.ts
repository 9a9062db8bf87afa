/** What a summary says, in plain words. A figure stands between two of a sentence's pieces. */

import type { Localized } from '../model/language.ts'

/** On budget there is no figure between the pieces. */
type BesideBudget = 'worse' | 'better' | 'onBudget'
type Around = readonly [before: string, behind: string]

export interface SummaryTexts {
  readonly and: string
  readonly result: Readonly<Record<BesideBudget, (who: string) => Around>>
  /** Of a row that has a name: `Årets resultat väntas bli 7 500 tkr.` */
  readonly expected: (what: string) => Around
  /** The rest of that sentence, instead of its end. */
  readonly which: Readonly<Record<BesideBudget, Around>>
  readonly largest: { readonly one: Around; readonly several: Around }
  readonly minusIsWorse: string
  readonly goals: {
    /** Before how many there are, and between that and what is said of them. */
    readonly of: (count: number) => Around
    /** Behind how many are so; the first carries the verb. */
    readonly are: (which: 'met' | 'partly' | 'notMet', count: number, isFirst: boolean) => string
    readonly notAssessed: (count: number) => string
    readonly label: string
    /** Between how many are met and how many there are. */
    readonly outOf: string
  }
  readonly measures: Around
  readonly remaining: Around
  readonly covered: string
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const summaryTexts: Localized<SummaryTexts> = {
  sv: {
    and: 'och',
    result: {
      worse: (who) => [`${who} räknar med ett resultat som är `, ' sämre än budget.'],
      better: (who) => [`${who} räknar med ett resultat som är `, ' bättre än budget.'],
      onBudget: (who) => [`${who} räknar med att hålla `, 'budgeten.'],
    },
    expected: (what) => [`${capital(what)} väntas bli `, '.'],
    which: {
      worse: [', vilket är ', ' sämre än budget.'],
      better: [', vilket är ', ' bättre än budget.'],
      onBudget: [', som', ' budgeterat.'],
    },
    largest: {
      one: ['Den största avvikelsen mot budget har ', '.'],
      several: ['De största avvikelserna mot budget har ', '.'],
    },
    minusIsWorse: ' Minus betyder sämre än budget.',
    goals: {
      of: (count) => ['Av ', count === 1 ? ' indikator bedöms ' : ' indikatorer bedöms '],
      are: (which, count, isFirst) => {
        const word = count === 1 ? 'uppfylld' : 'uppfyllda'
        const how = { met: word, partly: `delvis ${word}`, notMet: `inte ${word}` }[which]
        if (!isFirst) return ` ${how}`
        return which === 'notMet' ? ` inte vara ${word}` : ` vara ${how}`
      },
      notAssessed: () => ' har inte bedömts.',
      label: 'Uppfyllda indikatorer',
      outOf: ' av ',
    },
    measures: ['Åtgärderna i planen väntas ge ', '.'],
    remaining: [' Då är ', ' kvar att åtgärda.'],
    covered: ' Det täcker underskottet.',
  },
  en: {
    and: 'and',
    result: {
      worse: (who) => [`${who} expects a result `, ' worse than budget.'],
      better: (who) => [`${who} expects a result `, ' better than budget.'],
      onBudget: (who) => [`${who} expects to keep to `, 'the budget.'],
    },
    expected: (what) => [`${capital(what)} is expected to be `, '.'],
    which: {
      worse: [', which is ', ' worse than budget.'],
      better: [', which is ', ' better than budget.'],
      onBudget: [', as', ' budgeted.'],
    },
    largest: {
      one: ['The largest deviation from budget is in ', '.'],
      several: ['The largest deviations from budget are in ', '.'],
    },
    minusIsWorse: ' A minus means worse than budget.',
    goals: {
      of: (count) => ['Of ', count === 1 ? ' indicator, ' : ' indicators, '],
      are: (which, count, isFirst) => {
        const how = { met: 'met', partly: 'partly met', notMet: 'not met' }[which]
        return isFirst ? ` ${count === 1 ? 'is' : 'are'} assessed as ${how}` : ` as ${how}`
      },
      notAssessed: (count) => ` ${count === 1 ? 'has' : 'have'} not been assessed.`,
      label: 'Indicators met',
      outOf: ' of ',
    },
    measures: ['The measures planned are expected to give ', '.'],
    remaining: [' That leaves ', ' to be dealt with.'],
    covered: ' That covers the deficit.',
  },
}
