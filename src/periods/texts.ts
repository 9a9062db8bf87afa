/** What is said of figures that were held against the report before. */

import type { Localized } from '../model/language.ts'
import type { AcrossPeriods } from '../model/table.ts'

type PeriodTexts = Readonly<Record<AcrossPeriods, (previous: string, before: string) => string>>

export const periodTexts: Localized<PeriodTexts> = {
  sv: {
    fixed: (previous, before) => `Samma som i rapporten ${previous}: ${before}`,
    accumulates: (previous, before) => `Har inte minskat sedan rapporten ${previous}: ${before}`,
  },
  en: {
    fixed: (previous, before) => `The same as in the report ${previous}: ${before}`,
    accumulates: (previous, before) => `Has not fallen since the report ${previous}: ${before}`,
  },
}
