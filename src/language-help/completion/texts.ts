/** What is said of the words that stand in values. */

import type { Localized } from '../../model/language.ts'

interface CompletionTexts {
  readonly report: string
  readonly variables: string
  /** By the words that may stand before a value. */
  readonly helpers: Readonly<Record<string, string>>
}

export const completionTexts: Localized<CompletionTexts> = {
  sv: {
    report: 'Det som report.yaml säger: titel, datum, period',
    variables: 'Egna ord, som står under variables i report.yaml',
    helpers: {
      abs: 'Talet utan minustecken: 408 tkr',
      number: 'Talet utan enhet: −408',
      signed: 'Talet med plus eller minus: +200 tkr',
      in: 'Beloppet i en annan enhet: 11,7 mnkr',
      share: 'En mottagares andel av en summa, efter vikterna under allocation',
    },
  },
  en: {
    report: 'What report.yaml says: title, date, period',
    variables: 'Words of your own, under variables in report.yaml',
    helpers: {
      abs: 'The figure without a minus sign: 408 tkr',
      number: 'The figure without its unit: −408',
      signed: 'The figure with plus or minus: +200 tkr',
      in: 'The amount in another unit: 11.7 mnkr',
      share: 'A recipient’s share of a sum, by the weights under allocation',
    },
  },
}
